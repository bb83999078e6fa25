/// Words by how they begin and how long they are, so that a misspelt one is compared with few.
struct SpellingIndex {
  /// What two close spellings share, or nearly.
  private struct Shape: Hashable {
    let first: UInt8?
    let length: Int
  }

  private var entries: [Shape: [(word: String, letters: UInt32)]] = [:]

  /// How many letters two close spellings can differ in, and so their lengths.
  private static let reach = 2

  /// Takes in a word that is not in yet.
  mutating func insert(_ word: String) {
    entries[Shape(first: word.utf8.first, length: word.utf8.count), default: []]
      .append((word, SpellingIndex.letters(of: word)))
  }

  /// The words that can be other spellings of one, and the word itself.
  func close(to word: String) -> [String] {
    let reach = SpellingIndex.reach
    let letters = SpellingIndex.letters(of: word)
    var close: [String] = []
    for length in word.utf8.count - reach...word.utf8.count + reach {
      for entry in entries[Shape(first: word.utf8.first, length: length)] ?? []
      where (entry.letters ^ letters).nonzeroBitCount <= 2 * reach
        && Spelling.isClose(entry.word, word)
      {
        close.append(entry.word)
      }
    }
    return close
  }

  /// Which letters a word has, one bit each: comparing them rules out nearly all words.
  private static func letters(of word: String) -> UInt32 {
    word.utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
