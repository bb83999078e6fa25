import Reconciliation
import Records
import Store
import Testing

@testable import ReadoutServer

/// A record with lines of every kind, and with enough of some to be given in parts.
enum SampleRecord {
  static func store() throws -> RecordStore {
    let reports = try (1...7).map { try call(day: $0) } + [everything()]
    let store = try SampleServer.store(reports)
    let first = try #require(try store.contacts().first)
    var note = Correction(.note, first.id, author: "an editor", at: "2026-11-22T10:00:00Z")
    note.accounts = [first.id]
    note.value = "See the archive."
    var edit = Correction(.edit, first.id, author: "an editor", at: "2026-11-22T10:01:00Z")
    edit.accounts = [first.id]
    (edit.field, edit.value, edit.reason) = ("place", "Moscow", "The Kremlin says so.")
    try store.correct([note, edit], Reconciler())
    return store
  }

  /// A call of Macron and Putin on a day of February 2022.
  static func call(day: Int) throws -> Report {
    try SampleServer.report(
      words: "Emmanuel Macron called Vladimir Putin on Monday. “We will talk,” Putin said. \(day)",
      title: "Call \(day)", day: "2022-02-0\(day)")
  }

  /// Every kind of finding in one report.
  static func everything() throws -> Report {
    let text = ArticleText("Russia moved 100,000 troops, Olaf Scholz said. Moscow denied it.")
    let date = EventDate("2022-01-20")
    let article = Article(
      source: "articles/b.txt", details: ArticleDetails(outlet: "The Times"),
      published: PublicationDate(
        candidates: date.map { [.init(value: $0, how: .dateline, foundIn: "line 1", words: "")] }
          ?? []), text: text)
    let moved = try #require(text.quote(codePoints: 0, 27))
    let said = try #require(text.quote(codePoints: 29, 45))
    let denied = try #require(text.quote(codePoints: 47, 63))
    var report = Report(
      article: article,
      actors: [
        Actor(name: "Olaf Scholz", kind: .person, state: "DE", aliases: ["Scholz"]),
        Actor(name: "Olaf Palme", kind: .person, state: "SE"),
      ])
    var figure = Figure(measure: "troops", value: 100_000, bound: .about, unit: "people")
    (figure.asOf, figure.attributedTo) = (EventDate("2022-01"), "Olaf Scholz")
    let share = Confidence.Share(value: 0.8, ground: "sentence")
    report.figures = [
      try #require(
        Finding(
          figure, citations: [moved], confidence: Confidence(item: share, fields: ["value": share]))
      )
    ]
    let action = Action(
      type: .mobilize, actor: "Russia", recipient: "Ukraine", date: date, status: .happened)
    report.actions = [try #require(Finding(action, citations: [moved]))]
    let sides = [("Olaf Scholz", "100,000 troops moved", said), ("Russia", "none moved", denied)]
    let dispute = Disagreement(
      kind: .denial, about: "troops at the border",
      sides: sides.map { .init(who: $0.0, says: $0.1, citations: [$0.2]) })
    report.disagreements = [try #require(Finding(dispute, citations: [said, denied]))]
    let speaker = try #require(Speaker(["Olaf Scholz", "Russia"]))
    let together = Statement(speaker: speaker, form: .indirect, text: "troops moved")
    report.statements = [try #require(Finding(together, citations: [said]))]
    return report
  }
}
