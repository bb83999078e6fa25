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

  private var words: [String: Int32] = [:]
  private var edges: [UInt64: Int32] = [:]
  private var entries: [[Entry]] = [[]]

  init() {
    words.reserveCapacity(16_000)
    edges.reserveCapacity(24_000)
    entries.reserveCapacity(24_000)
  }

  /// The number of a word, or -1 if no name holds it.
  func number(of word: String) -> Int32 {
    words[word] ?? -1
  }

  /// The next node of the tree on reading a word; nil where no name goes on.
  func step(from node: Int32, word: Int32) -> Int32? {
    word < 0 ? nil : edges[UInt64(node) << 32 | UInt64(word)]
  }

  func entries(at node: Int32) -> [Entry] {
    entries[Int(node)]
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
      node = extend(node, Gazetteer.foldedKey(word))
      count += 1
    }
    guard count > 0, !entries[Int(node)].contains(where: { $0.sense == sense }) else { return }
    entries[Int(node)].append(
      Entry(
        sense: sense, capitals: capitals,
        isAbbreviation: isAbbreviation && count == 1 && !isTitle))
  }

  private mutating func extend(_ node: Int32, _ word: String) -> Int32 {
    var number = Int32(words.count)
    if let known = words[word] { number = known } else { words[word] = number }
    let edge = UInt64(node) << 32 | UInt64(number)
    if let next = edges[edge] { return next }
    let next = Int32(entries.count)
    edges[edge] = next
    entries.append([])
    return next
  }

  /// How words are compared: without the full stops of abbreviations.
  static func key(_ folded: String) -> String {
    guard folded.utf8.contains(46), folded.utf8.count > 1 else { return folded }
    return String(decoding: folded.utf8.filter { $0 != 46 }, as: UTF8.self)
  }

  /// The key of a word as written; on bytes, because all tables go through it at start-up.
  private static func foldedKey(_ word: Substring) -> String {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return key(Folding.fold(word)) }
    let keepsStops = word.utf8.count == 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.utf8.count)
    for byte in word.utf8 where byte != 46 || keepsStops {
      bytes.append((65...90).contains(byte) ? byte + 32 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folded words of a name, as texts are matched against it.
  static func keys(_ name: some StringProtocol) -> [String] {
    pieces(Substring(name)).map(foldedKey)
  }

  /// The words of a name as the tokenizer would cut them, without hyphens.
  private static func pieces(_ name: Substring) -> [Substring] {
    var pieces: [Substring] = []
    for piece in name.utf8.split(whereSeparator: { $0 == 32 || $0 == 45 }) {
      var word = Substring(piece)
      var tails: [Substring] = []
      if word.utf8.last == 44 {
        tails.append(word.suffix(1))
        word = word.dropLast()
      }
      if word.utf8.count > 2, word.utf8.last == 115, word.dropLast().utf8.last == 39 {
        tails.insert(word.suffix(2), at: 0)
        word = word.dropLast(2)
      }
      if !word.isEmpty { pieces.append(word) }
      pieces += tails
    }
    return pieces
  }
}
