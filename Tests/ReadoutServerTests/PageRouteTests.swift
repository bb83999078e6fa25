import Hummingbird
import Publishing
import Records
import Store
import Testing

@testable import ReadoutServer

@Suite struct `Pages by their addresses` {
  private func text(
    _ address: String, status: HTTPResponse.Status = .ok, in store: RecordStore? = nil
  ) async throws -> String {
    try await SampleServer.make(store).test { client in
      let answer = try await client.get(address)
      #expect(answer.status == status, "\(address)")
      return String(buffer: answer.body)
    }
  }

  @Test(arguments: [
    "/", "/contacts", "/statements", "/figures", "/actions", "/disagreements", "/pledges",
    "/actors", "/articles", "/search", "/search?text=putin", "/downloads",
  ])
  func `each page is there, with one first heading`(address: String) async throws {
    let page = try await text(address)
    #expect(page.split(separator: "<h1>").count == 2)
    #expect(page.contains("<main id=\"main\""))
    #expect(!page.contains("style=\""))
  }

  @Test func `a line is found by its identifier or the beginning of it`() async throws {
    let store = try SampleServer.store()
    let id = try #require(try store.contacts().first?.id)
    #expect(try await text("/lines/\(id)", in: store).contains("<h1>Call between"))
    #expect(try await text("/lines/\(id.prefix(8))", in: store).contains("<h1>Call between"))
    let file = try await text("/lines/\(id).json", in: store)
    #expect(file.hasPrefix("{") && file.contains("\"id\":\"\(id)\""))
  }

  @Test func `the identifier of an article leads to its page`() async throws {
    let store = try SampleServer.store()
    let id = try #require(try store.articles().first?.id)
    try await SampleServer.make(store).test { client in
      let answer = try await client.get("/lines/\(id)")
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/articles/\(id)")
    }
  }

  @Test func `a line that is not there is told so`() async throws {
    let page = try await text("/lines/c000000", status: .notFound)
    #expect(page.contains("Nothing in the record has the identifier «c000000»"))
  }

  @Test func `a list is narrowed by its address`() async throws {
    #expect(try await text("/contacts?who=macron&kind=call").contains("1 contact<"))
    #expect(try await text("/contacts?kind=letter").contains("Nothing in the record passes"))
    #expect(try await text("/contacts?from=2022-02-01&to=2022-02-28").contains("1 contact<"))
    #expect(try await text("/contacts?page=4").contains("lies beyond the end"))
  }

  @Test(arguments: [
    ("/contacts?kind=duel", "«kind» cannot be «duel»"),
    ("/contacts?from=yesterday", "write a date as 2022-02-07, 2022-02 or 2022"),
    ("/contacts?from=2022&to=2021", "it lies before «from»"),
    ("/contacts?page=0", "it is a whole number from 1"),
    ("/contacts?confidence_at_least=2", "it is a share from 0 to 1"),
    ("/search?text=a&kind=duel", "it is one of contact, statement"),
    ("/search?text=a&to=soon", "write a date as"),
  ])
  func `a field that cannot be read is named`(address: String, words: String) async throws {
    #expect(try await text(address, status: .badRequest).contains(words))
  }

  @Test func `nobody of a name is said with those who are meant`() async throws {
    let page = try await text("/contacts?who=makron", status: .notFound)
    #expect(page.contains("Did you mean"))
    #expect(page.contains("Emmanuel Macron"))
  }

  @Test func `lists and exports come as files`() async throws {
    try await SampleServer.make().test { client in
      let list = try await client.get("/contacts.csv?who=putin")
      #expect(list.headers[.contentDisposition] == "attachment; filename=\"contacts.csv\"")
      #expect(String(buffer: list.body).contains("Emmanuel Macron; Vladimir Putin"))
      for file in DownloadsPage.formats.flatMap(\.format.files) {
        let answer = try await client.get("/downloads/\(file.name)")
        #expect(answer.status == .ok, "\(file.name)")
        #expect(answer.headers[.contentType] == file.mediaType)
        #expect(answer.body.readableBytes > 0)
      }
    }
  }
}
