import Foundation
import Language
import Neural
import Records

/// The encoder and the parser on windows of words:
/// `evaluate encoder|predictions PATH [--threads N] [--rounds N]`.
///
/// A file of windows has a list of words a line. `encoder` prints words per second, `predictions` what is
/// found, as `Training/compare.py` reads it.
struct WindowLines {
  private let options: Options

  init(_ options: Options) {
    self.options = options
  }

  /// Windows whose rows are held together: some 25 MB of them.
  private static let windowsAtATime = 32

  /// Encodes all windows once for warm-up and some rounds for the clock; prints the words per second.
  ///
  /// Words have been cut into pieces before.
  func printSpeed() throws {
    let model = try LanguageModel()
    let windows = try GoldLines.read([String].self, from: options.path).map { words in
      ModelWindow(words: words.map { $0[...] })
    }
    let count = windows.reduce(0) { $0 + $1.words.count }
    let prepared = stride(from: 0, to: windows.count, by: Self.windowsAtATime).map { start in
      model.prepare(Array(windows[start..<min(start + Self.windowsAtATime, windows.count)]))
    }
    func encodeAll() {
      for some in prepared { _ = model.encode(some, threads: options.threads) }
    }
    encodeAll()
    let seconds = ContinuousClock().measure { for _ in 0..<options.rounds { encodeAll() } }
    print(Double(count * options.rounds) / (seconds / .seconds(1)))
  }
}

extension WindowLines {
  /// What is found in a window that is read as one sentence.
  private struct Prediction: Encodable {
    var upos: [String] = []
    var xpos: [String] = []
    /// The best edit script of each word, before spelling and tables have their say.
    var lemma: [Int] = []
    /// From 1; 0 for the root.
    var heads: [Int] = []
    var relations: [String] = []
    /// The best label of each word by itself, without its neighbours.
    var mention: [Int] = []
    var source: [Int] = []
    var cue: [Int] = []
    var content: [Int] = []
  }

  /// Prints a line of JSON for each window.
  func printPredictions() throws {
    let model = try LanguageModel()
    let parser = try Parser(model)
    let encoder = JSONEncoder()
    for words in try GoldLines.read([String].self, from: options.path) {
      let (tokens, sentence) = WindowLines.sentence(of: words)
      let grammar = parser.read(tokens, sentences: [sentence], keepsSentences: true).grammar
      let window = ModelWindow(words: words.map { $0[...] })
      let encoded = model.encode([window], threads: 1)[0]
      var prediction = Prediction()
      for (index, word) in grammar.parses.flatMap(\.words).enumerated() {
        prediction.upos.append(word.tag.rawValue)
        prediction.xpos.append(word.pennTag)
        prediction.lemma.append(encoded.best(.lemma, word: index))
        prediction.heads.append(word.head.map { $0 + 1 } ?? 0)
        prediction.relations.append(word.relation.text)
        prediction.mention.append(encoded.best(.mention, word: index))
        prediction.source.append(encoded.best(.source, word: index))
        prediction.cue.append(encoded.best(.cue, word: index))
        prediction.content.append(encoded.best(.content, word: index))
      }
      print(String(decoding: try encoder.encode(prediction), as: UTF8.self))
    }
  }

  /// Words with a space between each two, as one sentence.
  static func sentence(of words: [String]) -> (tokens: [Token], sentence: Sentence) {
    let text = ArticleText(words.joined(separator: " "))
    var start = 0
    let tokens = words.map { word in
      let span = TextSpan(start, start + word.utf8.count)
      start = span.end + 1
      return Token(span: span, kind: .word, text: text[span], folded: word.lowercased())
    }
    let sentence = Sentence(
      tokens: tokens.indices, span: TextSpan(0, max(0, start - 1)), paragraph: 0, isHeadline: false)
    return (tokens, sentence)
  }
}
