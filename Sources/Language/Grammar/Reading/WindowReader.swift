/// Decides on the grammar of a window: scores → sentences, trees, names, noun phrases, attributions.
///
/// The model says where sentences end, but the end of a paragraph and of a window always ends one and
/// the inside of a written word never does. Trees are made sentence by sentence; names and the parts
/// of attributions are chosen over the whole window, as the model was trained.
struct WindowReader: Sendable {
  let labels: GrammarLabels
  let lemmatiser: Lemmatiser
  let names: SpanDecoder
  let sources: SpanDecoder
  let cues: SpanDecoder
  let contents: SpanDecoder

  /// The grammar of the tokens of `window`, at the article's own indices; `ends` holds the index after
  /// the last token of each paragraph, or of each sentence if these are kept.
  func grammar(
    of window: Range<Int>, in tokens: [Token], ends: Set<Int>, keepsSentences: Bool = false,
    scores: some WindowScores
  ) -> Grammar {
    let sentences = sentences(of: window, in: tokens, ends: ends) { token in
      !keepsSentences && scores.bestTag(.boundary, of: token - window.lowerBound) == 1
    }
    let parses = sentences.map { parse($0, of: window, in: tokens, scores) }
    return Grammar(
      parses: parses, names: names(of: window, in: sentences, scores),
      nominals: parses.flatMap { nominals(in: $0, of: window, scores) },
      attributions: attributions(of: window, scores))
  }

  private func sentences(
    of window: Range<Int>, in tokens: [Token], ends: Set<Int>, isMarked: (Int) -> Bool
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var first = window.lowerBound
    for token in window {
      let next = token + 1
      let isInsideWord = next < window.upperBound && tokens[next].continuesWord
      if next == window.upperBound || ends.contains(next) || !isInsideWord && isMarked(token) {
        sentences.append(first..<next)
        first = next
      }
    }
    return sentences
  }

  private func parse(
    _ sentence: Range<Int>, of window: Range<Int>, in tokens: [Token], _ scores: some WindowScores
  ) -> Parse {
    let start = sentence.lowerBound - window.lowerBound
    let inWindow = start..<start + sentence.count
    var heads = TreeDecoder().heads(
      scores: scores.headScores(of: inWindow), wordCount: sentence.count)
    let relations = relations(
      of: heads.map { head in head.map { start + $0 } }, from: start, scores)
    giveTitlesNoPreposition(&heads, relations)
    let words = heads.indices.map { index in
      let token = sentence.lowerBound + index
      let pennTag = possible(
        labels.pennTags[scores.bestTag(.pennTag, of: start + index)], for: tokens[token].text)
      let tag = labels.tags[scores.bestTag(.universalTag, of: start + index)]
      let script = labels.lemmaScripts[scores.bestTag(.lemma, of: start + index)]
      return Word(
        token: token, tag: tag, pennTag: pennTag,
        lemma: lemmatiser.lemma(
          of: tokens[token].text, tag: tag, pennTag: pennTag, script: script),
        head: heads[index].map { sentence.lowerBound + $0 }, relation: relations[index])
    }
    return Parse(words: words)
  }

  /// «with Defense Secretary William Perry»: the preposition is of the name, not of the title before it.
  private func giveTitlesNoPreposition(_ heads: inout [Int?], _ relations: [Relation]) {
    for (word, relation) in relations.enumerated() where relation.universal == .caseMarking {
      guard let title = heads[word],
        relations[title] == Relation(.nominalModifier, subtype: "desc"), let name = heads[title],
        word < title, title < name
      else { continue }
      heads[word] = name
    }
  }

  /// A tag that a word's form allows: «reaffirmed» is no present. Longer words in «ed» without «eed» are
  /// all past.
  private func possible(_ pennTag: String, for form: Substring) -> String {
    let isPast = form.utf8.count > 5 && form.hasSuffix("ed") && !form.hasSuffix("eed")
    return pennTag == "VBP" && isPast ? "VBD" : pennTag
  }

  /// The best relation of each word to its head; only the word without a head is the root.
  private func relations(
    of heads: [Int?], from start: Int, _ scores: some WindowScores
  ) -> [Relation] {
    var relations = heads.map { _ in Relation(.root) }
    let arcs = heads.enumerated().compactMap { index, head in
      head.map { (dependent: start + index, head: $0) }
    }
    for (arc, scores) in zip(arcs, scores.relationScores(of: arcs)) {
      let best = zip(labels.relations, scores).filter { $0.0.universal != .root }
        .max { $0.1 < $1.1 }
      relations[arc.dependent - start] = best?.0 ?? Relation(.unspecified)
    }
    return relations
  }

  /// A name that would run over the end of a sentence is cut there.
  private func names(
    of window: Range<Int>, in sentences: [Range<Int>], _ scores: some WindowScores
  ) -> [NamedMention] {
    names.spans(scores: scores.spanScores(.names)).flatMap { span in
      let tokens = moved(span.words, into: window)
      return sentences.compactMap { sentence in
        let inside = tokens.clamped(to: sentence)
        return inside.isEmpty ? nil : NamedMention(tokens: inside, kind: labels.names[span.type])
      }
    }
  }

  private func nominals(
    in parse: Parse, of window: Range<Int>, _ scores: some WindowScores
  ) -> [NominalMention] {
    parse.tokens.compactMap { token in
      let tag = scores.bestTag(.nominal, of: token - window.lowerBound)
      return labels.nominals[tag].map {
        NominalMention(head: token, kind: $0, tokens: parse.phrase(of: token))
      }
    }.inOrder
  }

  /// Phrases that are given, as mentions of their heads; those that run over a sentence are left out.
  func nominals(
    _ phrases: [Range<Int>], in parses: [Parse], of window: Range<Int>, _ scores: some WindowScores
  ) -> [NominalMention] {
    phrases.filter { window.contains($0.lowerBound) }.compactMap { phrase in
      guard
        let parse = parses.first(where: { $0.tokens.contains(phrase.lowerBound) }),
        phrase.upperBound <= parse.tokens.upperBound
      else { return nil }
      let head = phrase.first { parse[$0].head.map { !phrase.contains($0) } ?? true }
      let token = head ?? phrase.upperBound - 1
      let tag = scores.bestTag(.nominal, of: token - window.lowerBound)
      return NominalMention(head: token, kind: labels.nominals[tag] ?? .abstract, tokens: phrase)
    }
  }

  private func attributions(
    of window: Range<Int>, _ scores: some WindowScores
  ) -> [Attribution] {
    let (sources, cues, contents) = (
      sources.spans(scores: scores.spanScores(.sources)).map(\.words),
      cues.spans(scores: scores.spanScores(.cues)).map(\.words),
      contents.spans(scores: scores.spanScores(.contents)).map(\.words)
    )
    let links = AttributionDecoder.Links(
      sourceOfCue: scores.gains(.sourceOfCue, of: cues, to: sources),
      contentOfCue: scores.gains(.contentOfCue, of: cues, to: contents),
      sourceOfContent: scores.gains(.sourceOfContent, of: contents, to: sources))
    let decoder = AttributionDecoder(
      sources: sources, cues: cues, contents: contents, links: links)
    return decoder.attributions().map { found in
      Attribution(
        source: found.source.map { moved($0, into: window) },
        cue: found.cue.map { moved($0, into: window) },
        contents: found.contents.map { moved($0, into: window) }, score: found.score)
    }
  }

  private func moved(_ words: Range<Int>, into window: Range<Int>) -> Range<Int> {
    words.lowerBound + window.lowerBound..<words.upperBound + window.lowerBound
  }
}
