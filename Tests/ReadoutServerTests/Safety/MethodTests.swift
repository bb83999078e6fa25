import Foundation
import Hummingbird
import Publishing
import Reconciliation
import Store
import Testing

@testable import ReadoutServer

@Suite struct `What requests can do` {
  /// A record on disk, so that its bytes can be looked at.
  private func onDisk(_ use: (RecordStore, URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "readout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.readout")
    let store = try RecordStore.open(file.path, access: .writing)
    _ = try store.add(SampleServer.report(), extractorVersion: "1")
    try store.settle(Reconciler())
    try await use(store, file)
  }

  @Test func `nothing is changed by GET, at any address that is linked`() async throws {
    try await onDisk { store, file in
      let before = try bytes(file)
      try await SampleServer.make(store).test { client in
        var waiting: Set = ["/contacts", "/review", "/corrections", "/review?kind=contact"]
        waiting.formUnion(RecordList.allCases.map { "/" + $0.rawValue })
        var seen: Set<String> = []
        while let address = waiting.sorted().first, seen.count < 300 {
          waiting.remove(address)
          seen.insert(address)
          let page = String(buffer: try await client.get(address).body)
          for link in page.components(separatedBy: "=\"/").dropFirst() {
            let path = "/" + link.prefix { $0 != "\"" && $0 != "#" }
            let plain = path.replacing("&amp;", with: "&")
            if !seen.contains(plain) { waiting.insert(plain) }
          }
        }
        for address in seen {
          let query = "form_token=x&action=reject&target=c&back=/"
          _ = try await client.get(address + (address.contains("?") ? "&" : "?") + query)
        }
        #expect(seen.count > 15)
        #expect(try store.corrections().isEmpty)
      }
      #expect(try bytes(file) == before)
    }
  }

  private func bytes(_ file: URL) throws -> [Data?] {
    [try Data(contentsOf: file), try? Data(contentsOf: URL(filePath: file.path + "-wal"))]
  }

  @Test(arguments: ["OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "POST"])
  func `a method that is not done is told which are`(method: String) async throws {
    try await SampleServer.make().test { client in
      let name = try #require(HTTPRequest.Method(method))
      for address in ["/contacts", "/nothing", "/assets/readout.css"] {
        let answer = try await client.execute(uri: address, method: name, headers: [:], body: nil)
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers[.allow] == "GET, HEAD")
      }
      guard method != "POST" else { return }
      let answer = try await client.execute(
        uri: "/corrections", method: name, headers: [:], body: nil)
      #expect(answer.headers[.allow] == "GET, HEAD, POST")
    }
  }

  @Test func `HEAD tells what GET would, without a body`() async throws {
    try await SampleServer.make().test { client in
      let whole = try await client.get("/contacts")
      let head = try await client.execute(uri: "/contacts", method: .head, headers: [:], body: nil)
      #expect(head.status == .ok)
      #expect(head.body.readableBytes == 0)
      #expect(head.headers[.contentType] == whole.headers[.contentType])
    }
  }

  @Test(arguments: [
    "/assets/../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd",
    "/assets/..%2f..%2fetc/passwd",
    "/assets/....//....//etc/passwd", "/assets/readout.css/../../Package.swift", "/assets/",
    "/assets//etc/passwd", "/assets/%00", "/lines/..%2f..%2f", "/lines/%00%0d%0aX:y",
  ])
  func `no path leads out of the pages`(path: String) async throws {
    try await SampleServer.make().test { client in
      let raw = try RawClient(port: client.port)
      raw.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let answer = await raw.receive(milliseconds: 60_000).text
      #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(200))")
      #expect(!answer.contains("root:"))
    }
  }

  @Test func `an error tells the record's name, not where it lies or what went wrong inside`()
    async throws
  {
    try await onDisk { store, file in
      try await SampleServer.make(store).test { client in
        try store.close()
        let answer = try await client.get("/contacts")
        #expect(answer.status == .internalServerError)
        let page = String(buffer: answer.body)
        #expect(!page.contains(file.deletingLastPathComponent().path))
        #expect(!page.contains("SQLite"))
      }
    }
  }

  @Test(arguments: [
    ("/a?b=c#d", "/a?b=c&done=x1#d"), ("/a", "/a?done=x1"), ("/a?done=y&b=c", "/a?b=c&done=x1"),
    ("/a#d", "/a?done=x1#d"),
  ])
  func `an address takes a correction along`(before: String, after: String) throws {
    let path = try #require(LocalPath(before))
    #expect(path.telling(of: "x1").text == after)
    #expect(path.telling(of: "x 1\r\nA: b").text == path.telling(of: nil).text)
  }
}
