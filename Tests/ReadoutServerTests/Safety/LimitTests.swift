import Foundation
import Hummingbird
import Testing

@testable import ReadoutServer

@Suite struct `How much and how long` {
  /// A live server with some limits, asked by raw connections.
  private func serve(
    _ limits: AccessLimits = AccessLimits(), _ ask: @Sendable @escaping (Int) async throws -> Void
  ) async throws {
    try await SampleServer.make(limits: limits).test { client in
      try await ask(client.port)
    }
  }

  private static let head = "GET /contacts HTTP/1.1\r\nHost: localhost\r\n"

  @Test func `an address that is too long is refused with a sentence`() async throws {
    try await SampleServer.make().test { client in
      let answer = try await client.get("/contacts?text=" + String(repeating: "a", count: 9_000))
      #expect(answer.status == .uriTooLong)
      #expect(String(buffer: answer.body).contains("The address is too long"))
    }
  }

  @Test func `an endless address or header is cut off`() async throws {
    try await serve { port in
      for text in [
        "GET /" + String(repeating: "a", count: 200_000),
        Self.head + "X-A: " + String(repeating: "a", count: 200_000) + "\r\n\r\n",
        Self.head + (0..<500).map { "X-\($0): a\r\n" }.joined() + "\r\n",
      ] {
        let client = try RawClient(port: port)
        client.send(text)
        let (answer, isClosed) = await client.receive(milliseconds: 3_000)
        #expect(isClosed)
        #expect(!answer.contains("200 OK"), "\(answer.prefix(200))")
      }
    }
  }

  @Test func `a form that is too long is refused before it is read`() async throws {
    var limits = AccessLimits()
    limits.longestForm = 1_000
    try await SampleServer.make(limits: limits).test { client in
      let answer = try await FormReader(client: client).send([
        ("value", String(repeating: "a", count: 2_000))
      ])
      #expect(answer.status == .contentTooLarge)
    }
    try await serve(limits) { port in
      let client = try RawClient(port: port)
      client.send(
        """
        POST /corrections HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n
        """)
      for _ in 0..<20 { client.send("64\r\n" + String(repeating: "a", count: 100) + "\r\n") }
      #expect(await client.receive(milliseconds: 4_000).text.hasPrefix("HTTP/1.1 413"))
    }
  }

  @Test func `something that is no form is refused`() async throws {
    try await SampleServer.make().test { client in
      for type in ["text/plain", "application/json", "multipart/form-data; boundary=x"] {
        let answer = try await FormReader(client: client).send(
          [("action", "accept")], headers: [.contentType: type])
        #expect(answer.status == .unsupportedMediaType)
      }
    }
  }

  @Test(arguments: [false, true])
  func `a body that comes a byte at a time is cut off`(isSecond: Bool) async throws {
    var limits = AccessLimits()
    limits.requestMilliseconds = 600
    try await serve(limits) { port in
      let client = try RawClient(port: port)
      if isSecond { client.send(Self.head + "\r\n") }
      client.send(
        """
        POST /corrections HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\
        Content-Type: application/x-www-form-urlencoded\r\n\r\n
        """)
      let start = ContinuousClock.now
      var isClosed = false
      while !isClosed, start.duration(to: .now) < .seconds(20) {
        client.send("a")
        isClosed = await client.receive(milliseconds: 100).isClosed
      }
      #expect(isClosed)
      #expect(start.duration(to: .now) < .seconds(15))
    }
  }

  @Test(arguments: ["", "GET /contacts HTTP/1.1\r\nHost: local"])
  func `a head that comes a byte at a time, or never, is cut off`(beginning: String) async throws {
    var limits = AccessLimits()
    limits.idleMilliseconds = 600
    try await serve(limits) { port in
      let client = try RawClient(port: port)
      client.send(beginning)
      let start = ContinuousClock.now
      var isClosed = false
      while !isClosed, start.duration(to: .now) < .seconds(20) {
        if !beginning.isEmpty { client.send("a") }
        isClosed = await client.receive(milliseconds: 100).isClosed
      }
      #expect(isClosed)
      #expect(start.duration(to: .now) < .seconds(15))
    }
  }

  @Test func `a connection that is kept and used is not cut off`() async throws {
    var limits = AccessLimits()
    limits.requestMilliseconds = 8_000
    limits.answerMilliseconds = 8_000
    try await serve(limits) { port in
      let client = try RawClient(port: port)
      var received = ""
      // Longer in all than one request may take; a busy machine may answer one late.
      for _ in 0..<5 {
        client.send(Self.head + "\r\n")
        let (answer, isClosed) = await client.receive(milliseconds: 2_000)
        received += answer
        #expect(!isClosed)
      }
      received += await client.receive(milliseconds: 4_000).text
      #expect(received.components(separatedBy: "HTTP/1.1 200").count == 6)
    }
  }
}
