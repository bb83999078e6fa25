import Foundation
import Hummingbird
import Publishing
import ReadoutTestSupport
import Reconciliation
import Records
import Store
import Testing

@testable import ReadoutServer

@Suite struct `Hostile articles on pages` {
  /// An article that says something harmful wherever an article can say anything.
  private func report(_ hostile: HostileText) throws -> Report {
    let words = hostile.text
    let text = ArticleText("\(words) called Vladimir Putin. “\(words) we will talk,” he said.")
    let details = ArticleDetails(title: words, byline: words, outlet: words, url: words)
    let article = Article(
      source: words, details: details, published: PublicationDate(candidates: []), text: text)
    var report = Report(article: article)
    report.actors = [
      Actor(name: words, kind: .person, aliases: [words]),
      Actor(name: "Vladimir Putin", kind: .person),
    ]
    let end = text.string.unicodeScalars.count
    let whole = [text.quote(codePoints: 0, end)].compactMap(\.self)
    var call = Contact(kind: .call, participants: [words, "Vladimir Putin"])
    call.place = words
    call.initiator = words
    report.contacts = [Finding(call, citations: whole)].compactMap(\.self)
    if let speaker = Speaker([words]) {
      var said = Statement(speaker: speaker, form: .direct, text: words, act: .promise)
      said.addressee = "Vladimir Putin"
      report.statements = [Finding(said, citations: whole)].compactMap(\.self)
    }
    var figure = Figure(measure: words, value: 3, bound: .about, unit: words)
    figure.attributedTo = words
    report.figures = [Finding(figure, citations: whole)].compactMap(\.self)
    return report
  }

  private func store(_ hostile: HostileText) throws -> RecordStore {
    let store = try RecordStore.inMemory()
    _ = try store.add(report(hostile), extractorVersion: "1")
    try store.settle(Reconciler())
    return store
  }

  @Test(arguments: try HostileText.all())
  func `what an article says stays text on every page`(hostile: HostileText) async throws {
    let store = try store(hostile)
    #expect(try store.verifyCitations().faults.isEmpty)
    let id = try #require(try store.contacts().first).id
    try await SampleServer.make(store).test { client in
      var note = CorrectionRequest(.note, id, author: hostile.text, at: "2026-01-01T00:00:00Z")
      note.value = hostile.text
      note.reason = hostile.text
      try store.correct([try store.correction(note)], Reconciler())
      var waiting: Set = ["/", "/contacts", "/review", "/corrections", "/downloads", "/search"]
      var seen: Set<String> = []
      while let address = waiting.sorted().first, seen.count < 60 {
        waiting.remove(address)
        seen.insert(address)
        let answer = try await client.get(address)
        let type = answer.headers[.contentType] ?? ""
        guard type.hasPrefix("text/html") else { continue }
        let page = PageCheck(String(buffer: answer.body))
        #expect(page.faults == [], "\(address)")
        for link in page.links where link.hasPrefix("/") && !seen.contains(link) {
          waiting.insert(link)
        }
      }
      #expect(seen.count > 8)
    }
  }

  @Test(arguments: try HostileText.all())
  func `what a request says stays text on the page that answers it`(hostile: HostileText)
    async throws
  {
    let store = try SampleServer.store()
    let id = try #require(try store.contacts().first).id
    let typed = PageAddress.escaped(hostile.text)
    try await SampleServer.make(store).test { client in
      for address in [
        "/contacts?who=\(typed)", "/contacts?kind=\(typed)", "/contacts?text=\(typed)",
        "/lines/\(typed)", "/\(typed)", "/review?reason=\(typed)", "/review?done=\(typed)",
        "/corrections?page=\(typed)", "/contacts.csv?who=\(typed)",
      ] where address.utf8.count < 8_000 {
        let answer = try await client.get(address)
        #expect(answer.status.code < 500)
        #expect(answer.headers[.setCookie] == nil)
        #expect(PageCheck(String(buffer: answer.body)).faults == [], "\(address.prefix(40))")
      }
      guard typed.utf8.count < 9_000 else { return }
      let again = try await FormReader(client: client).correct(
        "edit", id,
        more: [("field", hostile.text), ("value", hostile.text), ("reason", hostile.text)])
      #expect(again.status == .unprocessableContent)
      #expect(PageCheck(String(buffer: again.body)).faults == [])
    }
  }
}
