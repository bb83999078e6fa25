/// Decides on the grammar of a window: scores → sentences, trees, names, noun phrases, attributions.
///
/// The model says where sentences end, but the end of a paragraph and of a window always ends one and
/// the inside of a written word never does. Trees are made sentence by sentence; names and the parts
/// of attributions are chosen over the whole window, as the model was trained.
struct WindowReader: Sendable {
  let labels: GrammarLabels
  let names: SpanDecoder
  let sources: SpanDecoder
  let cues: SpanDecoder
  let contents: SpanDecoder

  /// The grammar of the tokens of `window`, at the article's own indices; `ends` holds the index after
  /// the last token of each paragraph.
  func grammar(
    of window: Range<Int>, in tokens: [Token], ends: Set<Int>, scores: some WindowScores
  ) -> Grammar {
    let sentences = sentences(of: window, in: tokens, ends: ends, scores)
    let parses = sentences.map { parse($0, of: window, in: tokens, scores) }
    return Grammar(
      parses: parses, names: names(of: window, in: sentences, scores),
      nominals: parses.flatMap { nominals(in: $0, of: window, scores) },
      attributions: attributions(of: window, scores))
  }

  private func sentences(
    of window: Range<Int>, in tokens: [Token], ends: Set<Int>, _ scores: some WindowScores
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var first = window.lowerBound
    for token in window {
      let next = token + 1
      let isInsideWord = next < window.upperBound && tokens[next].continuesWord
      let isMarked = scores.bestTag(.boundary, of: token - window.lowerBound) == 1
      if next == window.upperBound || ends.contains(next) || isMarked && !isInsideWord {
        sentences.append(first..<next)
        first = next
      }
    }
    return sentences
  }

  private func parse(
    _ sentence: Range<Int>, of window: Range<Int>, in tokens: [Token], _ scores: some WindowScores
  ) -> Parse {
    let start = window.lowerBound
    let inWindow = sentence.lowerBound - start..<sentence.upperBound - start
    let heads = TreeDecoder().heads(
      scores: scores.headScores(of: inWindow), wordCount: sentence.count)
    let words = zip(sentence, heads).map { token, head in
      let place = token - start
      let pennTag = labels.pennTags[scores.bestTag(.pennTag, of: place)]
      let script = labels.lemmaScripts[scores.bestTag(.lemma, of: place)]
      return Word(
        token: token, tag: labels.tags[scores.bestTag(.universalTag, of: place)],
        pennTag: pennTag,
        lemma: script.lemma(
          of: tokens[token].text, isProperNoun: pennTag == "NNP" || pennTag == "NNPS"),
        head: head.map { sentence.lowerBound + $0 },
        relation: head.map { relation(of: place, head: inWindow.lowerBound + $0, scores) }
          ?? Relation(.root))
    }
    return Parse(words: words)
  }

  /// The best relation but that of the root.
  private func relation(of word: Int, head: Int, _ scores: some WindowScores) -> Relation {
    let found = scores.relationScores(of: word, head: head)
    let best = zip(labels.relations, found).filter { $0.0.universal != .root }
      .max { $0.1 < $1.1 }
    return best?.0 ?? Relation(.unspecified)
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
