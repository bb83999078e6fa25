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
  private let modals: Set<String>
  private let conditions: Set<String>
  /// How many words behind a negation it can reach, and how many topics.
  private static let reach = 6
  private static let objects = 3

  init() throws(ReconciliationError) {
    functionWords = try WordTable.words("function_words.txt")
    common = Set(try WordTable.words("Disagreements/common_words.txt").map(ContentWords.stem))
    negations = try WordTable.words("Disagreements/negations.txt")
    modals = try WordTable.words("Disagreements/modals.txt")
    conditions = try WordTable.words("Disagreements/conditions.txt")
    var families: [String: String] = [:]
    for line in try WordTable.words("Disagreements/families.txt") {
      let words = line.split(separator: "|").map(String.init)
      for word in words { families[ContentWords.stem(word)] = words[0] }
    }
    self.families = families
  }

  /// The topics of a passage without the words that name parties.
  ///
  /// What «cannot» or «should not» be and what holds only «if» are neither affirmed nor negated.
  func told(_ text: String, without parties: Parties? = nil) -> Told {
    var told = Told()
    for clause in Topics.clauses(of: text) where clause.allSatisfy({ !conditions.contains($0) }) {
      var scope = Scope.affirmed
      for (index, word) in clause.enumerated() {
        if negations.contains(word) {
          let next = index + 1 < clause.count ? clause[index + 1] : ""
          if ["only", "just", "more", "less"].contains(next) { continue }
          let isPossible = word == "cannot" || index > 0 && modals.contains(clause[index - 1])
          scope = isPossible ? .open : .negated(words: Topics.reach, topics: Topics.objects)
          continue
        }
        if ["but", "although", "though", "while"].contains(word) { scope = .affirmed }
        let topic = topic(word, without: parties)
        switch (scope, topic) {
        case (.affirmed, let topic?): told.affirmed.insert(topic)
        case (.negated, let topic?): told.negated.insert(topic)
        default: break
        }
        scope = scope.next(after: topic)
      }
    }
    return told
  }

  /// What is said of the words that follow.
  private enum Scope {
    case affirmed
    case negated(words: Int, topics: Int)
    /// Neither, to the end of the clause.
    case open

    func next(after topic: String?) -> Scope {
      guard case .negated(let words, let topics) = self else { return self }
      let left = topic == nil ? topics : topics - 1
      return words > 1 && left > 0 ? .negated(words: words - 1, topics: left) : .affirmed
    }
  }

  /// Whether some word of a passage negates.
  func negates(_ text: String) -> Bool {
    ContentWords.words(text).contains(where: negations.contains)
  }

  private func topic(_ word: String, without parties: Parties?) -> String? {
    guard !functionWords.contains(word) else { return nil }
    let stem = ContentWords.stem(word)
    if let family = families[stem] { return family }
    return word.count < 4 || common.contains(stem) || parties?.isName(word) ?? false
      ? nil : stem
  }

  /// The words between marks of punctuation; a quotation mark parts nothing.
  static func clauses(of text: String) -> [[String]] {
    text.unicodeScalars.split(whereSeparator: isPunctuation)
      .map { ContentWords.words(String($0)) }.filter { !$0.isEmpty }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "?", "!", "–", "—", "…", "(", ")", "\n": true
    default: false
    }
  }
}
