import Testing

@testable import Language

/// The tables that ship with the program: what every row must hold to be of use.
@Suite struct TableTests {
  private let tables: NameTables

  init() throws {
    tables = try NamedArticle.tables.get()
  }

  @Test func `every term belongs to a state or organisation that the tables know`() {
    let bodies = Set(tables.organisations.compactMap(tables.code))
    let strays = tables.holders.filter { holder in
      holder.terms.contains { tables.nationsByCode[$0.state] == nil && !bodies.contains($0.state) }
    }
    #expect(strays.map(\.name) == [])
  }

  @Test func `no term ends before it begins`() {
    let reversed = tables.holders.filter { $0.terms.contains { $0.days.last < $0.days.first } }
    #expect(reversed.map(\.name) == [])
  }

  @Test func `rows that differ in accents, hyphens or stops are one person`() {
    let names = tables.holders.map { holder in
      Folding.fold(holder.name).filter(\.isLetter)
    }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [
    ("kim jong il", 1), ("zelenskyy", 1), ("dmitri peskov", 1), ("qqq", 0),
  ])
  func `names are found without hyphens, accents or capitals`(name: String, count: Int) {
    let entries = tables.gazetteer.entries(for: name.split(separator: " ").map(String.init))
    #expect(entries.count { $0.sense.isPerson } >= count)
  }

  @Test(arguments: [
    ("Zelensky", "Zelenskyy", true), ("million", "millon", true), ("haniyeh", "haniya", true),
    ("haniyeh", "haneya", false),
    ("li", "lu", false), ("bush", "busch", true), ("macron", "merkel", false),
  ])
  func `spellings of one name are close`(left: String, right: String, isClose: Bool) {
    #expect(Spelling.isClose(left, right) == isClose)
  }
}
