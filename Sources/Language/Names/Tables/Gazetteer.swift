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

  private var words = NumberTable()
  private var edges = NumberTable()
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

  mutating func add(_ name: Substring, _ sense: Sense, isTitle: Bool = false) {
    var node: Int32 = 0
    var capitals: UInt32 = 0
    var count = 0
    var isAbbreviation = false
    for word in Gazetteer.pieces(name) {
      let bytes = word.utf8
      let first = bytes.first ?? 0
      let isCapital =
        first < 0x80
        ? (65...90).contains(first) : word.unicodeScalars.first?.properties.isUppercase ?? false
      if isCapital, !isTitle { capitals |= 1 << UInt32(min(count, 31)) }
      isAbbreviation = bytes.count > 1 && bytes.allSatisfy { (65...90).contains($0) || $0 == 46 }
      node = extend(node, Gazetteer.hash(word))
      count += 1
    }
    guard count > 0 else { return }
    append(
      Entry(
        sense: sense, capitals: capitals, isAbbreviation: isAbbreviation && count == 1 && !isTitle),
      at: Int(node))
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
  private static func hash(_ word: Substring) -> UInt64 {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return NumberTable.hash(key(Folding.fold(word)).utf8)
    }
    let keepsStops = word.utf8.count == 1
    return NumberTable.hash(
      word.utf8.lazy.filter { $0 != 46 || keepsStops }
        .map { (65...90).contains($0) ? $0 + 32 : $0 })
  }

  /// The folded words of a name, as texts are matched against it.
  static func keys(_ name: some StringProtocol) -> [String] {
    pieces(Substring(name)).map { key(Folding.fold($0)) }
  }

  /// The words of a name as the tokenizer would cut them, without hyphens.
  private static func pieces(_ name: Substring) -> [Substring] {
    var pieces: [Substring] = []
    let bytes = name.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      if byte == 32 || byte == 45 || byte == 44 {
        if start < index { pieces.append(name[start..<index]) }
        if byte == 44 { pieces.append(name[index..<next]) }
        start = next
      } else if byte == 39, next < bytes.endIndex, bytes[next] == 115, start < index {
        // A clitic only at the end of a word: «People's», not «P'sang».
        let after = bytes.index(after: next)
        if after == bytes.endIndex || bytes[after] == 32 {
          pieces.append(name[start..<index])
          start = index
        }
      }
      index = next
    }
    if start < index { pieces.append(name[start..<index]) }
    return pieces
  }
}
