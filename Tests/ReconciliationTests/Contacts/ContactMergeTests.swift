import Reconciliation
import Records
import Testing

@Suite struct `Contacts of many reports` {
  /// Names with their states, as the record knows them.
  static let directory = ActorDirectory(
    Dictionary(
      uniqueKeysWithValues: [
        ("Emmanuel Macron", Actor.Kind.person, "FR"), ("Vladimir Putin", .person, "RU"),
        ("Sergei Lavrov", .person, "RU"), ("Olaf Scholz", .person, "DE"),
        ("Volodymyr Zelensky", .person, "UA"), ("Russia", .state, "RU"), ("France", .state, "FR"),
        ("Germany", .state, "DE"), ("Ukraine", .state, "UA"),
      ].map { ($0.0, KnownActor(name: $0.0, kind: $0.1, state: $0.2)) }))

  /// An account in a report of its own, unless `article` says which.
  static func account(
    _ id: String, _ kind: Contact.Kind, _ names: [String], on date: String? = nil,
    in place: String? = nil, published: String? = nil, article: String? = nil,
    status: Contact.Status = .held, tally: Int? = nil
  ) -> Account<Contact> {
    var contact = Contact(
      kind: kind, participants: names, date: date.flatMap(EventDate.init), status: status)
    contact.place = place
    contact.tally = tally
    let article = article ?? "article of \(id)"
    return Account(
      id: id, item: contact,
      origin: Origin(
        article: article, published: published.flatMap(EventDate.init),
        publishedHow: published == nil ? .unknown : .metadata),
      citations: [CitedPassage(article: article, start: 0, end: 3, text: "met")])
  }

  static let pair = ["Emmanuel Macron", "Vladimir Putin"]

  func groups(_ accounts: [Account<Contact>]) -> [Set<String>] {
    ContactMerge(directory: Self.directory).lines(accounts).map { Set($0.accounts.map(\.id)) }
      .sorted { $0.sorted().joined() < $1.sorted().joined() }
  }

  @Test func `two reports of one day's talks are one line`() {
    let accounts = [
      Self.account("a", .meeting, Self.pair, on: "2017-05-29", in: "Versailles"),
      Self.account("b", .meeting, Self.pair.reversed(), on: "2017-05-29"),
    ]
    #expect(groups(accounts) == [["a", "b"]])
  }

  @Test func `a year alone joins the only dated contact of that year`() {
    let dated = Self.account("a", .meeting, Self.pair, on: "2017-05-29", in: "Versailles")
    let year = Self.account("b", .visit, Self.pair.reversed(), on: "2017", in: "Versailles")
    #expect(groups([dated, year]) == [["a", "b"]])
    let other = Self.account("c", .meeting, Self.pair, on: "2017-07-08", in: "Hamburg")
    #expect(groups([dated, other, Self.account("d", .meeting, Self.pair, on: "2017")]).count == 3)
  }

  @Test func `what one article tells apart stays apart`() {
    let accounts = ["a", "b"].map {
      Self.account($0, .call, Self.pair, on: "2022-03-03", article: "one")
    }
    #expect(groups(accounts) == [["a"], ["b"]])
  }

  @Test func `two undated reports can tell of one call, five of as many`() {
    let accounts = ["a", "b", "c", "d", "e"].map { Self.account($0, .call, Self.pair) }
    #expect(groups(Array(accounts.prefix(2))) == [["a", "b"]])
    #expect(groups(accounts).count == 5)
  }

  @Test func `other people of the same states met elsewhere`() {
    let accounts = [
      Self.account("a", .meeting, ["Emmanuel Macron", "Vladimir Putin"], on: "2022-02-07"),
      Self.account("b", .meeting, ["Emmanuel Macron", "Sergei Lavrov"], on: "2022-02-07"),
      Self.account("c", .meeting, ["France", "Russia"], on: "2022-02-08"),
    ]
    #expect(groups(accounts).count == 3)
  }

  @Test func `a state's name stands for whoever acted for it that day`() throws {
    let accounts = [
      Self.account("a", .meeting, ["France", "Russia"], on: "2022-02-07"),
      Self.account("b", .meeting, Self.pair, on: "2022-02-07"),
    ]
    let lines = ContactMerge(directory: Self.directory).lines(accounts)
    #expect(lines.map(\.item.participants) == [Self.pair])
  }

  @Test func `a call is no meeting, and a press conference neither`() {
    let accounts = [
      Self.account("a", .call, Self.pair, on: "2022-02-07"),
      Self.account("b", .meeting, Self.pair, on: "2022-02-07"),
      Self.account("c", .pressConference, Self.pair, on: "2022-02-07"),
    ]
    #expect(groups(accounts).count == 3)
  }

  @Test func `what was announced and then held is one contact with its history`() throws {
    let accounts = [
      Self.account(
        "a", .visit, Self.pair, on: "2022-02-07", published: "2022-02-05", status: .planned),
      Self.account("b", .meeting, Self.pair, on: "2022-02-07", published: "2022-02-08"),
    ]
    let line = try #require(ContactMerge(directory: Self.directory).lines(accounts).first)
    #expect(line.item.status == .held)
    #expect(line.item.kind == .meeting)
    #expect(line.variants.filter { $0.field == "status" }.map(\.value) == ["held", "planned"])
    #expect(line.id == "a", "the earliest report names the line")
  }

  @Test func `a contact called off later was not held`() throws {
    let accounts = [
      Self.account(
        "a", .summit, Self.pair, on: "2022-02-20", published: "2022-02-05", status: .planned),
      Self.account(
        "b", .summit, Self.pair, on: "2022-02-20", published: "2022-02-19", status: .cancelled),
    ]
    let line = try #require(ContactMerge(directory: Self.directory).lines(accounts).first)
    #expect(line.item.status == .cancelled)
  }

  @Test func `days that differ make two contacts, and places that differ a variant`() throws {
    let one = Self.account("a", .meeting, Self.pair, on: "2022-02-07", in: "Moscow")
    let other = Self.account("b", .meeting, Self.pair, on: "2022-02-07", in: "Kremlin")
    let later = Self.account("c", .meeting, Self.pair, on: "2022-02-09", in: "Moscow")
    let lines = ContactMerge(directory: Self.directory).lines([one, other, later])
    #expect(lines.map(\.accounts.count).sorted() == [1, 2])
    let joined = try #require(lines.first { $0.accounts.count == 2 })
    #expect(joined.variants.map(\.value).sorted() == ["Kremlin", "Moscow"])
  }

  @Test func `a tally is linked to what it counts and is none of it`() throws {
    let accounts = [
      Self.account("t", .call, Self.pair, on: "2022-02-24/2022-03-07", tally: 4),
      Self.account("a", .call, Self.pair, on: "2022-03-03"),
      Self.account("b", .call, Self.pair, on: "2022-03-06"),
      Self.account("c", .call, Self.pair, on: "2022-03-09"),
    ]
    let merge = ContactMerge(directory: Self.directory)
    let lines = merge.linked(merge.lines(accounts))
    let tally = try #require(lines.first { $0.item.tally == 4 })
    #expect(tally.links.map(\.line).sorted() == ["a", "b"])
    #expect(tally.links.allSatisfy { $0.kind == .counts })
    #expect(lines.count == 4)
  }

  @Test func `a recalled contact needs its place when it lies far back`() {
    let held = Self.account("a", .meeting, Self.pair, on: "2022-02-07", in: "Moscow")
    let recalled = Self.account(
      "b", .visit, Self.pair, in: "Moscow", published: "2022-03-07")
    let unplaced = Self.account("c", .visit, Self.pair, published: "2022-03-07")
    #expect(groups([held, recalled]) == [["a", "b"]])
    #expect(groups([held, unplaced]).count == 2)
  }

  @Test func `the order of the accounts changes nothing`() {
    let accounts = [
      Self.account("a", .meeting, Self.pair, on: "2022-02-07", in: "Moscow"),
      Self.account("b", .visit, Self.pair, on: "2022", in: "Moscow"),
      Self.account("c", .meeting, Self.pair, published: "2022-02-08"),
      Self.account("d", .call, Self.pair, on: "2022-02-07"),
      Self.account("e", .meeting, ["Russia", "France"], on: "2022-02"),
      Self.account("f", .meeting, Self.pair, on: "2022-06-01", in: "Kyiv"),
    ]
    let expected = groups(accounts)
    for shift in 1..<accounts.count {
      #expect(groups(Array(accounts[shift...] + accounts[..<shift])) == expected)
    }
  }
}
