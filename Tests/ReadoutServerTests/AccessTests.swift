import Hummingbird
import HummingbirdTesting
import Testing

@testable import ReadoutServer

@Suite struct `Who is let in` {
  @Test func `on this machine a page is shown`() async throws {
    try await SampleServer.make().test(.live) { client in
      let answer = try await client.get("/contacts")
      #expect(answer.status == .ok)
      #expect(
        String(buffer: answer.body).contains("Call between Emmanuel Macron and Vladimir Putin"))
    }
  }

  @Test func `a server with a token shows nothing without it`() async throws {
    let token = Secret.make()
    try await SampleServer.make(token: token).test(.live) { client in
      #expect(try await client.get("/contacts").status == .unauthorized)
      #expect(try await client.get("/contacts?token=wrong").status == .unauthorized)
      let entry = try await client.get("/contacts?token=\(token)")
      #expect(entry.status == .seeOther)
      #expect(entry.headers[.location] == "/contacts")
      let cookie = try #require(entry.headers[.setCookie]?.split(separator: ";").first)
      #expect(
        try await client.get("/contacts", headers: [.cookie: String(cookie)]).status == .ok)
      #expect(
        try await client.get("/contacts", headers: [.authorization: "Bearer \(token)"]).status
          == .ok)
    }
  }

  @Test func `pages may load nothing from elsewhere`() async throws {
    try await SampleServer.make().test(.live) { client in
      let policy = try await client.get("/contacts").headers[.contentSecurityPolicy]
      #expect(policy?.hasPrefix("default-src 'none'") == true)
      #expect(policy?.contains("unsafe") == false)
    }
  }
}
