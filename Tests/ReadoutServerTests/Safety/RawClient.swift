import Foundation

/// A connection that sends just the bytes it is told to, as no browser would.
final class RawClient: Sendable {
  private let socket: Int32

  init(port: Int) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    guard isConnected == 0 else { throw CocoaError(.fileReadUnknown) }
  }

  /// Whether all of it could be sent.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Foundation.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  /// What comes until the other side closes or nothing has come for some time.
  ///
  /// It waits on a thread of its own, so that the server's tasks have theirs.
  func receive(milliseconds: Int) async -> (text: String, isClosed: Bool) {
    await withCheckedContinuation { continuation in
      Thread {
        continuation.resume(returning: self.wait(milliseconds: milliseconds))
      }.start()
    }
  }

  private func wait(milliseconds: Int) -> (text: String, isClosed: Bool) {
    var time = timeval(tv_sec: milliseconds / 1000, tv_usec: (milliseconds % 1000) * 1000)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    var received: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &part, part.count, 0)
      if count > 0 {
        received += part[..<count]
      } else {
        return (String(decoding: received, as: UTF8.self), count == 0 || errno == ECONNRESET)
      }
    }
  }

  func disconnect() {
    shutdown(socket, Int32(SHUT_RDWR))
  }

  deinit {
    close(socket)
  }
}
