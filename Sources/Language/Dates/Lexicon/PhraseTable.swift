/// Phrases of one or more tokens, each with a meaning; finds the longest at a place.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var phrases: [String: [(words: [String], meaning: Meaning)]] = [:]

  /// Words are parted by spaces; alternatives of a whole phrase are separate entries.
  init(_ entries: [(phrase: String, meaning: Meaning)]) {
    for (phrase, meaning) in entries {
      let words = phrase.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      phrases[first, default: []].append((words, meaning))
    }
    for first in phrases.keys { phrases[first]?.sort { $0.words.count > $1.words.count } }
  }

  var firstWords: [String] { Array(phrases.keys) }

  /// The longest phrase that begins at a token, and the token after it.
  func match(at index: Int, in reading: TimeReading) -> (meaning: Meaning, end: Int)? {
    guard let candidates = phrases[reading.word(index)] else { return nil }
    for (words, meaning) in candidates {
      let isHere = words.indices.allSatisfy { reading.word(index + $0) == words[$0] }
      if isHere { return (meaning, index + words.count) }
    }
    return nil
  }
}
