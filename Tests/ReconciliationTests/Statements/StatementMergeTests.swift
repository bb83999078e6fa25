import Reconciliation
import Records
import Testing

@Suite struct `Statements of one speaker in many reports` {
  private func said(
    _ text: String, _ form: Statement.Form = .indirect, act: Statement.Act = .claim,
    on date: String? = nil, to addressee: String? = nil
  ) -> Statement {
    var statement = Statement(
      speaker: Speaker("Emmanuel Macron"), form: form, text: text, act: act,
      date: date.flatMap { EventDate($0) })
    statement.addressee = addressee
    return statement
  }

  /// The identifiers of the accounts of every line.
  private func groups(_ accounts: [Account<Statement>]) throws -> [[String]] {
    try StatementMerge().lines(accounts).map { $0.accounts.map(\.id) }
  }

  /// Whether two texts of two reports of one day are one line.
  private func areOne(_ first: String, _ second: String) throws -> Bool {
    try groups([
      account("s1", said(first), in: "a", "2022-02-08"),
      account("s2", said(second), in: "b", "2022-02-08"),
    ]).count == 1
  }

  @Test(arguments: [
    (
      "There is no security for Europe without security for Russia",
      "There is no security for Europe without security for Russia."
    ),
    // Shortened.
    (
      "We agreed on concrete measures to calm the situation on the border, and we will go on talking",
      "We agreed on concrete measures to calm the situation"
    ),
    // Another translation.
    (
      "The coming days will be decisive and will demand intensive discussions among us",
      "the next days would be decisive and would require intensive discussions between them"
    ),
    // A reporter's words.
    (
      "I see no willingness of the Russian president to stop the offensive now",
      "he saw no willingness on the Russian president's side to stop the offensive for now"
    ),
    (
      "Russia has moved more than 100,000 troops to the border with Ukraine",
      "Russia had moved over 100 thousand troops to the Ukraine border"
    ),
    (
      "France will send two thousand soldiers to Romania",
      "to send 2,000 French soldiers to Romania"
    ),
  ])
  func `one statement in other words is one line`(first: String, second: String) throws {
    #expect(try areOne(first, second))
  }

  @Test(arguments: [
    (
      "Russia has moved 100,000 troops to the border with Ukraine",
      "Russia has moved 130,000 troops to the border with Ukraine"
    ),
    (
      "France will send weapons and ammunition to Ukraine this month",
      "France will not send weapons and ammunition to Ukraine this month"
    ),
    (
      "Prices for gas will rise sharply in Germany next winter",
      "Prices for gas will fall sharply in Germany next winter"
    ),
    (
      "He will travel on to talks with president Zelensky in Kyiv",
      "He will travel on to talks with chancellor Scholz in Berlin"
    ),
    ("Inflation will reach 1.5 percent in May", "Inflation will reach 15 percent in May"),
    ("The sanctions are hurting Russia", "The talks with Russia were frank"),
    ("peace", "war"),
  ])
  func `statements that say different things stay apart`(first: String, second: String) throws {
    #expect(try !areOne(first, second))
  }

  @Test func `a promise and a refusal in the same words stay apart`() throws {
    let text = "to send fighter jets to Ukraine before the summer"
    #expect(
      try groups([
        account("s1", said(text, act: .promise), in: "a", "2023-02-01"),
        account("s2", said(text, act: .refusal), in: "b", "2023-02-01"),
      ]) == [["s1"], ["s2"]])
  }

  @Test func `words that are only alike are two when their days exclude each other`() throws {
    let first = said("we must not humiliate Russia in the search for a settlement")
    let second = said("Russia must not be humiliated in any settlement")
    #expect(
      try groups([
        account("s1", first, in: "a", "2022-06-04"), account("s2", second, in: "b", "2022-06-05"),
      ]).count == 1)
    #expect(
      try groups([
        account("s1", first, in: "a", "2022-06-04"), account("s2", second, in: "b", "2022-09-05"),
      ]).count == 2)
  }

  @Test func `a quotation that is repeated months later is one statement`() throws {
    let words =
      "What we are currently experiencing is the brain death of NATO, and we have no coordination of strategic decisions"
    #expect(
      try groups([
        account("s1", said(words, .direct), in: "a", "2019-11-07"),
        account("s2", said(words, .direct), in: "b", "2022-06-05"),
      ]).count == 1)
  }

  @Test func `a lead and the later quotation of one article stay two`() throws {
    let lead = said("the coming days will be decisive")
    let quotation = said("The coming days will be decisive and demand a lot of talking", .direct)
    #expect(
      try groups([
        account("s1", lead, in: "a", "2022-02-08"),
        account("s2", quotation, in: "a", "2022-02-08"),
      ]).count == 2)
  }

  @Test func `two halves of one quotation are not one statement`() throws {
    let first = "The coming days will be decisive for the security of Europe"
    let second = "Ukraine has a right to its own alliances and its own path"
    #expect(
      try groups([
        account("s1", said(first), in: "a", "2022-02-08"),
        account("s2", said(first + ". " + second), in: "b", "2022-02-08"),
        account("s3", said(second), in: "c", "2022-02-08"),
      ]).count == 2)
  }

  @Test func `the line has the fullest quotation, and differing fields as variants`() throws {
    let accounts = [
      account(
        "s1", said("Russia had to stop the offensive in Ukraine at once", act: .demand), in: "a",
        "2022-03-03"),
      account(
        "s2",
        said(
          "Russia must stop the offensive in Ukraine at once", .direct, act: .demand,
          on: "2022-03-03", to: "Vladimir Putin"), in: "b", "2022-03-04"),
      account(
        "s3", said("Russia must stop the offensive at once", .direct, act: .appeal), in: "c",
        "2022-03-04"),
    ]
    let lines = try StatementMerge().lines(accounts)
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.id == "s1", "the earliest report names the line")
    #expect(line.item.text == "Russia must stop the offensive in Ukraine at once")
    #expect(line.item.form == .direct)
    #expect(line.item.act == .demand)
    #expect(line.item.addressee == "Vladimir Putin")
    #expect(line.item.date == EventDate("2022-03-03"))
    #expect(line.accounts.map(\.id) == ["s1", "s2", "s3"])
    #expect(
      line.variants == [
        Variant(field: "act", value: "demand", accounts: ["s1", "s2"]),
        Variant(field: "act", value: "appeal", accounts: ["s3"]),
        Variant(field: "form", value: "direct", accounts: ["s2", "s3"]),
        Variant(field: "form", value: "indirect", accounts: ["s1"]),
      ])
  }

  @Test func `the order of reports changes nothing`() throws {
    let texts = [
      "The coming days will be decisive and will demand intensive discussions",
      "the next days would be decisive and would require intensive discussions",
      "We agreed on concrete measures to calm the situation on the border",
      "they had agreed on concrete measures to calm the situation",
      "Russia must stop the offensive in Ukraine at once",
      "the coming days will be decisive",
    ]
    let accounts = texts.enumerated().map {
      account("s\($0)", said($1), in: "a\($0)", "2022-02-0\($0 % 3 + 6)")
    }
    let lines = try StatementMerge().lines(accounts)
    for start in accounts.indices {
      let turned = Array(accounts[start...] + accounts[..<start])
      #expect(try StatementMerge().lines(turned) == lines)
      #expect(try StatementMerge().lines(turned.reversed()) == lines)
    }
  }

  @Test func `the key of a joint statement does not depend on the order of its speakers`() {
    let joint = Speaker(["Olaf Scholz", "Emmanuel Macron"])
    let turned = Speaker(["Emmanuel Macron", "Olaf Scholz"])
    let keys = [joint, turned].compactMap { $0 }.map {
      StatementMerge.block(Statement(speaker: $0, form: .indirect, text: "x"))
    }
    #expect(keys == ["Emmanuel Macron|Olaf Scholz", "Emmanuel Macron|Olaf Scholz"])
  }

  @Test func `when and where alone make no two statements one`() throws {
    #expect(
      try !areOne(
        "he would not come to Singapore on June 12",
        "We are looking at June 12 in Singapore. That has not changed"))
  }
}
