import Foundation
import NIOCore
import Synchronization
import Testing

@testable import ReadoutServer

@Suite("Answers that are kept")
struct AnswerCacheTests {
  /// Makes answers that say how many were made before them.
  private final class Maker: Sendable {
    private let made = Mutex(0)
    var count: Int { made.withLock { $0 } }

    func make() -> Answer {
      Answer("\(made.withLock { $0 += 1; return $0 })", mediaType: "text/plain")
    }
  }

  private let cache = AnswerCache()
  private let maker = Maker()

  private func text(version: Int, grace: Duration = .zero) async throws -> String {
    let answer = try await cache.answer("/", version: version, grace: grace) { [maker] in
      maker.make()
    }
    return String(buffer: answer.body)
  }

  /// Waits until so many answers were made.
  private func made(_ count: Int) async throws -> Bool {
    for _ in 0..<500 where maker.count < count { try await Task.sleep(for: .milliseconds(10)) }
    return maker.count >= count
  }

  @Test func `an answer is made once while the record stays as it is`() async throws {
    let texts = [try await text(version: 1), try await text(version: 1)]
    #expect(texts == ["1", "1"])
  }

  @Test func `many who ask at a time wait for one answer`() async throws {
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 { group.addTask { try await text(version: 1) } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(texts == ["1"])
  }

  @Test func `a record that has changed is read anew`() async throws {
    let texts = [try await text(version: 1), try await text(version: 2)]
    #expect(texts == ["1", "2"])
  }

  @Test func `while a record keeps changing nobody waits, and the answer is made anew beside`()
    async throws
  {
    #expect(try await text(version: 1) == "1")
    #expect(try await text(version: 2, grace: .seconds(60)) == "1")
    #expect(try await made(2))
    #expect(try await text(version: 2) == "2")
  }

  @Test func `what is older than the grace is not given`() async throws {
    #expect(try await text(version: 1) == "1")
    try await Task.sleep(for: .milliseconds(20))
    #expect(try await text(version: 2, grace: .milliseconds(10)) == "2")
  }

  @Test func `what was forgotten is never given, however recent`() async throws {
    #expect(try await text(version: 1) == "1")
    await cache.forget()
    #expect(try await text(version: 2, grace: .seconds(60)) == "2")
  }

  @Test func `a failure is told to who asked and not kept`() async throws {
    await #expect(throws: CocoaError.self) {
      _ = try await cache.answer("/", version: 1) { throw CocoaError(.fileReadUnknown) }
    }
    #expect(try await text(version: 1) == "1")
  }
}
