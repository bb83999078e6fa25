import Hummingbird
import Publishing
import Reconciliation
import Records
import Store
import Testing

@testable import ReadoutServer

/// Follows the links of pages, from the overview on, until none is new.
private struct Crawler {
  let client: ServerClient
  /// How many addresses are asked of those that differ in the values of their query alone.
  private let most = 2

  /// The pages that lead to addresses which are not answered, with these addresses.
  func broken() async throws -> (seen: Set<String>, broken: [String]) {
    var waiting: Set = ["/"]
    var seen: Set<String> = []
    var broken: [String] = []
    var asked: [String: Int] = [:]
    while let address = waiting.min() {
      waiting.remove(address)
      seen.insert(address)
      let kind = kind(of: address)
      asked[kind, default: 0] += 1
      guard kind == address || asked[kind, default: 0] <= most else { continue }
      let reply = try await client.get(address)
      guard reply.status.code < 400 else {
        broken.append("\(reply.status.code) \(address)")
        continue
      }
      guard reply.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
      waiting.formUnion(links(String(buffer: reply.body)).subtracting(seen))
    }
    return (seen, broken)
  }

  /// The address without the values of its query, and without identifiers where it has a query.
  private func kind(of address: String) -> String {
    guard let query = address.split(separator: "?").dropFirst().first else { return address }
    let path = address.prefix { $0 != "?" }.replacing(/[a-z][0-9a-z]{13}/, with: "ID")
    return path + "?" + query.replacing(/=[^&]*/, with: "")
  }

  private func links(_ page: String) -> Set<String> {
    let found = page.matches(of: /(?:href|src|action)="(\/[^"#]*)/)
    return Set(found.map { String($0.output.1).replacing("&amp;", with: "&") })
  }
}

@Suite struct `Links between pages` {
  /// Somebody who is heard on one side of a disagreement and is no actor of any report.
  private func report() throws -> Report {
    let text = ArticleText(
      "Hwang's own researchers promised Seoul to check it. Seoul denied that. On Friday they met.")
    let article = Article(
      source: "articles/c.txt", details: ArticleDetails(title: "A check"),
      published: PublicationDate(candidates: []), text: text)
    var report = Report(article: article, actors: [Actor(name: "South Korea", kind: .state)])
    let quotes = [text.quote(codePoints: 0, 51), text.quote(codePoints: 52, 70)]
      .compactMap(\.self)
    let dispute = Disagreement(
      kind: .denial, about: "the check",
      sides: zip(["Hwang's own researchers", "South Korea"], quotes).map {
        .init(who: $0, says: "so", citations: [$1])
      })
    report.disagreements = [try #require(Finding(dispute, citations: quotes))]
    return report
  }

  @Test func `every link of every page leads somewhere`() async throws {
    let store = try SampleServer.store([SampleRecord.call(day: 1), SampleRecord.everything()])
    _ = try store.add(try report(), extractorVersion: "1")
    try store.settle(Reconciler())
    var merge = Correction(.mergeActors, "Olaf Scholz", author: "a reader", at: "2026")
    merge.other = "Olaf Palme"
    var lost = Correction(.mergeActors, "Nobody", author: "a reader", at: "2026")
    lost.other = "Olaf Palme"
    let gone = Correction(.accept, "c0000000000000", author: "a reader", at: "2026")
    try store.correct([merge, lost, gone], Reconciler())
    let (seen, broken) = try await SampleServer.make(store).test {
      try await Crawler(client: $0).broken()
    }
    #expect(broken == [])
    let places = ["/actors/", "/articles/", "/lines/", "/pairs/", "/network.", "/corrections"]
    for place in places { #expect(seen.contains { $0.hasPrefix(place) }, "\(place)") }
    #expect(try store.known(among: ["Hwang's own researchers"]).isEmpty)
  }
}
