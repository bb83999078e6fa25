/// A short fingerprint of an article's text by which another print of the same text is known.
///
/// In: a text. Out: up to 128 numbers, the smallest hashes of its shingles (three long words in a row, stemmed), of
/// which any two texts keep the same ones where they have the same shingles. An agency's story and a paper's copy of
/// its first half, under another title, with paragraphs turned round and a word changed here and there, share most
/// shingles of the shorter; two reporters' stories of one summit share those of a quotation or two.
///
/// The method is the bottom-k sketch of A. Broder, «On the resemblance and containment of documents» (1997). It knows
/// nothing of meaning: a story told anew in other words is no reprint.
package struct ReprintSignature: Hashable, Sendable {
  /// How many hashes are kept at the most.
  package static let size = 128
  /// How many long words make a shingle.
  private static let width = 3
  /// How many shingles two texts share at the least.
  private static let fewest = 6
  /// Words with fewer letters are left out, as copyists change them first.
  private static let shortest = 4

  /// Ascending; all of them where the text has no more than ``size``.
  private let hashes: [UInt64]

  package init(text: String) {
    let words = ContentWords.words(text)
      .filter { $0.utf8.count >= ReprintSignature.shortest || $0.utf8.first.map(isDigit) ?? false }
      .map(ContentWords.stem)
    let starts = words.indices.dropLast(ReprintSignature.width - 1)
    let shingles = Set(
      starts.map { ReprintSignature.hash(words[$0..<$0 + ReprintSignature.width]) })
    hashes = Array(shingles.sorted().prefix(ReprintSignature.size))
  }

  /// Restores what ``stored`` gave.
  package init(stored: [Int64]) {
    hashes = stored.map { UInt64(bitPattern: $0) }.sorted()
  }

  /// The signature as a database keeps it.
  package var stored: [Int64] {
    hashes.map { Int64(bitPattern: $0) }
  }

  /// Keys for an index: prints of one text share at least one, other texts hardly ever do.
  ///
  /// Of a text that was cut to a quarter one key of 24 is shared with a chance of 999 in 1000; cut to an eighth, 96
  /// in 100.
  package var bands: [Int64] {
    Array(stored.prefix(24))
  }

  /// Whether one of the two is a print of the other's text, whole or cut; the same either way round.
  ///
  /// Half of the shorter text must be in the other: agencies repeat a third in the background of the next day's story.
  ///
  /// - Parameters:
  ///   - other: The other text's signature.
  ///   - boilerplate: Hashes that very many articles have, as an outlet puts the same words around each; they do not
  ///     count where both texts have others.
  /// - Returns: False where the two share fewer than six shingles, however short they are.
  package func isReprint(
    of other: ReprintSignature, ignoring boilerplate: Set<Int64> = []
  ) -> Bool {
    let bound = min(reach, other.reach)
    var left = hashes.prefix { $0 <= bound }
    var right = other.hashes.prefix { $0 <= bound }
    // Most texts that share a key share little else, and what does not count only makes it less.
    guard left.shared(with: right) >= ReprintSignature.fewest else { return false }
    if !boilerplate.isEmpty {
      let (own, others) = (left.without(boilerplate), right.without(boilerplate))
      if min(own.count, others.count) >= ReprintSignature.fewest { (left, right) = (own, others) }
    }
    let shared = left.shared(with: right)
    return shared >= ReprintSignature.fewest && 2 * shared >= min(left.count, right.count)
  }

  /// The highest hash up to which the signature holds all of its text.
  private var reach: UInt64 {
    hashes.count < ReprintSignature.size ? .max : hashes.last ?? .max
  }

  /// FNV-1a over the words, then the finaliser of SplitMix64, so that small and large hashes are equally likely.
  private static func hash(_ words: ArraySlice<String>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      hash = (hash ^ 32) &* 0x100_0000_01b3
    }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }
}

extension ArraySlice<UInt64> {
  fileprivate func without(_ others: Set<Int64>) -> ArraySlice<UInt64> {
    filter { !others.contains(Int64(bitPattern: $0)) }[...]
  }

  /// How many numbers two lists share that are both in order.
  fileprivate func shared(with other: ArraySlice<UInt64>) -> Int {
    var (mine, its, count) = (startIndex, other.startIndex, 0)
    while mine < endIndex, its < other.endIndex {
      if self[mine] == other[its] { count += 1 }
      let isBehind = self[mine] <= other[its]
      if self[mine] >= other[its] { its += 1 }
      if isBehind { mine += 1 }
    }
    return count
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (48...57).contains(byte)
}
