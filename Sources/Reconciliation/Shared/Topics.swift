/// What a passage is about, and what of it is said not to be so.
///
/// «He did not expect a breakthrough, but will talk» negates `breakthrough` and affirms `talk`; words of one family in
/// `Disagreements/families.txt` are one topic, so that «invade» and «aggressor» meet.
struct Topics: Sendable {
  /// The topics of one passage.
  struct Told: Sendable {
    var affirmed: Set<String> = []
    var negated: Set<String> = []
    var all: Set<String> { affirmed.union(negated) }

    /// The same with everything that is affirmed denied, and the reverse.
    var reversed: Told { Told(affirmed: negated, negated: affirmed) }

    /// The topics that one passage affirms and the other negates.
    func opposed(to other: Told) -> Set<String> {
      negated.subtracting(affirmed).intersection(other.affirmed.subtracting(other.negated))
        .union(
          affirmed.subtracting(negated).intersection(other.negated.subtracting(other.affirmed)))
    }
  }

  private let functionWords: Set<String>
  private let common: Set<String>
  private let negations: Set<String>
  private let families: [String: String]
  /// How many words behind a negation it can reach.
  private static let reach = 6

  init() throws(ReconciliationError) {
    functionWords = try WordTable.words("function_words.txt")
    common = Set(try WordTable.words("Disagreements/common_words.txt").map(ContentWords.stem))
    negations = try WordTable.words("Disagreements/negations.txt")
    var families: [String: String] = [:]
    for line in try WordTable.words("Disagreements/families.txt") {
      let words = line.split(separator: "|").map(String.init)
      for word in words { families[ContentWords.stem(word)] = words[0] }
    }
    self.families = families
  }

  /// The topics of a passage without those that are names.
  func told(_ text: String, without names: Set<String> = []) -> Told {
    var told = Told()
    for clause in Topics.clauses(of: text) {
      var left = 0
      for (index, word) in clause.enumerated() {
        let next = index + 1 < clause.count ? clause[index + 1] : ""
        if negations.contains(word), !["only", "just"].contains(next) {
          left = Topics.reach
          continue
        }
        if ["but", "although", "though", "while"].contains(word) { left = 0 }
        if let topic = topic(word, without: names) {
          if left > 0 { told.negated.insert(topic) } else { told.affirmed.insert(topic) }
        }
        left = max(0, left - 1)
      }
    }
    return told
  }

  /// Whether some word of a passage negates.
  func negates(_ text: String) -> Bool {
    ContentWords.words(text).contains(where: negations.contains)
  }

  private func topic(_ word: String, without names: Set<String>) -> String? {
    guard !functionWords.contains(word) else { return nil }
    let stem = ContentWords.stem(word)
    if let family = families[stem] { return family }
    return word.count < 4 || common.contains(stem) || names.contains(stem) ? nil : stem
  }

  /// The words between marks of punctuation; a quotation mark parts nothing.
  static func clauses(of text: String) -> [[String]] {
    text.split { ",.;:?!–—…()\n".contains($0) }
      .map { ContentWords.words(String($0)) }.filter { !$0.isEmpty }
  }
}
