import Foundation
import Records
import Testing

/// Small reports for the tests of the store.
enum Sample {
  static let macron = Actor(
    name: "Emmanuel Macron", kind: .person, state: "FR",
    aliases: ["Macron", "the French president", "he"])
  static let putin = Actor(
    name: "Vladimir Putin", kind: .person, state: "RU", aliases: ["Putin", "the Russian leader"])
  static let scholz = Actor(name: "Olaf Scholz", kind: .person, state: "DE", aliases: ["Scholz"])
  static let elysee = Actor(name: "Élysée Palace", kind: .organisation, state: "FR")

  static func article(
    _ text: String, published: String? = nil, source: String = "articles/one.txt",
    title: String? = nil
  ) -> Article {
    let candidates = published.flatMap(EventDate.init).map {
      [PublicationDate.Candidate(value: $0, how: .metadata, foundIn: "sidecar", words: "\($0)")]
    }
    return Article(
      source: source,
      details: ArticleDetails(title: title, byline: "A. Writer", outlet: "The Times"),
      published: PublicationDate(candidates: candidates ?? []), text: ArticleText(text))
  }

  /// A citation of the first place where some words stand.
  static func cite(_ words: String, in article: Article) throws -> Citation {
    let string = article.text.string
    let range = try #require(string.range(of: words), "«\(words)» is not in the text")
    let start = string.utf8.distance(from: string.startIndex, to: range.lowerBound)
    return try #require(article.text.quote(TextSpan(start, start + words.utf8.count)))
  }

  static func finding<Item>(
    _ item: Item, _ words: String..., in article: Article
  ) throws -> Finding<Item> {
    try #require(Finding(item, citations: try words.map { try cite($0, in: article) }))
  }

  static func contact(
    _ names: [String] = [macron.name, putin.name], kind: Contact.Kind = .meeting,
    date: String? = nil
  ) -> Contact {
    Contact(kind: kind, participants: names, date: date.flatMap(EventDate.init))
  }

  static func statement(
    by speaker: String, _ text: String, to addressee: String? = nil, act: Statement.Act = .claim,
    date: String? = nil
  ) -> Statement {
    var statement = Statement(
      speaker: Speaker(speaker), form: .indirect, text: text, act: act,
      date: date.flatMap(EventDate.init))
    statement.addressee = addressee
    return statement
  }

  /// «Macron met Putin at Versailles»: one contact, one statement.
  static func versailles(source: String = "articles/one.txt") throws -> Report {
    let article = article(
      """
      Macron met Putin at Versailles on Monday.

      Macron said Putin had listened to everything.
      """, published: "2017-05-31", source: source, title: "A frank exchange")
    var contact = contact(date: "2017-05-29")
    contact.place = "Versailles"
    contact.initiator = macron.name
    let statement = statement(by: macron.name, "Putin had listened to everything")
    return Report(
      article: article, actors: [macron, putin],
      contacts: [try finding(contact, "met Putin at Versailles on Monday", in: article)],
      statements: [try finding(statement, "Putin had listened to everything", in: article)])
  }

  /// Another report of the meeting at Versailles, which tells how long it was.
  static func otherVersailles() throws -> Report {
    let article = article(
      "Putin and Macron talked for two hours at Versailles on 29 May.", published: "2017-06-02",
      source: "articles/five.txt", title: "Two hours")
    var contact = contact(date: "2017-05-29")
    contact.durationMinutes = 120
    return Report(
      article: article, actors: [putin, macron],
      contacts: [try finding(contact, "talked for two hours", in: article)])
  }

  /// «Macron called Putin» in 2022, with a demand addressed to Putin.
  static func call() throws -> Report {
    let article = article(
      "Macron called Putin on Tuesday for an hour and asked him to pull back.",
      published: "2022-02-09", source: "articles/two.txt", title: "Another call")
    var contact = contact(kind: .call, date: "2022-02-08")
    contact.durationMinutes = 60
    let statement = statement(
      by: macron.name, "to pull back", to: putin.name, act: .demand, date: "2022-02-08")
    return Report(
      article: article, actors: [macron, putin],
      contacts: [try finding(contact, "called Putin on Tuesday", in: article)],
      statements: [try finding(statement, "asked him to pull back", in: article)])
  }

  /// A report without any date, of a meeting of Scholz and Putin.
  static func undated() throws -> Report {
    let article = article("Scholz met Putin in Moscow.", source: "articles/three.txt")
    return Report(
      article: article, actors: [scholz, putin],
      contacts: [
        try finding(contact([scholz.name, putin.name]), "Scholz met Putin", in: article)
      ])
  }

  /// Every kind of finding in one report.
  static func everything() throws -> Report {
    let article = article(
      """
      Kyiv — Russia moved 100,000 troops to the border, Scholz said; Moscow denied it.
      The Élysée expects a meeting.
      """, published: "2022-01-20", source: "articles/four.txt")
    var report = Report(article: article, actors: [scholz])
    var figure = Figure(
      measure: "Russian troops near Ukraine", value: 100_000, bound: .about, unit: "people")
    figure.asOf = EventDate("2022-01")
    figure.attributedTo = scholz.name
    report.figures = [try finding(figure, "100,000 troops", in: article)]
    let action = Action(
      type: .mobilize, actor: "Russia", recipient: "Ukraine", date: EventDate("2022-01~"),
      status: .happened)
    report.actions = [try finding(action, "Russia moved 100,000 troops", in: article)]
    let dispute = Disagreement(
      kind: .denial, about: "troops at the border",
      sides: [
        .init(
          who: scholz.name, says: "100,000 troops moved",
          citations: [try cite("Scholz said", in: article)]),
        .init(
          who: "Russia", says: "no troops moved",
          citations: [try cite("Moscow denied it", in: article)]),
      ])
    report.disagreements = [try finding(dispute, "Moscow denied it", in: article)]
    report.statements = [
      try finding(
        statement(by: elysee.name, "a meeting"), "The Élysée expects a meeting", in: article)
    ]
    return report
  }
}
