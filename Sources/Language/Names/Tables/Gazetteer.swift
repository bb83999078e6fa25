/// All names and titles of the tables as one tree of words, so that a text is matched in one walk.
///
/// Words are folded, full stops inside abbreviations and hyphens are left out: `Kim Jong-il`, `Kim Jong
/// Il` and `KIM JONG IL` are one path; `U.S.` and `US` are one word.
struct Gazetteer {
  /// What a path of words can mean.
  enum Sense: Hashable {
    case nation(Int)
    case adjective(Int)
    case people(Int)
    case capital(Int)
    case organisation(Int)
    case members(Int)
    case metonym(Int)
    case place(Int)
    case person(Int)
    /// One word for a person: a surname, or a short form.
    case shortName(Int)
    case office(Int)
  }

  struct Entry {
    let sense: Sense
    /// Which words of the name begin with a capital, one bit each; titles: none.
    let capitals: UInt32
    /// Whether the name is an abbreviation such as `US`, of which small letters are another word.
    let isAbbreviation: Bool
  }

  private var words = NumberTable(bits: 16)
  private var edges = NumberTable(bits: 17)
  /// For every node its first entry in `chain`, or -1.
  private var heads: [Int32] = [-1]
  private var chain: [(entry: Entry, next: Int32)] = []

  init() {
    heads.reserveCapacity(1 << 16)
    chain.reserveCapacity(1 << 15)
  }

  /// The number of a word, or -1 if no name holds it.
  func number(of word: String) -> Int32 {
    words[NumberTable.hash(word.utf8)] ?? -1
  }

  /// The next node of the tree on reading a word; nil where no name goes on.
  func step(from node: Int32, word: Int32) -> Int32? {
    word < 0 ? nil : edges[Gazetteer.edge(node, word)]
  }

  func entries(at node: Int32) -> [Entry] {
    var found: [Entry] = []
    var next = heads[Int(node)]
    while next >= 0 {
      found.append(chain[Int(next)].entry)
      next = chain[Int(next)].next
    }
    return found
  }

  /// The entries of a name given in folded words; none when it is not in the tables.
  func entries(for folded: [String]) -> [Entry] {
    var node: Int32 = 0
    for word in folded {
      guard let next = step(from: node, word: number(of: word)) else { return [] }
      node = next
    }
    return entries(at: node)
  }

  mutating func add(_ name: String, _ sense: Sense, isTitle: Bool = false) {
    let bytes = Array(name.utf8)
    add(bytes, bytes.indices, sense, isTitle: isTitle)
  }

  /// Adds a name that is a part of a table's bytes.
  mutating func add(
    _ bytes: [UInt8], _ range: Range<Int>, _ sense: Sense, isTitle: Bool = false
  ) {
    var node: Int32 = 0
    var capitals: UInt32 = 0
    var count = 0
    var isAbbreviation = false
    Gazetteer.forEachPiece(of: bytes, range) { piece in
      if !isTitle, Gazetteer.isCapital(bytes, piece) { capitals |= 1 << UInt32(min(count, 31)) }
      isAbbreviation =
        piece.count > 1 && bytes[piece].allSatisfy { (65...90).contains($0) || $0 == 46 }
      node = extend(node, Gazetteer.hash(bytes, piece))
      count += 1
    }
    guard count > 0 else { return }
    append(
      Entry(
        sense: sense, capitals: capitals, isAbbreviation: isAbbreviation && count == 1 && !isTitle),
      at: Int(node))
  }

  private static func isCapital(_ bytes: [UInt8], _ piece: Range<Int>) -> Bool {
    let first = bytes[piece.lowerBound]
    if first < 0x80 { return (65...90).contains(first) }
    let word = String(decoding: bytes[piece], as: UTF8.self)
    return word.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Adds an entry behind those of its node, so that earlier tables come first.
  private mutating func append(_ entry: Entry, at node: Int) {
    let index = Int32(chain.count)
    var last = heads[node]
    guard last >= 0 else {
      heads[node] = index
      chain.append((entry, -1))
      return
    }
    while true {
      if chain[Int(last)].entry.sense == entry.sense { return }
      guard chain[Int(last)].next >= 0 else { break }
      last = chain[Int(last)].next
    }
    chain[Int(last)].next = index
    chain.append((entry, -1))
  }

  private mutating func extend(_ node: Int32, _ hash: UInt64) -> Int32 {
    let number = words.value(for: hash, orNew: Int32(words.count))
    let next = edges.value(for: Gazetteer.edge(node, number), orNew: Int32(heads.count))
    if next == heads.count { heads.append(-1) }
    return next
  }

  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
    // Word numbers from 1, so that no edge is 0.
    NumberTable.mix(UInt64(node) << 32 | UInt64(word + 1))
  }

  /// How words are compared: without the full stops of abbreviations.
  static func key(_ folded: String) -> String {
    guard folded.utf8.contains(46), folded.utf8.count > 1 else { return folded }
    return String(decoding: folded.utf8.filter { $0 != 46 }, as: UTF8.self)
  }

  /// The hash of a word's key; on bytes, because all tables go through it at start-up.
  private static func hash(_ bytes: [UInt8], _ piece: Range<Int>) -> UInt64 {
    let keepsStops = piece.count == 1
    var hash = NumberTable.seed
    for index in piece {
      let byte = bytes[index]
      guard byte < 0x80 else {
        let word = String(decoding: bytes[piece], as: UTF8.self)
        return NumberTable.hash(key(Folding.fold(word)).utf8)
      }
      if byte == 46, !keepsStops { continue }
      hash = NumberTable.step(hash, (65...90).contains(byte) ? byte + 32 : byte)
    }
    return NumberTable.mix(hash)
  }

  /// The folded words of a name, as texts are matched against it.
  static func keys(_ name: some StringProtocol) -> [String] {
    let bytes = Array(name.utf8)
    var keys: [String] = []
    forEachPiece(of: bytes, bytes.indices) { piece in
      keys.append(key(Folding.fold(String(decoding: bytes[piece], as: UTF8.self))))
    }
    return keys
  }

  /// The words of a name as the tokenizer would cut them, without hyphens.
  private static func forEachPiece(
    of bytes: [UInt8], _ range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    for index in range {
      let byte = bytes[index]
      if byte == 32 || byte == 45 || byte == 44 {
        if start < index { body(start..<index) }
        if byte == 44 { body(index..<index + 1) }
        start = index + 1
      } else if byte == 39, start < index, index + 1 < range.upperBound, bytes[index + 1] == 115,
        index + 2 == range.upperBound || bytes[index + 2] == 32
      {
        // A clitic only at the end of a word: «People's», not «P'sang».
        body(start..<index)
        start = index
      }
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }
}
