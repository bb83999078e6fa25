import Reconciliation
import Records
import Testing

@Suite struct `Actions in many reports` {
  private func ban(
    _ id: String, _ status: Action.Status, on date: String?, in article: String,
    _ published: String, _ passage: String
  ) -> Account<Action> {
    let action = Action(
      type: .sanction, actor: "European Union", recipient: "Russia",
      date: date.flatMap { EventDate($0) }, status: status)
    let plain = account(id, action, in: article, published)
    return Account(
      id: id, item: action, origin: plain.origin,
      citations: [CitedPassage(article: article, start: 0, end: passage.count, text: passage)])
  }

  private func groups(_ accounts: [Account<Action>]) throws -> [[String]] {
    try ActionMerge().lines(accounts).map { $0.accounts.map(\.id) }
  }

  @Test func `one deed that was planned and then happened is one line`() throws {
    let lines = try ActionMerge().lines([
      ban(
        "x1", .planned, on: nil, in: "a", "2022-04-05",
        "The European Union plans to ban imports of coal from Russia."),
      ban(
        "x2", .happened, on: "2022-04-08", in: "b", "2022-04-09",
        "The European Union on Friday banned imports of Russian coal."),
      ban(
        "x3", .happened, on: nil, in: "c", "2022-04-09",
        "The EU has banned the import of coal and wood from Russia."),
    ])
    #expect(lines.map { $0.accounts.map(\.id) } == [["x1", "x2", "x3"]])
    #expect(lines.first?.item.status == .happened)
    #expect(lines.first?.item.date == EventDate("2022-04-08"))
    #expect(
      lines.first?.variants == [
        Variant(field: "status", value: "happened", accounts: ["x2", "x3"]),
        Variant(field: "status", value: "planned", accounts: ["x1"]),
      ])
  }

  @Test func `a plan that is told after the deed is another one`() throws {
    #expect(
      try groups([
        ban(
          "x1", .happened, on: "2022-04-08", in: "a", "2022-04-09",
          "The European Union on Friday banned imports of Russian coal."),
        ban(
          "x2", .planned, on: "2022-12-05", in: "b", "2022-05-31",
          "The European Union will ban imports of Russian oil by sea."),
      ]).count == 2)
  }

  @Test(arguments: [Action.Status.denied, .hypothetical])
  func `what is denied or might be done is no state of a deed`(status: Action.Status) throws {
    let passage = "The European Union banned imports of Russian coal."
    #expect(
      try groups([
        ban("x1", .happened, on: "2022-04-08", in: "a", "2022-04-09", passage),
        ban("x2", status, on: "2022-04-08", in: "b", "2022-04-09", passage),
      ]).count == 2)
  }

  @Test func `two deeds of one day are one only where the words show it`() throws {
    #expect(
      try groups([
        ban(
          "x1", .happened, on: nil, in: "a", "2022-04-09",
          "The European Union banned imports of Russian coal."),
        ban(
          "x2", .happened, on: nil, in: "b", "2022-04-09",
          "Brussels closed its ports to ships under the Russian flag."),
      ]).count == 2)
  }

  @Test func `deeds of different days stay apart`() throws {
    let passage = "The European Union adopted a new package of sanctions against Russia."
    #expect(
      try groups([
        ban("x1", .happened, on: "2022-04-08", in: "a", "2022-04-09", passage),
        ban("x2", .happened, on: "2022-06-03", in: "b", "2022-06-03", passage),
      ]).count == 2)
  }
}
