import Foundation

/// A list of phrases that ships with the program (`Resources/NAME.txt`): one concept a file.
///
/// One phrase a line; `#` begins a comment. `^` before a phrase: it begins the line; `=`: it is the
/// whole line; otherwise it may stand anywhere in it. Case, accents and punctuation do not count.
struct PhraseList: Sendable {
  private enum Place {
    case anywhere, beginning, whole
  }

  private struct Phrase {
    let words: [String]
    let place: Place
  }

  private let phrases: [String: [Phrase]]
  /// Whether some phrase may stand behind the beginning.
  private let looksInside: Bool

  /// - Throws: `missing_table` when the list is not there.
  init(_ name: String) throws(ReadingError) {
    self.init(lines: try ResourceList.lines(name))
  }

  init(lines: [String]) {
    var phrases: [String: [Phrase]] = [:]
    for line in lines {
      let place: Place =
        switch line.first {
        case "^": .beginning
        case "=": .whole
        default: .anywhere
        }
      let words = PlainWords.of(line)
      guard let first = words.first else { continue }
      phrases[first, default: []].append(Phrase(words: words, place: place))
    }
    self.phrases = phrases
    looksInside = phrases.values.joined().contains { $0.place == .anywhere }
  }

  /// Whether a phrase stands in the line where it may.
  func matches(_ words: [String]) -> Bool {
    match(words) != nil
  }

  /// The words that the first phrase found covers.
  func match(_ words: [String]) -> Range<Int>? {
    for (index, word) in words.prefix(looksInside ? words.count : 1).enumerated() {
      guard let starting = phrases[word] else { continue }
      for phrase in starting {
        if phrase.place != .anywhere, index > 0 { continue }
        if phrase.place == .whole, words.count != phrase.words.count { continue }
        if words[index...].starts(with: phrase.words) {
          return index..<index + phrase.words.count
        }
      }
    }
    return nil
  }

  /// Whether a word stands in the list as a phrase of its own.
  func contains(_ word: String) -> Bool {
    phrases[word]?.contains { $0.words.count == 1 } ?? false
  }
}

/// The lines of a list that ships with the program, without comments and blank lines.
enum ResourceList {
  static func lines(_ name: String) throws(ReadingError) -> [String] {
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/\(name).txt")
    guard let data = try? Data(contentsOf: url) else {
      throw ReadingError(.missingTable, url.path)
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}
