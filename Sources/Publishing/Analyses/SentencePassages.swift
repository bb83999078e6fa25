import Language
import Records

/// The passages of an article that the tree lists below each sentence, with what they are.
struct SentencePassages {
  /// «name person: Macron».
  struct Passage {
    let name: String
    let text: String
  }

  private let analysis: Analysis
  private var passages: [[Passage]]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    passages = analysis.sentences.map { _ in [] }
    for name in analysis.grammar.names {
      add(name.tokens, "name", "\(words(name.tokens)) (\(name.kind.rawValue))")
    }
    for mention in analysis.mentions {
      add(
        mention.tokens, "mention",
        "\(analysis.article.text[mention.span]) → \(meaning(of: mention))")
    }
    for time in analysis.times {
      let words = analysis.article.text[time.span]
      add(analysis.tokens(in: time.span), "time", "\(words) → \(time.kind.rawValue) \(time.value)")
    }
    for attribution in analysis.grammar.attributions {
      let parts = attribution.parts.map { "\($0.name) «\(words($0.tokens))»" }
      add(
        attribution.cue ?? attribution.contents[0], "attribution", parts.joined(separator: ", "))
    }
  }

  /// Those that begin in a sentence: names, mentions, times, attributions, each in order.
  subscript(sentence: Int) -> [Passage] { passages[sentence] }

  private mutating func add(_ tokens: Range<Int>, _ name: String, _ text: String) {
    var (low, high) = (0, analysis.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if analysis.sentences[middle].tokens.upperBound > tokens.lowerBound {
        high = middle
      } else {
        low = middle + 1
      }
    }
    guard low < passages.count else { return }
    passages[low].append(Passage(name: name, text: text))
  }

  private func words(_ tokens: Range<Int>) -> String {
    tokens.isEmpty ? "" : String(analysis.article.text[analysis.span(of: tokens)])
  }

  private func meaning(of mention: Mention) -> String {
    if case .place(let name, _) = mention.meaning { return name }
    return mention.actors.map(\.name).joined(separator: ", ")
  }
}
