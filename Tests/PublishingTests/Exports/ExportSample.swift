import Publishing
import Records
import Store
import Testing

/// A record in memory with lines of every kind from one article, in whose texts some words stand wherever an article
/// could bring them.
struct ExportSample {
  let store: RecordStore
  /// The words that stand everywhere.
  let words: String

  private let article: Article
  private static let sentence = "The leaders spoke about everything"

  init(
    _ words: String = "", published: String? = "2022-02-08", dates: [String?] = ["2022-02-07"],
    statuses: [Contact.Status] = [.held]
  ) throws {
    self.words = words
    article = Article(
      source: "articles/a\(words).txt",
      details: ArticleDetails(
        title: "A call\(words)", byline: "A. Writer\(words)", outlet: "Le Monde\(words)",
        url: "https://news.example/a?b=1\(words)"),
      published: PublicationDate(
        candidates: [published.flatMap(EventDate.init)].compactMap { date in
          date.map { .init(value: $0, how: .metadata, foundIn: "sidecar", words: "") }
        }),
      text: ArticleText("It was quiet. \(ExportSample.sentence)\(words). Then it was quiet again."))
    store = try RecordStore.inMemory()
    var report = Report(article: article)
    report.actors = [
      Actor(name: macron, kind: .person, state: "FR"),
      Actor(name: putin, kind: .person, state: "RU"),
      Actor(name: "Germany", kind: .state, state: "DE"),
    ]
    report.contacts = try contacts(dates, statuses)
    var said = Statement(
      speaker: Speaker(macron), form: .indirect, text: "all is well\(words)", act: .promise)
    said.addressee = putin
    report.statements = [try finding(said)]
    let figure = Figure(measure: "troops\(words)", value: 100_000, bound: .about, unit: "people")
    report.figures = [try finding(figure)]
    report.actions = try Action.Status.allCases.map { status in
      try finding(
        Action(
          type: status == .happened ? .aid : .sanction, actor: "Germany", recipient: macron,
          date: EventDate("2022-01"), status: status))
    }
    report.disagreements = [try finding(try dispute())]
    try store.keep(report)
  }

  var macron: String { "Emmanuel Macron\(words)" }
  var putin: String { "Vladimir Putin\(words)" }

  /// The text of one file of an export.
  func text(_ export: RecordExport, filter: RecordFilter = RecordFilter()) throws -> String {
    let file = try #require(export.format.files.first)
    return try file.text(of: ExportedRecord(store, filter))
  }

  /// Every file of every format by its name.
  func files(_ formats: [RecordExport] = RecordExport.allCases) throws -> [String: String] {
    var files: [String: String] = [:]
    try RecordExport.write(formats, of: ExportedRecord(store)) { files[$0.name] = $1 }
    return files
  }

  private func contacts(
    _ dates: [String?], _ statuses: [Contact.Status]
  ) throws -> [Finding<Contact>] {
    try dates.flatMap { date in
      try statuses.map { status in
        var contact = Contact(
          kind: .meeting, participants: [macron, putin], date: date.flatMap(EventDate.init),
          status: status)
        contact.place = "Moscow\(words)"
        return try finding(contact)
      }
    }
  }

  private func dispute() throws -> Disagreement {
    let sides = [macron, putin].map { who in
      Disagreement.Side(who: who, says: "so it was\(words)", citations: [cited].compactMap(\.self))
    }
    return Disagreement(kind: .fact, about: "what was said\(words)", sides: sides)
  }

  private var cited: Citation? {
    let length = ExportSample.sentence.unicodeScalars.count + words.unicodeScalars.count
    return article.text.quote(codePoints: 14, 14 + length)
  }

  private func finding<Item>(_ item: Item) throws -> Finding<Item> {
    let cited = try #require(cited)
    return try #require(Finding(item, citations: [cited]))
  }
}
