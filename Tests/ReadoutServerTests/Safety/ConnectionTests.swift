import Foundation
import Testing

@testable import ReadoutServer

@Suite struct `How many connections` {
  private static let request = "GET /contacts HTTP/1.1\r\nHost: localhost\r\n\r\n"

  /// A live server that takes two connections at a time.
  private func serveTwo(_ ask: @Sendable @escaping (Int) async throws -> Void) async throws {
    var limits = AccessLimits()
    limits.connections = 2
    try await SampleServer.make(limits: limits).test { try await ask($0.port) }
  }

  /// Connects and asks for a page.
  private func ask(_ port: Int) throws -> RawClient {
    let client = try RawClient(port: port)
    client.send(Self.request)
    return client
  }

  /// Whether an answer comes before long.
  private func isAnswered(_ client: RawClient, within seconds: Int) async -> Bool {
    for _ in 0..<(seconds * 2) {
      let (answer, isClosed) = await client.receive(milliseconds: 500)
      if !answer.isEmpty { return answer.hasPrefix("HTTP/1.1 200") }
      if isClosed { return false }
    }
    return false
  }

  @Test func `one more than there may be waits until another leaves`() async throws {
    try await serveTwo { port in
      let first = try ask(port)
      #expect(await isAnswered(first, within: 30))
      let second = try ask(port)
      #expect(await isAnswered(second, within: 30))
      let third = try ask(port)
      #expect(await !isAnswered(third, within: 1))
      first.disconnect()
      #expect(await isAnswered(third, within: 30))
      second.send(Self.request)
      #expect(await isAnswered(second, within: 30))
    }
  }

  @Test func `when one leaves, one of those who wait comes in, and no more`() async throws {
    try await serveTwo { port in
      let first = [try ask(port), try ask(port)]
      for client in first { #expect(await isAnswered(client, within: 30)) }
      let waiting = [try ask(port), try ask(port), try ask(port)]
      #expect(await !isAnswered(waiting[0], within: 1))
      first[0].disconnect()
      #expect(await isAnswered(waiting[0], within: 30))
      #expect(await !isAnswered(waiting[1], within: 1))
      #expect(await !isAnswered(waiting[2], within: 1))
      waiting[0].disconnect()
      #expect(await isAnswered(waiting[1], within: 30))
      #expect(await !isAnswered(waiting[2], within: 1))
      first[1].disconnect()
      #expect(await isAnswered(waiting[2], within: 30))
    }
  }

  @Test func `many that come at once are all answered, a few at a time`() async throws {
    try await serveTwo { port in
      let clients = try (0..<8).map { _ in try ask(port) }
      for client in clients {
        #expect(await isAnswered(client, within: 30))
        client.disconnect()
      }
    }
  }
}
