import Language
import Records

/// What a cue reports and who is said to say it, before it becomes a ``Statement``.
struct ReportedSpeech: Sendable {
  var speaker: [Actor]
  var addressee: String?
  var act: Statement.Act
  /// The runs of tokens that hold the content, in order; a gap between two is an elision.
  var content: [Range<Int>]
  /// The cue itself; empty for a quotation that goes on from the one before.
  var cue: Range<Int>
}

/// Recognises a speaker and a cue with its content: «X said …», «“…,” said X», «X urged Y to …».
///
/// Input: a cue in an article. Output: what it reports, or nil. «“We agree,” said Haddad, adding that
/// talks go on.» gives «We agree» for `said` and «talks go on» for `adding`. It reads no grammar: the
/// content runs to the sentence's end or to the next cue of the same speaker.
struct CuedSpeech: Sendable {
  let cues: SpeechCues
  let subjects: SubjectFinder
  let audiences: Set<String>

  init() throws(ExtractionError) {
    cues = try SpeechCues()
    subjects = try SubjectFinder()
    audiences = try CueTable.words("Statements/audiences.txt")
  }

  func speech(
    at occurrence: SpeechCues.Occurrence, after previous: ReportedSpeech?, in view: ArticleView
  ) -> ReportedSpeech? {
    let cue = occurrence.tokens
    guard !isNoun(cue, in: view), !isPassive(cue, in: view) else { return nil }
    let sentence = view.sentence(of: cue.lowerBound).tokens
    if let inverted = invertedSpeech(occurrence, sentence: sentence, in: view) { return inverted }
    guard let subject = subject(of: cue.lowerBound, after: previous, in: view) else { return nil }
    let isCondition = ["if", "whether", "unless"].contains(view.word(subject.tokens.lowerBound - 1))
    for reading in occurrence.cues where !isCondition || reading.complement == .clause {
      if let speech = speech(reading, cue: cue, subject: subject, in: view) { return speech }
    }
    return nil
  }

  /// «the report», «his demands», «a warning»: a determiner before makes the word a noun.
  private func isNoun(_ cue: Range<Int>, in view: ArticleView) -> Bool {
    [
      "the", "a", "an", "his", "her", "their", "its", "'s", "this", "these", "such", "of", "no", "any",
      "that",
    ].contains(view.word(cue.lowerBound - 1))
  }

  /// «is expected to», «were told»: the subject is not the one who speaks; «quoted as saying» is.
  private func isPassive(_ cue: Range<Int>, in view: ArticleView) -> Bool {
    guard view.word(cue.lowerBound) != "as" else { return false }
    let before = [view.word(cue.lowerBound - 1), view.word(cue.lowerBound - 2)]
    let isParticiple = !view.word(cue.lowerBound).hasSuffix("s") && !view.word(cue.lowerBound).hasSuffix("ing")
    let isBe = ["is", "are", "was", "were", "be", "been", "being"].contains
    return isParticiple && (isBe(before[0]) || isBe(before[1]) && before[0].hasSuffix("ly"))
  }

  private func subject(
    of verb: Int, after previous: ReportedSpeech?, in view: ArticleView
  ) -> Subject? {
    if view.word(verb).hasSuffix("ing"), ["adding", "saying", "noting", "stressing"].contains(view.word(verb))
      || view.word(verb - 1) == ",", let previous,
      view.sentenceIndex(of: previous.cue.lowerBound) == view.sentenceIndex(of: verb)
    {
      return Subject(actors: previous.speaker, tokens: previous.cue)
    }
    return subjects.subject(before: verb, in: view)
  }

  // MARK: Content after the cue

  private func speech(
    _ reading: SpeechCue, cue: Range<Int>, subject: Subject, in view: ArticleView
  ) -> ReportedSpeech? {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    var speech = ReportedSpeech(
      speaker: subject.actors, act: reading.act, content: [], cue: cue)
    let content: Range<Int>?
    switch reading.complement {
    case .clause, .that:
      if let before = contentBefore(subject, cue: cue, sentence: sentence, in: view) {
        speech.content = before
        return speech
      }
      let needsThat = reading.complement == .that
      content = clause(after: cue.upperBound, needsThat: needsThat, in: view)
    case .person:
      let before = contentBefore(subject, cue: cue, sentence: sentence, in: view)
      if let before, before.allSatisfy({ view.quotation(at: $0.lowerBound) != nil }) {
        speech.content = before
        speech.addressee = addressee(after: cue.upperBound, in: view)?.name
        return speech
      }
      content = personComplement(after: cue.upperBound, addressee: &speech.addressee, in: view)
    case .infinitive:
      content = infinitive(after: cue.upperBound, in: view)
    case .object:
      content = object(after: cue.upperBound, in: view)
    case .naming:
      let named = contentEnd(from: cue.upperBound, in: view)
      content = named.flatMap { $0.contains { view.quotation(at: $0) != nil } ? named : nil }
    case .viewing:
      let seen = object(after: cue.upperBound, in: view)
      content = seen.flatMap { $0.contains { view.word($0) == "as" || view.word($0) == "be" } ? seen : nil }
    }
    guard let content, content.count > 1 || view.quotation(at: content.lowerBound) != nil else {
      return nil
    }
    speech.content = [content]
    return speech
  }

  /// «that …», «on Monday that …», «through an interpreter that …»: the clause, past what is before it.
  private func clause(after start: Int, needsThat: Bool, in view: ArticleView) -> Range<Int>? {
    let end = view.sentence(of: start - 1).tokens.upperBound
    var index = start
    if subjects.isPreposition(view.word(index)) || ["out", "to"].contains(view.word(index)) {
      guard let that = opening(from: index, end: end, in: view) else {
        return view.time(at: index + 1) == nil ? nil : bareClause(after: index, end: end, needsThat, in: view)
      }
      index = that
    } else if let colon = (index..<min(index + 4, end)).first(where: { view.word($0) == ":" }) {
      index = colon
    }
    return bareClause(after: index, end: end, needsThat, in: view)
  }

  private func bareClause(
    after start: Int, end: Int, _ needsThat: Bool, in view: ArticleView
  ) -> Range<Int>? {
    var index = skipAdverbials(from: start, end: end, in: view)
    if view.word(index) == ",", view.quotation(at: index + 1) != nil { index += 1 }
    let isOpened = ["that", ":"].contains(view.word(index))
    if isOpened { index += 1 }
    guard index < end, isOpened || !needsThat || view.quotation(at: index) != nil,
      !subjects.isPreposition(view.word(index)) || isOpened || view.quotation(at: index) != nil,
      view.word(index) != "to"
    else { return nil }
    return contentEnd(from: index, in: view)
  }

  /// The person told, where the words said stand before: «“…,” he told Mr. Kim».
  private func addressee(after start: Int, in view: ArticleView) -> Actor? {
    let end = view.sentence(of: start - 1).tokens.upperBound
    return (start..<min(start + 3, end)).lazy.compactMap { view.mention(at: $0)?.actor }.first
  }

  private func personComplement(
    after start: Int, addressee: inout String?, in view: ArticleView
  ) -> Range<Int>? {
    let end = view.sentence(of: start - 1).tokens.upperBound
    var index = start
    while index < min(end, start + 3), view.mention(at: index) == nil,
      ["the", "a", "visiting", "his", "her", "their", "local"].contains(view.word(index))
    { index += 1 }
    if let mention = view.mention(at: index), !mention.actors.isEmpty {
      let group = subjects.coordination(startingAt: mention, in: view)
      addressee = group.actors.map(\.name).joined(separator: ", ")
      index = group.tokens.upperBound
    } else if audiences.contains(view.word(index)) {
      addressee = view.word(index)
      index += 1
    } else if ["him", "her", "them", "us"].contains(view.word(index)) {
      index += 1
    } else {
      return nil
    }
    index = skipAdverbials(from: index, end: end, in: view)
    if subjects.isPreposition(view.word(index)), view.word(index) != "to" {
      guard let that = opening(from: index, end: end, in: view) else { return nil }
      index = that
    }
    if ["that", ":", ","].contains(view.word(index)) { index += 1 }
    guard index < end else { return nil }
    return contentEnd(from: index, in: view)
  }

  /// What is denounced or praised, without «, sitting …» and «, which …» after it.
  private func object(after start: Int, in view: ArticleView) -> Range<Int>? {
    guard let whole = contentEnd(from: start, in: view), !subjects.isPreposition(view.word(start)),
      !["here", "that", ","].contains(view.word(start)), view.time(at: start) == nil
    else { return nil }
    let end = whole.first { index in
      view.word(index) == "," && view.quotation(at: index) == nil
        && (view.word(index + 1).hasSuffix("ing") || ["which", "who"].contains(view.word(index + 1)))
    }
    return start..<(end ?? whole.upperBound)
  }

  /// «to …» at once, or after the one who is to do it: «wants the EU to give …».
  private func infinitive(after start: Int, in view: ArticleView) -> Range<Int>? {
    let end = view.sentence(of: start - 1).tokens.upperBound
    let near = (start..<min(start + 7, end)).first { view.word($0) == "to" }
    guard let to = near,
      (start..<to).allSatisfy({ view.tokens[$0].kind == .word && !cues.isCue(view.word($0)) })
    else { return nil }
    return contentEnd(from: start, in: view)
  }

  /// The «that» or colon that opens a clause a few words on, with no comma before it.
  private func opening(from index: Int, end: Int, in view: ArticleView) -> Int? {
    let near = index..<min(index + 10, end)
    let clause = near.prefix { view.word($0) != "," }
    return clause.first { ["that", ":"].contains(view.word($0)) }
  }

  /// Times, «in Moscow», «at a news conference» between a cue and its clause.
  private func skipAdverbials(from start: Int, end: Int, in view: ArticleView) -> Int {
    var index = start
    while index < end {
      if view.time(at: index) != nil {
        index += 1
      } else if ["on", "in", "at", "late", "early"].contains(view.word(index)), index + 1 < end,
        view.time(at: index + 1) != nil || view.mention(at: index + 1) != nil
      {
        index += 1
      } else if let mention = view.mention(at: index), view.word(index - 1) == "in" {
        index = mention.tokens.upperBound
      } else if view.word(index) == ",", view.time(at: index - 1) != nil {
        index += 1
      } else if ["here", "earlier", "later"].contains(view.word(index)) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// From the content's first token to where another cue of the speaker, another voice, or the sentence
  /// ends it.
  private func contentEnd(from start: Int, in view: ArticleView) -> Range<Int>? {
    let sentence = view.sentence(of: max(start - 1, 0)).tokens
    guard start < sentence.upperBound else { return nil }
    var end = sentence.upperBound
    for index in start + 1..<max(end, start + 1) where view.quotation(at: index) == nil {
      if endsContent(at: index, sentence: sentence, in: view) {
        end = index
        break
      }
    }
    while end > start, isClosingPoint(view.word(end - 1)) { end -= 1 }
    return end > start ? start..<end : nil
  }

  private func endsContent(at index: Int, sentence: Range<Int>, in view: ArticleView) -> Bool {
    let next = view.word(index + 1)
    switch view.word(index) {
    case "according":
      return next == "to"
    case ",":
      return ["adding", "saying", "noting", "stressing"].contains(next) || next == "according"
        || isOtherVoice(after: index, sentence: sentence, in: view)
    case "and", "but":
      // «thanked Kim and asked him to …»: a finite cue goes on with the speaker's next act.
      let voiced = view.mention(at: index + 1)?.tokens.upperBound ?? index + 1
      return cues.isCue(next) && next.hasSuffix("ed") && view.word(index - 1) != ","
        || ["said", "told", "says"].contains(view.word(voiced))
    default:
      return false
    }
  }

  /// «…, Seoul said», «…, the South Korean adviser announced on Thursday»: another voice's cue.
  private func isOtherVoice(after comma: Int, sentence: Range<Int>, in view: ArticleView) -> Bool {
    let near = comma + 1..<min(comma + 9, sentence.upperBound)
    guard let cue = near.first(where: { index in
      cues.occurrence(at: index, in: view)?.cues.contains { $0.complement == .clause } ?? false
    }), !["that", "who", "which", "and", "but", "if", "when"].contains(view.word(comma + 1)),
      let voice = subjects.subject(before: cue, in: view)
    else { return false }
    let isNext = cue + 1 >= sentence.upperBound || view.tokens[cue + 1].kind == .punctuation
      || view.time(at: cue + 1) != nil || view.time(at: cue + 2) != nil
    return voice.tokens.lowerBound > comma && isNext
  }

  private func isClosingPoint(_ word: String) -> Bool {
    [".", ",", ";", ":", "...", "-"].contains(word)
  }

  // MARK: Content before the cue

  /// «“…,” X said», «Talks failed, X said»: the sentence's beginning up to the comma before X.
  private func contentBefore(
    _ subject: Subject, cue: Range<Int>, sentence: Range<Int>, in view: ArticleView
  ) -> [Range<Int>]? {
    contentBefore(subject.tokens.lowerBound, afterCue: cue.upperBound, sentence: sentence, in: view)
  }

  private func invertedSpeech(
    _ occurrence: SpeechCues.Occurrence, sentence: Range<Int>, in view: ArticleView
  ) -> ReportedSpeech? {
    let cue = occurrence.tokens
    guard let reading = occurrence.cues.first, reading.complement == .clause,
      cue.lowerBound == sentence.lowerBound || isCloser(view.word(cue.lowerBound - 1)),
      let subject = subjects.subject(after: cue.upperBound - 1, in: view)
    else { return nil }
    if cue.lowerBound == sentence.lowerBound { return nil }
    guard let content = contentBefore(
      cue.lowerBound, afterCue: subject.tokens.upperBound, sentence: sentence, in: view)
    else { return nil }
    return ReportedSpeech(speaker: subject.actors, act: reading.act, content: content, cue: cue)
  }

  private func contentBefore(
    _ border: Int, afterCue: Int, sentence: Range<Int>, in view: ArticleView
  ) -> [Range<Int>]? {
    var end = border
    while end > sentence.lowerBound, ["the", "a", "an"].contains(view.word(end - 1)) { end -= 1 }
    guard end > sentence.lowerBound, isCloser(view.word(end - 1)) else { return nil }
    let isQuoted = view.quotation(at: end - 1) != nil
    guard isQuoted || end - sentence.lowerBound >= 5, isCloser(view.word(afterCue)) || isEnd(afterCue, sentence, in: view)
    else { return nil }
    while end > sentence.lowerBound, isClosingPoint(view.word(end - 1)) { end -= 1 }
    guard end - sentence.lowerBound > 1 else { return nil }
    var content = [sentence.lowerBound..<end]
    if let rest = resumed(after: afterCue, sentence: sentence, in: view) { content.append(rest) }
    return content
  }

  /// The second half of an interrupted quotation: «“We agree,” he said, “but not today.”»
  private func resumed(after index: Int, sentence: Range<Int>, in view: ArticleView) -> Range<Int>? {
    var start = index
    while start < sentence.upperBound, view.quotation(at: start) == nil {
      if start - index > 8 { return nil }
      start += 1
    }
    guard start < sentence.upperBound, isCloser(view.word(start - 1)) else { return nil }
    return contentEnd(from: start, in: view)
  }

  private func isEnd(_ index: Int, _ sentence: Range<Int>, in view: ArticleView) -> Bool {
    index >= sentence.upperBound || view.time(at: index) != nil
      || [".", "in", "on", "at", "after", "during", "while", "through", "who", "as", "of", "when"]
        .contains(view.word(index))
  }

  private func isCloser(_ word: String) -> Bool {
    [",", "\"", "?", "!", "-", "'"].contains(word)
  }
}
