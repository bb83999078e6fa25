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
}
