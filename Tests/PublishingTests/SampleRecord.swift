import Records
import Store
import Testing

/// A record in memory with a call and two statements from one article.
enum SampleRecord {
  static func make(words: String = defaultWords, title: String = "A call") throws -> RecordStore {
    let store = try RecordStore.inMemory()
    try store.keep(try report(words: words, title: title), extractorVersion: "test")
    return store
  }

  static let defaultWords = """
    It had been quiet. Emmanuel Macron called Vladimir Putin on Monday. They spoke for 90 minutes.

    “We will talk,” Putin said.
    """

  private static func report(words: String, title: String) throws -> Report {
    let text = ArticleText(words)
    let date = try #require(EventDate("2022-02-08"))
    let article = Article(
      source: "articles/a.txt", details: ArticleDetails(title: title, outlet: "Le Monde"),
      published: PublicationDate(candidates: [
        .init(value: date, how: .metadata, foundIn: "sidecar", words: "")
      ]), text: text)
    let scalars = words.unicodeScalars.count
    let first = try #require(text.quote(codePoints: min(19, scalars - 1), min(67, scalars)))
    var report = Report(article: article)
    report.actors = ["Emmanuel Macron", "Vladimir Putin"].map { Actor(name: $0, kind: .person) }
    var call = Contact(
      kind: .call, participants: ["Emmanuel Macron", "Vladimir Putin"],
      date: EventDate("2022-02-07"))
    call.durationMinutes = 90
    call.initiator = "Emmanuel Macron"
    report.contacts = [try #require(Finding(call, citations: [first]))]
    var said = Statement(
      speaker: Speaker("Vladimir Putin"), form: .direct, text: "We will talk", act: .promise)
    said.addressee = "Emmanuel Macron"
    let last = try #require(text.quote(codePoints: max(0, scalars - 27), scalars))
    report.statements = [try #require(Finding(said, citations: [last]))]
    return report
  }
}
