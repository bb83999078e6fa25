import Foundation
import Hummingbird
import Reconciliation
import ReadoutTestSupport
import Records
import Store

@testable import ReadoutServer

/// A server on a record in memory, asked without a network.
enum SampleServer {
  /// A call of Macron and Putin, and what Putin said of it.
  static func report(
    words: String = "Emmanuel Macron called Vladimir Putin on Monday. “We will talk,” Putin said.",
    title: String = "A call", day: String = "2022-02-07"
  ) throws -> Report {
    let text = ArticleText(words)
    let article = Article(
      source: "articles/a.txt", details: ArticleDetails(title: title, outlet: "Le Monde"),
      published: PublicationDate(
        candidates: EventDate("2022-02-08").map {
          [.init(value: $0, how: .metadata, foundIn: "sidecar", words: "")]
        } ?? []), text: text)
    var report = Report(article: article)
    report.actors = ["Emmanuel Macron", "Vladimir Putin"].map { Actor(name: $0, kind: .person) }
    let call = Contact(
      kind: .call, participants: ["Emmanuel Macron", "Vladimir Putin"],
      date: EventDate(day))
    let first = [text.quote(codePoints: 0, 48)].compactMap(\.self)
    report.contacts = [Finding(call, citations: first)].compactMap(\.self)
    var said = Statement(
      speaker: Speaker("Vladimir Putin"), form: .direct, text: "We will talk", act: .promise)
    said.addressee = "Emmanuel Macron"
    let end = text.string.unicodeScalars.count
    let last = [text.quote(codePoints: 49, end)].compactMap(\.self)
    report.statements = [Finding(said, citations: last)].compactMap(\.self)
    return report
  }

  static func store(_ reports: [Report]? = nil) throws -> RecordStore {
    let store = try RecordStore.inMemory()
    for report in try reports ?? [report()] { _ = try store.add(report, extractorVersion: "1") }
    try store.settle(Reconciler())
    return store
  }

  /// With a token callers must have it; without, it is a server for this machine only.
  static func make(
    _ store: RecordStore? = nil, isCorrectable: Bool = true, token: String? = nil,
    author: String? = "a reader", limits: AccessLimits = AccessLimits()
  ) throws -> RunningServer {
    let correcting = RecordServer.Correcting(author: author) { Date(timeIntervalSince1970: 0) }
    let desk = try RecordDesk(
      try store ?? self.store(), reconciler: Reconciler(),
      correcting: isCorrectable ? correcting : nil)
    let place = RecordServer.Place(host: "127.0.0.1", port: 0, token: token)
    return RunningServer(server: RecordServer(desk, at: place, limits: limits))
  }
}
