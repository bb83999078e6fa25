import Foundation
import Records

/// The words by which two texts can be about the same thing.
///
/// Input: a text. Output: the beginnings of its words that are long enough, in no name and in no list of common words:
/// «plans for an invasion» gives `plans` and `invade`, the first of its family in the table.
struct TopicWords: Sendable {
  private let common: Set<String>
  /// The first word of a family by each of its words.
  private let families: [String: String]
  private static let length = 5

  init() throws(ExtractionError) {
    common = try CueTable.words("Disagreements/common.txt")
    let families = try CueTable.words("Disagreements/families.txt").flatMap { line in
      let words = line.split(separator: "|").map(String.init)
      return words.map { ($0, words[0]) }
    }
    self.families = Dictionary(families, uniquingKeysWith: { one, _ in one })
  }

  func words(of text: String, without names: Set<String> = []) -> Set<String> {
    let beginnings = Set(names.map { $0.prefix(TopicWords.length) })
    let told = TopicWords.split(text).compactMap { word -> String? in
      if common.contains(word) || beginnings.contains(word.prefix(TopicWords.length)) { return nil }
      if let family = families[word] { return family }
      return word.count >= TopicWords.length ? String(word.prefix(TopicWords.length)) : nil
    }
    return Set(told)
  }

  /// Whether two texts say what is counted in the same words, two at least.
  func areSame(_ one: String, _ two: String) -> Bool {
    let (first, second) = (words(of: one), words(of: two))
    let shared = first.intersection(second).count
    return shared >= 2 && 2 * shared >= first.union(second).count
  }

  /// Whether two texts are about the same thing: two words in common, or a quarter of the shorter.
  static func meet(_ one: Set<String>, _ two: Set<String>) -> Bool {
    let shared = one.intersection(two).count
    return shared >= 2 || shared > 0 && 4 * shared >= min(one.count, two.count)
  }

  /// The words of a text in small letters; «n't» ends a word of its own.
  static func split(_ text: String) -> [String] {
    text.lowercased().replacingOccurrences(of: "’", with: "'").replacingOccurrences(
      of: "n't", with: " not"
    )
    .split { !$0.isLetter }.map(String.init)
  }
}
