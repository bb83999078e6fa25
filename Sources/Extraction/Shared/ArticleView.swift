import Language
import Records

/// An analysis with its marks looked up by token, as the rules walk over it.
struct ArticleView: Sendable {
  let analysis: Analysis
  /// Passages in quotation marks, the marks included, in order.
  let quotations: [Quotation]
  private static let pronouns: Set<String> = [
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their",
    "theirs", "themselves", "i", "me", "my", "mine", "myself",
  ]
  private let mentionOf: [Int?]
  private let timeOf: [Int?]
  private let quotationOf: [Int?]
  private let sentenceOf: [Int]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    quotations = Quotation.all(in: analysis)
    mentionOf = ArticleView.index(analysis.mentions.map(\.tokens), count: analysis.tokens.count)
    timeOf = ArticleView.index(analysis.times.map(\.span), over: analysis.tokens)
    quotationOf = ArticleView.index(quotations.map(\.tokens), count: analysis.tokens.count)
    var sentenceOf = [Int](repeating: 0, count: analysis.tokens.count)
    for (index, sentence) in analysis.sentences.enumerated() {
      for token in sentence.tokens { sentenceOf[token] = index }
    }
    self.sentenceOf = sentenceOf
  }

  var tokens: [Token] { analysis.tokens }
  var sentences: [Sentence] { analysis.sentences }

  /// The folded word at an index; empty outside the article.
  func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].folded : ""
  }

  func mention(at token: Int) -> Mention? {
    mentionOf.indices.contains(token) ? mentionOf[token].map { analysis.mentions[$0] } : nil
  }

  /// The mentions that begin before a token.
  func mentions(before token: Int) -> ArraySlice<Mention> {
    var (low, high) = (0, analysis.mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if analysis.mentions[middle].tokens.lowerBound < token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return analysis.mentions.prefix(low)
  }

  func time(at token: Int) -> TimeExpression? {
    timeOf.indices.contains(token) ? timeOf[token].map { analysis.times[$0] } : nil
  }

  func quotation(at token: Int) -> Quotation? {
    quotationOf.indices.contains(token) ? quotationOf[token].map { quotations[$0] } : nil
  }

  func sentence(of token: Int) -> Sentence {
    sentences[sentenceOf[token]]
  }

  /// The index of the sentence that holds a token.
  func sentenceIndex(of token: Int) -> Int {
    sentenceOf[token]
  }

  func span(_ range: Range<Int>) -> TextSpan {
    tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span)
  }

  /// The words of a run of tokens, as written.
  func text(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : String(analysis.article.text[span(range)])
  }

  private static func index(_ ranges: [Range<Int>], count: Int) -> [Int?] {
    var owner = [Int?](repeating: nil, count: count)
    for (index, range) in ranges.enumerated() {
      for token in range { owner[token] = index }
    }
    return owner
  }

  private static func index(_ spans: [TextSpan], over tokens: [Token]) -> [Int?] {
    var owner = [Int?](repeating: nil, count: tokens.count)
    var token = 0
    for (index, span) in spans.enumerated() {
      while token < tokens.count, tokens[token].span.start < span.start { token += 1 }
      while token < tokens.count, tokens[token].span.end <= span.end {
        owner[token] = index
        token += 1
      }
    }
    return owner
  }
}

extension ArticleView {
  /// «Macron's», «the leaders'»: what follows is theirs.
  func isPossessor(_ mention: Mention) -> Bool {
    isPossessive(mention.tokens.upperBound)
  }

  func isPossessive(_ token: Int) -> Bool {
    ["'s", "'"].contains(word(token))
  }

  /// Whether a personal pronoun stands there that can mean people: «he», «theirs», «I».
  func isPronoun(_ token: Int) -> Bool {
    ArticleView.pronouns.contains(word(token))
  }

  /// The state in which a place lies, as an actor.
  func hostState(of mention: Mention) -> Actor? {
    guard case .place(_, let code) = mention.meaning else { return nil }
    return code.flatMap { analysis.states[$0] }
  }
}
