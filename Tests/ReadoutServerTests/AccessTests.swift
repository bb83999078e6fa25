import HTTPTypes
import Hummingbird
import Publishing
import Store
import Testing

@testable import ReadoutServer

@Suite struct `Who is let in` {
  @Test func `on this machine a page is shown`() async throws {
    try await SampleServer.make().test { client in
      let answer = try await client.get("/contacts")
      #expect(answer.status == .ok)
      #expect(
        String(buffer: answer.body).contains("Call between Emmanuel Macron and Vladimir Putin"))
    }
  }

  @Test func `a server with a token shows nothing without it`() async throws {
    let token = Secret.make()
    try await SampleServer.make(token: token).test { client in
      let refused = try await client.get("/contacts")
      #expect(refused.status == .unauthorized)
      #expect(refused.headers[.wwwAuthenticate] == "Bearer realm=\"readout\"")
      #expect(!String(buffer: refused.body).contains("Macron"))
      #expect(try await client.get("/contacts?token=wrong").status == .unauthorized)
      #expect(try await client.get("/assets/readout.css").status == .unauthorized)
      let entry = try await client.get("/contacts?token=\(token)")
      #expect(entry.status == .seeOther)
      #expect(entry.headers[.location] == "/contacts")
      let set = try #require(entry.headers[.setCookie])
      #expect(set.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
      let cookie = String(try #require(set.split(separator: ";").first))
      #expect(try await client.get("/contacts", headers: [.cookie: cookie]).status == .ok)
      #expect(
        try await client.get("/contacts", headers: [.authorization: "Bearer \(token)"]).status
          == .ok)
    }
  }

  @Test func `the token in an address leads nowhere else`() async throws {
    let token = Secret.make()
    try await SampleServer.make(token: token).test { client in
      let answer = try await client.get("//example.org/?token=\(token)")
      #expect(answer.headers[.location] == "/")
    }
  }

  @Test(arguments: [
    "example.org", "localhost.example.org", "127.0.0.1.example.org", "192.168.0.1:8317", "",
    "localhost:80x", "[::1]x", "evil@localhost",
  ])
  func `a name that is not this machine's is refused`(host: String) async throws {
    try await SampleServer.make().test { client in
      let port = client.port
      let raw = try RawClient(port: port)
      raw.send("GET /contacts HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
      let answer = await raw.receive(milliseconds: 60_000).text
      #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(100))")
      #expect(!answer.contains("Macron"))
    }
  }

  @Test(arguments: ["localhost", "LOCALHOST:8317", "127.0.0.1:1", "[::1]:8317"])
  func `the names of this machine are not refused`(host: String) async throws {
    try await SampleServer.make().test { client in
      let raw = try RawClient(port: client.port)
      raw.send("GET /contacts HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
      #expect(await raw.receive(milliseconds: 60_000).text.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func `another site can lead here but neither load nor change anything`() async throws {
    let store = try SampleServer.store()
    let id = try #require(try store.contacts().first).id
    try await SampleServer.make(store).test { client in
      let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
      let mode = try #require(HTTPField.Name("Sec-Fetch-Mode"))
      let dest = try #require(HTTPField.Name("Sec-Fetch-Dest"))
      for from in ["cross-site", "same-site"] {
        let visit: HTTPFields = [site: from, mode: "navigate", dest: "document"]
        #expect(try await client.get("/contacts", headers: visit).status == .ok)
        for (how, what) in [("no-cors", "script"), ("cors", "empty"), ("navigate", "iframe")] {
          let load: HTTPFields = [site: from, mode: how, dest: what]
          #expect(try await client.get("/contacts", headers: load).status == .forbidden)
        }
        let sent = try await FormReader(client: client).correct("reject", id, headers: visit)
        #expect(sent.status == .forbidden)
      }
      for origin in ["https://example.org", "null", "http://localhost:1"] {
        let sent = try await FormReader(client: client).correct(
          "reject", id, headers: [.origin: origin])
        #expect(sent.status == .forbidden)
      }
      #expect(try store.corrections().isEmpty)
    }
  }

  @Test func `pages may load nothing from elsewhere, be framed nowhere, and are not kept`()
    async throws
  {
    try await SampleServer.make().test { client in
      for address in ["/contacts", "/contacts.csv", "/nothing", "/assets/readout.css"] {
        let headers = try await client.get(address).headers
        let policy = headers[.contentSecurityPolicy]
        #expect(policy?.hasPrefix("default-src 'none'") == true)
        #expect(policy?.contains("frame-ancestors 'none'") == true)
        #expect(policy?.contains("unsafe") == false)
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.cacheControl] == "no-store")
        // Without any referrer a browser would send the forms of these pages with the origin «null».
        let referrer = try #require(HTTPField.Name("Referrer-Policy"))
        #expect(headers[referrer] == "same-origin")
      }
    }
  }

  @Test func `a secret is compared whole`() {
    let secret = Secret.make()
    #expect(secret.count == 64)
    #expect(secret != Secret.make())
    #expect(Secret.areEqual(secret, secret))
    #expect(!Secret.areEqual(secret, String(secret.dropLast())))
    #expect(!Secret.areEqual(secret, secret.dropLast() + "x"))
  }
}
