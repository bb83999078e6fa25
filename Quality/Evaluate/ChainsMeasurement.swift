import Language
import Neural
import Records

/// Compares chains with those of GUM, its noun phrases given: `evaluate chains PATH [--details]`.
///
/// The treebank's words, sentences and phrases are given, trees and chains are the program's. Chains of one
/// phrase are left out on both sides, as in CoNLL 2012 and CorefUD. For pronouns, descriptions and names
/// apart: of the phrases that have an antecedent, how many are linked to a right one, and of those linked.
struct ChainsMeasurement {
  private let options: Options
  private let segmenter: Segmenter

  init(_ options: Options) throws {
    self.options = options
    segmenter = try Segmenter()
  }

  func run() throws {
    let parser = try Parser(LanguageModel())
    let analyser = try LanguageAnalyser(parser: parser)
    var (scores, links) = (ChainScores(), LinkCounts())
    for document in try TreebankText(options.path).documents {
      let (tokens, sentences, article) = given(document)
      let read = parser.read(
        tokens, sentences: sentences, keepsSentences: true, phrases: document.phrases.map(\.words))
      let analysis = analyser.analyse(
        article, tokens: tokens, sentences: sentences, grammar: read.grammar)
      compare(document, analysis, &scores, &links)
    }
    print(scores.figures.map { "\($0.name) " + percent($0.value) }.joined(separator: ", "))
    for kind in LinkCounts.Kind.allCases { print("\(kind.rawValue):", links.figures(of: kind)) }
  }

  private func compare(
    _ document: TreebankText.Document, _ analysis: Analysis, _ scores: inout ChainScores,
    _ links: inout LinkCounts
  ) {
    // The same words can be two phrases, and phrases that a window cuts are not read.
    var places: [Range<Int>: [Int]] = [:]
    for (place, phrase) in document.phrases.enumerated() {
      places[phrase.words, default: []].append(place)
    }
    let goldPlaces = analysis.grammar.nominals.map { nominal -> Int in
      let place = places[nominal.tokens]?.first ?? 0
      places[nominal.tokens]?.removeFirst()
      return place
    }
    let gold = Dictionary(grouping: document.phrases.indices) { document.phrases[$0].entity }
    let found = analysis.chains.all.map { chain in chain.nominals.map { goldPlaces[$0] } }
    scores.add(
      gold: gold.values.filter { $0.count > 1 }.map { Set($0) },
      found: found.filter { $0.count > 1 }.map { Set($0) })
    var antecedent: [Int: Int] = [:]
    for chain in found {
      for (earlier, later) in zip(chain, chain.dropFirst()) { antecedent[later] = earlier }
    }
    var seen: Set<String> = []
    for (place, phrase) in document.phrases.enumerated() {
      let head = analysis.grammar.nominals.first { $0.tokens == phrase.words }?.head
      let word = head.flatMap(analysis.grammar.word)
      let isRight = antecedent[place].map { document.phrases[$0].entity == phrase.entity }
      links.add(
        LinkCounts.kind(of: word), hasAntecedent: !seen.insert(phrase.entity).inserted,
        isRight: isRight)
      if options.showsDetails { show(phrase, isRight, antecedent[place], in: document) }
    }
  }

  /// Prints «phrase → what it was linked to | what it should have been», where the two differ.
  private func show(
    _ phrase: TreebankText.Phrase, _ isRight: Bool?, _ antecedent: Int?,
    in document: TreebankText.Document
  ) {
    let gold = document.phrases.last {
      $0.entity == phrase.entity && $0.words.lowerBound < phrase.words.lowerBound
    }
    guard isRight == false || isRight == nil && gold != nil else { return }
    let found = antecedent.map { text(document.phrases[$0], document) } ?? "-"
    print(text(phrase, document), "→", found, "|", gold.map { text($0, document) } ?? "-")
  }

  private func text(_ phrase: TreebankText.Phrase, _ document: TreebankText.Document) -> String {
    document.words[phrase.words].map { $0.grammar?.form ?? $0.form }.joined(separator: " ")
  }

  private func given(
    _ document: TreebankText.Document
  ) -> (tokens: [Token], sentences: [Sentence], article: Article) {
    let spaced = WindowLines.sentence(of: document.words.map { $0.grammar?.form ?? $0.form })
    let tokens = spaced.tokens.map(withKind)
    var (first, paragraph) = (0, 0)
    let sentences = document.sentenceEnds.map { end in
      defer {
        first = end
        if document.paragraphEnds.contains(end) { paragraph += 1 }
      }
      return Sentence(
        tokens: first..<end, span: tokens[first].span.union(tokens[end - 1].span),
        paragraph: paragraph, isHeadline: false)
    }
    let text = tokens.map { String($0.text) }.joined(separator: " ")
    let article = Article(
      source: "treebank", details: ArticleDetails(), published: .unknown, text: ArticleText(text))
    return (tokens, sentences, article)
  }

  private func withKind(_ token: Token) -> Token {
    let first = token.text.unicodeScalars.first {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    let kind: Token.Kind =
      first.map { $0.properties.isAlphabetic ? .word : .number } ?? .punctuation
    return Token(span: token.span, kind: kind, text: token.text, folded: token.folded)
  }

  private func percent(_ share: Double) -> String { LinkCounts.percent(share) }
}
