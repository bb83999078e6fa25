import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

@testable import ReadoutServer

/// A server in this process, to which a client speaks over a socket of this machine.
///
/// Hummingbird's own testing library would bring a TLS implementation in C++ that takes longer to build than everything
/// else; a plain request needs none.
struct RunningServer: Sendable {
  let server: RecordServer

  /// Runs the server while a client asks it.
  func test<Answer: Sendable>(
    _ ask: @escaping @Sendable (ServerClient) async throws -> Answer
  ) async throws -> Answer {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let application = server.application { channel in
      port.yield(channel.localAddress?.port ?? 0)
    }
    let running = Task { try await application.run() }
    defer { running.cancel() }
    for await number in ports { return try await ask(ServerClient(port: number)) }
    throw CancellationError()
  }
}

/// What a server answered.
struct ServerReply: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let body: ByteBuffer

  /// Reads a whole answer of HTTP/1.1.
  init?(_ text: String) {
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count > 1, let code = Int(words[1]) else { return nil }
    status = HTTPResponse.Status(code: code)
    var headers = HTTPFields()
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else { continue }
      headers.append(HTTPField(name: name, value: parts[1].trimmingCharacters(in: .whitespaces)))
    }
    self.headers = headers
    body = ByteBuffer(string: String(text[end.upperBound...]))
  }
}

/// Asks a server one question a connection.
struct ServerClient: Sendable {
  let port: Int

  func execute(
    uri: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:],
    body: ByteBuffer? = nil
  ) async throws -> ServerReply {
    let client = try RawClient(port: port)
    var lines = ["\(method.rawValue) \(uri) HTTP/1.1", "Connection: close"]
    if !headers.contains(where: { $0.name.canonicalName == "host" }) {
      lines.append("Host: localhost:\(port)")
    }
    lines += headers.map { "\($0.name.rawName): \($0.value)" }
    if let body { lines.append("Content-Length: \(body.readableBytes)") }
    client.send(
      lines.joined(separator: "\r\n") + "\r\n\r\n" + (body.map { String(buffer: $0) } ?? ""))
    guard let reply = ServerReply(await client.receive(milliseconds: 60_000).text) else {
      throw CocoaError(.fileReadUnknown)
    }
    return reply
  }

  /// What a browser on this machine gets.
  func get(_ address: String, headers: HTTPFields = [:]) async throws -> ServerReply {
    try await execute(uri: address, headers: headers)
  }
}
