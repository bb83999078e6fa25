/// Words by how they begin and how long they are, so that a misspelt one is compared with few.
struct SpellingIndex {
  /// What two close spellings share, or nearly.
  private struct Shape: Hashable {
    let first: UInt8?
    let length: Int
  }

  private var words: [Shape: [String]] = [:]

  /// How far the lengths of two close spellings can lie apart.
  private static let reach = 2

  /// Takes in a word that is not in yet.
  mutating func insert(_ word: String) {
    words[Shape(first: word.utf8.first, length: word.utf8.count), default: []].append(word)
  }

  /// The words that can be other spellings of one, and the word itself.
  func close(to word: String) -> [String] {
    let length = word.utf8.count
    return (length - SpellingIndex.reach...length + SpellingIndex.reach).flatMap { length in
      (words[Shape(first: word.utf8.first, length: length)] ?? []).filter {
        Spelling.isClose($0, word)
      }
    }
  }
}
