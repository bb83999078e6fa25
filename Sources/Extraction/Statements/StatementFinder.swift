import Language
import Records

/// Finds what is said in an article: `ArticleView` → statements.
///
/// Input: a view of an article. Output: its statements with their citations, in order of appearance.
/// «“We agree,” Putin said. “Talks go on.”» is one direct statement. Quotations in a sentence without a
/// cue belong to the speaker before them. It does not attempt nested speech inside quotation marks,
/// cues far from their quotations, or nouns that report («his pledge to …»).
struct StatementFinder: Sendable {
  private let speech: CuedSpeech

  init(cues: SpeechCues, subjects: SubjectFinder) throws(ExtractionError) {
    speech = try CuedSpeech(cues: cues, subjects: subjects)
  }

  func statements(in view: ArticleView) -> [Finding<Statement>] {
    var found: [ReportedSpeech] = []
    for (index, sentence) in view.sentences.enumerated() {
      let spoken = cued(in: sentence, after: found.last, view: view)
      if !spoken.isEmpty {
        found += spoken
      } else if let last = found.indices.last,
        let more = continuation(of: found[last], at: index, in: view)
      {
        if more.joins {
          found[last].content.append(more.content)
        } else {
          var next = found[last]
          next.content = [more.content]
          next.addressee = nil
          next.act = .claim
          next.cue = more.content.lowerBound..<more.content.lowerBound
          found.append(next)
        }
      }
    }
    var occasions: [String: EventDate] = [:]
    return found.compactMap { finding($0, occasions: &occasions, in: view) }
  }

  private func cued(
    in sentence: Sentence, after last: ReportedSpeech?, view: ArticleView
  ) -> [ReportedSpeech] {
    var found: [ReportedSpeech] = []
    if let according = accordingTo(sentence, in: view) { found.append(according) }
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      defer { index += 1 }
      guard view.quotation(at: index) == nil,
        let occurrence = speech.cues.occurrence(at: index, in: view)
      else { continue }
      if var spoken = speech.speech(at: occurrence, after: found.last ?? last, in: view),
        !found.contains(where: { $0.content == spoken.content && $0.speaker == spoken.speaker })
      {
        guard let speaker = speaker(of: spoken, after: found.last ?? last, in: view) else {
          continue
        }
        spoken.speaker = speaker
        found.append(spoken)
        index = occurrence.tokens.upperBound - 1
      }
    }
    return found
  }

  /// «“… by Chirac,” he said», «he said Kim had promised»: «he» is nobody whom his own words name, so it
  /// is who spoke before; nil when that is the same person.
  private func speaker(
    of spoken: ReportedSpeech, after last: ReportedSpeech?, in view: ArticleView
  ) -> [Actor]? {
    guard ["he", "she"].contains(view.word(spoken.cue.lowerBound - 1)),
      let actor = spoken.speaker.first, names(actor, in: spoken, view: view)
    else { return spoken.speaker }
    guard let other = last?.speaker.first, other.kind == .person, other != actor,
      !names(other, in: spoken, view: view)
    else { return nil }
    return [other]
  }

  private func names(_ actor: Actor, in spoken: ReportedSpeech, view: ArticleView) -> Bool {
    spoken.content.joined().contains {
      view.mention(at: $0)?.actor == actor && !view.isPronoun($0)
    }
  }

  /// «…, according to a French official» and «According to Peskov, …».
  private func accordingTo(_ sentence: Sentence, in view: ArticleView) -> ReportedSpeech? {
    guard
      let cue = sentence.tokens.first(where: {
        view.word($0) == "according" && view.word($0 + 1) == "to" && view.quotation(at: $0) == nil
      }), let subject = speech.subjects.subject(after: cue + 1, in: view)
    else { return nil }
    var content: Range<Int>
    if cue == sentence.tokens.lowerBound {
      guard
        let comma = (subject.tokens.upperBound..<sentence.tokens.upperBound)
          .first(where: { view.word($0) == "," })
      else { return nil }
      content = comma + 1..<sentence.tokens.upperBound
    } else {
      content = sentence.tokens.lowerBound..<cue
    }
    content = trimmed(content, in: view)
    guard content.count > 2 else { return nil }
    return ReportedSpeech(
      speaker: subject.actors, act: .claim, content: [content], cue: cue..<cue + 2)
  }

  /// A sentence that is all quotation, after one with a speaker: the same statement in the same
  /// paragraph, another one by the same speaker in the next.
  private func continuation(
    of last: ReportedSpeech, at index: Int, in view: ArticleView
  ) -> (content: Range<Int>, joins: Bool)? {
    let sentence = view.sentences[index]
    let tokens = trimmed(sentence.tokens, in: view)
    guard !tokens.isEmpty, sentence.tokens.allSatisfy({ view.quotation(at: $0) != nil }),
      let end = last.content.last?.upperBound
    else { return nil }
    let before = view.sentences[view.sentenceIndex(of: end - 1)]
    let gap = index - view.sentenceIndex(of: max(end - 1, last.cue.lowerBound))
    guard gap == 1 else { return nil }
    let joins = before.paragraph == sentence.paragraph && view.quotation(at: end - 1) != nil
    return (tokens, joins)
  }

  private func trimmed(_ range: Range<Int>, in view: ArticleView) -> Range<Int> {
    var range = range
    while let last = range.last, [",", ".", ";", ":"].contains(view.word(last)) {
      range = range.dropLast()
    }
    return range
  }

  /// A statement as the record keeps it. Until another day is named, what somebody goes on to say was
  /// said on the same occasion: a speaker's last day is kept in `occasions`.
  private func finding(
    _ spoken: ReportedSpeech, occasions: inout [String: EventDate], in view: ArticleView
  ) -> Finding<Statement>? {
    guard let speaker = Speaker(spoken.speaker.map(\.name)) else { return nil }
    let wording = Wording(spoken.content, in: view)
    var statement = Statement(
      speaker: speaker, form: wording.form, text: wording.text, act: spoken.act)
    statement.addressee = spoken.addressee
    statement.date = date(of: spoken, in: view) ?? occasions[speaker.description]
    occasions[speaker.description] = statement.date
    let text = view.analysis.article.text
    let citations = spoken.sentences(in: view).compactMap { text.quote($0.span) }
    return statement.text.isEmpty ? nil : Finding(statement, citations: citations)
  }

  /// The day to which the sentence ties the utterance: the time nearest to the cue, outside the content.
  private func date(of spoken: ReportedSpeech, in view: ArticleView) -> EventDate? {
    guard !spoken.cue.isEmpty else { return nil }
    let sentence = view.sentence(of: spoken.cue.lowerBound).tokens
    let free = sentence.filter { token in
      !spoken.content.contains { $0.contains(token) } && view.quotation(at: token) == nil
        && view.time(at: token)?.date != nil && view.time(at: token)?.kind != .duration
    }
    let nearest = free.min { abs($0 - spoken.cue.lowerBound) < abs($1 - spoken.cue.lowerBound) }
    return nearest.flatMap { view.time(at: $0)?.date }
  }
}

extension ReportedSpeech {
  /// The sentences that hold the content and the cue, in order.
  func sentences(in view: ArticleView) -> [Sentence] {
    var indices = content.flatMap { range in
      [view.sentenceIndex(of: range.lowerBound), view.sentenceIndex(of: range.upperBound - 1)]
    }
    if !cue.isEmpty { indices.append(view.sentenceIndex(of: cue.lowerBound)) }
    return indices.uniqued().sorted().map { view.sentences[$0] }
  }
}
