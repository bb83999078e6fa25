import Hummingbird
import Records
import Store
import Testing

@testable import ReadoutServer

@Suite struct `Pages of pairs, actors, networks and articles` {
  static let macron = StableIdentifier.actor(name: "Emmanuel Macron")
  static let putin = StableIdentifier.actor(name: "Vladimir Putin")

  @Test func `two typed names lead to the page of the pair`() async throws {
    try await SampleServer.make().test { client in
      let answer = try await client.get("/pairs?a=macron&b=putin")
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/pairs/\(Self.macron)/\(Self.putin)")
    }
  }

  @Test(arguments: [
    "/pairs", "/pairs/\(macron)/\(putin)", "/pairs/\(putin)/\(macron)?from=2022&to=2022-02-08",
    "/pairs/\(macron)/\(putin)?show=contacts&page=1", "/actors/\(macron)", "/network",
    "/network?most=5&who=macron&from=2022",
  ])
  func `each of them is shown`(address: String) async throws {
    try await SampleServer.make().test { client in
      let answer = try await client.get(address)
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    }
  }

  @Test(arguments: [
    ("/pairs/\(macron)/\(macron)", 400), ("/pairs/\(macron)/nobody", 404),
    ("/pairs?a=macron&b=zzzz", 404), ("/pairs?a=macron&b=macron", 400),
    ("/pairs/\(macron)/\(putin)?from=soon", 400), ("/pairs/\(macron)/\(putin)?show=all", 400),
    ("/pairs/\(macron)/\(putin)?from=2022&to=2021", 400), ("/actors/nobody", 404),
    ("/articles/nothing", 404), ("/network?most=1", 400), ("/network?most=9999", 400),
  ])
  func `what cannot be shown is said in a page`(address: String, status: Int) async throws {
    try await SampleServer.make().test { client in
      let answer = try await client.get(address)
      #expect(answer.status.code == status)
      #expect(String(buffer: answer.body).contains("Back to the overview"))
    }
  }

  @Test func `an article is shown with its marks`() async throws {
    let store = try SampleServer.store()
    let article = try #require(try store.articles().first)
    try await SampleServer.make(store).test { client in
      let page = String(buffer: try await client.get("/articles/\(article.id)").body)
      #expect(
        page.contains("<mark id=\"p0-48\">Emmanuel Macron called Vladimir Putin on Monday.</mark>"))
    }
  }

  @Test(arguments: ["md", "html"]) func `the dossier comes as a file`(ending: String) async throws {
    try await SampleServer.make().test { client in
      let address = "/pairs/\(Self.macron)/\(Self.putin)/dossier.\(ending)"
      let answer = try await client.get(address)
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentDisposition]?.contains("dossier-\(Self.macron)") == true)
      #expect(String(buffer: answer.body).contains("Emmanuel Macron and Vladimir Putin"))
    }
  }

  @Test(arguments: [("graphml", "<graphml"), ("gexf", "<gexf")])
  func `the network comes as a file as it is narrowed`(
    format: String, beginning: String
  ) async throws {
    try await SampleServer.make().test { client in
      let page = String(buffer: try await client.get("/network?from=2022").body)
      #expect(page.contains("href=\"/network.\(format)?from=2022\" download"))
      let whole = try await client.get("/network.\(format)?from=2022&who=macron")
      #expect(whole.headers[.contentDisposition] == "attachment; filename=\"network.\(format)\"")
      #expect(String(buffer: whole.body).contains(beginning))
      #expect(String(buffer: whole.body).contains("Vladimir Putin"))
      let later = String(buffer: try await client.get("/network.\(format)?from=2023").body)
      #expect(later.contains(beginning) && !later.contains("Vladimir Putin"))
    }
  }
}
