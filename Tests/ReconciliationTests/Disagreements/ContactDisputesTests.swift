import Records
import Reconciliation
import Testing

@Suite struct `Contacts that reports tell differently` {
  /// A meeting told by two reports, with the values of one field.
  private func disputes(_ field: String, _ values: [String]) throws -> [Dispute] {
    var told = ToldLines()
    for (number, _) in values.enumerated() {
      told.meet(
        ["Joe Biden", "Xi Jinping"], on: "2022-11-14", at: .init(article: "a\(number)"))
    }
    let accounts = told.lines.contacts.flatMap(\.accounts)
    let variants = zip(values, accounts).map {
      Variant(field: field, value: $0, accounts: [$1.id])
    }
    var lines = told.lines
    lines.contacts = [
      try #require(Line(accounts[0].item, accounts: accounts, variants: variants))
    ]
    return try DisputeFinder().disputes(in: lines)
  }

  @Test(arguments: [
    ("date", ["2022-11-14", "2022-11-15"], 1), ("date", ["2022-11-14", "2022-11"], 0),
    ("duration_minutes", ["180", "60"], 1), ("duration_minutes", ["180", "190"], 0),
    ("status", ["planned", "held"], 0), ("status", ["cancelled", "held"], 1),
    ("initiator", ["Joe Biden", "Xi Jinping"], 1), ("place", ["Bali", "Indonesia"], 0),
  ])
  func `values that exclude each other are a dispute`(
    field: String, values: [String], expected: Int
  ) throws {
    let found = try disputes(field, values)
    #expect(found.count == expected)
    #expect(found.allSatisfy { $0.sides.map(\.says) == values })
  }
}
