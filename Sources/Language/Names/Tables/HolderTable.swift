/// The people of `leaders.tsv`, `ministers.tsv` and `officials.tsv` while they are read.
///
/// Rows of one person come together here by the letters of the name; neighbouring rows mostly share
/// their state and office, whose strings are made once.
struct HolderTable {
  private(set) var holders: [OfficeHolder] = []
  private(set) var byState: [String: [Int]] = [:]
  private var byName = NumberTable(bits: 14)
  /// The people of the state that the rows are at, not yet in `byState`.
  private var current: (state: String, people: [Int]) = ("", [])
  private var lastOffice = ""

  init() {
    holders.reserveCapacity(1 << 12)
  }

  mutating func read(
    _ path: String, into gazetteer: inout Gazetteer
  ) throws(LanguageError) {
    let table = try TableReader(path)
    try table.forEachRow(["state", "office", "name", "aliases", "from", "to"]) {
      (row) throws(LanguageError) in
      guard let days = Period(row.bytes, from: row.cells[4], to: row.cells[5]) else {
        throw LanguageError.malformedTable(
          path: path, line: row.text(2), reason: "has no date in «from»")
      }
      let index = person(row)
      gazetteer.add(row.bytes, row.cells[2], .person(index))
      if !row.holds(current.state, 0) { turn(to: row.text(0)) }
      if !row.holds(lastOffice, 1) { lastOffice = row.text(1) }
      holders[index].terms.append(
        OfficeHolder.Term(office: lastOffice, state: current.state, days: days))
      if current.people.last != index { current.people.append(index) }
      for alias in row.alternatives(3) { addAlias(row, alias, of: index, to: &gazetteer) }
    }
    turn(to: "")
  }

  private mutating func turn(to state: String) {
    if !current.people.isEmpty { byState[current.state, default: []] += current.people }
    current = (state, [])
  }

  /// The index of the person of a row.
  private mutating func person(_ row: TableReader.Row) -> Int {
    let index = byName.value(for: HolderTable.letters(row), orNew: Int32(holders.count))
    if index == holders.count {
      holders.append(OfficeHolder(name: row.text(2), shortNames: [], terms: []))
    }
    return Int(index)
  }

  /// A hash of what must agree for two rows to be of one person: «Tansu Çiller», «Tansu Ciller».
  private static func letters(_ row: TableReader.Row) -> UInt64 {
    var hash = NumberTable.seed
    for index in row.cells[2] {
      let byte = row.bytes[index]
      guard byte < 0x80 else {
        return NumberTable.hash(Folding.fold(row.text(2)).utf8.filter { $0 >= 97 })
      }
      let small = (65...90).contains(byte) ? byte + 32 : byte
      if small >= 97 { hash = NumberTable.step(hash, small) }
    }
    return NumberTable.mix(hash)
  }

  private mutating func addAlias(
    _ row: TableReader.Row, _ alias: Range<Int>, of index: Int, to gazetteer: inout Gazetteer
  ) {
    let isShort = !row.bytes[alias].contains { $0 == 32 || $0 == 45 }
    if isShort { addShort(Folding.fold(row.text(alias)), to: index) }
    gazetteer.add(row.bytes, alias, isShort ? .shortName(index) : .person(index))
  }

  mutating func addShort(_ name: String, to index: Int) {
    if !holders[index].shortNames.contains(name) { holders[index].shortNames.append(name) }
  }
}

extension TableReader.Row {
  /// Whether a cell holds this text.
  fileprivate func holds(_ text: String, _ column: Int) -> Bool {
    bytes[cells[column]].elementsEqual(text.utf8)
  }
}
