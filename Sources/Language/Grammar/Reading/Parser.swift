package import Neural

/// Reads the grammar of an article: tokens and sentences that rules found → sentences and grammar.
///
/// Input: «Macron told Putin that talks would go on.» as tokens. Output: its sentences as the model
/// sees them, each with a tree (told → Macron `nsubj`, Putin `iobj`, go `ccomp`), its names (Macron,
/// Putin: persons) and who is said to have said what (source Macron, cue told, content «that … on»).
/// The article is read in windows of whole paragraphs, some at a time, so that memory does not grow
/// with its length. The same article gives the same grammar, whatever else is read besides.
package struct Parser: Sendable {
  private let model: LanguageModel
  private let reader: WindowReader
  /// Windows that are encoded together: about 3,000 words.
  private static let windowsAtATime = 16

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  package init(_ model: LanguageModel) throws(LanguageError) {
    self.model = model
    let labels = model.labels
    reader = WindowReader(
      labels: GrammarLabels(
        tags: labels.upos, pennTags: labels.xpos, lemmaScripts: labels.lemmaScripts,
        relations: labels.relations, names: labels.mentionTypes, nominals: labels.nominalTypes),
      lemmatiser: try Lemmatiser { model.vocabularyRank(of: $0) },
      names: Parser.decoder(of: .names, model), sources: Parser.decoder(of: .sources, model),
      cues: Parser.decoder(of: .cues, model), contents: Parser.decoder(of: .contents, model))
  }

  private static func decoder(of labels: SpanLabels, _ model: LanguageModel) -> SpanDecoder {
    let table: TransitionTable? = model.transitions(EncodedScores.layer(of: labels))
    let field = table.map {
      SpanField(transitions: $0.between.values, start: $0.start, end: $0.end)
    }
    return SpanDecoder(field ?? SpanField(transitions: [0], start: [0], end: [0]))
  }

  private func modelWindow(_ window: Range<Int>, of tokens: [Token], ends: Set<Int>) -> ModelWindow
  {
    let inner = window.filter { $0 > window.lowerBound && ends.contains($0) } + [window.upperBound]
    return ModelWindow(
      words: tokens[window].map(\.text), sentenceEnds: inner.map { $0 - window.lowerBound })
  }

  /// The sentences hold all the tokens; their paragraphs are kept, their ends are the model's to choose
  /// unless `keepsSentences` says otherwise. `phrases`, where given, are taken for the noun phrases,
  /// in the order of ``Grammar/nominals``.
  package func read(
    _ tokens: [Token], sentences: [Sentence], keepsSentences: Bool = false,
    phrases: [Range<Int>]? = nil, threads: Int = 1
  ) -> (sentences: [Sentence], grammar: Grammar) {
    let windows = WindowCutter().windows(
      of: sentences, pieces: model.pieceCounts(of: tokens.lazy.map(\.text)))
    let runs = SentenceRuns(ruled: sentences)
    let ends = Set(sentences.map(\.tokens.upperBound))
    let kept =
      keepsSentences ? ends : runs.paragraphEnds.union(runs.quotationEnds(in: tokens))
    var parts: [Grammar] = []
    var references = ReferenceScorer(model)
    for start in stride(from: 0, to: windows.count, by: Parser.windowsAtATime) {
      let some = windows[start..<min(start + Parser.windowsAtATime, windows.count)]
      let encoded = model.encode(
        some.map { modelWindow($0, of: tokens, ends: ends) }, threads: threads)
      for (window, encoded) in zip(some, encoded) {
        let scores = EncodedScores(model: model, window: encoded)
        var part = reader.grammar(
          of: window, in: tokens, ends: kept, keepsSentences: keepsSentences, scores: scores)
        if let phrases {
          part.nominals = reader.nominals(phrases, in: part.parses, of: window, scores)
        }
        references.read(part, of: window, in: tokens, encoded)
        parts.append(part)
      }
    }
    let grammar = Grammar(
      parses: parts.flatMap(\.parses), names: parts.flatMap(\.names),
      nominals: parts.flatMap(\.nominals), references: references.references,
      attributions: parts.flatMap(\.attributions))
    return (runs.sentences(of: grammar.parses.map(\.tokens), in: tokens), grammar)
  }
}
