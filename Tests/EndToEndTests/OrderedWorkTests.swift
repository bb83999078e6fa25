import Synchronization
import Testing

@testable import Readout

@Suite("Work side by side")
struct OrderedWorkTests {
  @Test(arguments: [1, 2, 3, 8])
  func `Results come in the order of the items, and few are under way`(limit: Int) async throws {
    let source = Source(count: 200)
    let work = OrderedWork(limit: limit, next: source.next) { (number: Int) -> Int in
      source.isWorkedOn.withLock { $0 += 1 }
      // Uneven work, so that later items overtake earlier ones.
      var digits = 0
      for step in 0..<(number * 7919 % 5000) { digits &+= step }
      source.isWorkedOn.withLock { $0 -= 1 }
      return digits < 0 ? -1 : number
    }
    var received: [Int] = []
    try await work.run(
      triage: { number in
        #expect(number - received.count < 2 * limit)
        #expect(source.isWorkedOn.withLock { $0 } <= limit)
        return nil
      }, receive: { received.append($0) })
    #expect(received == Array(0..<200))
  }

  @Test func `An item that needs no work keeps its place`() async throws {
    let source = Source(count: 50)
    let work = OrderedWork(limit: 4, next: source.next) { (number: Int) in "worked \(number)" }
    var received: [String] = []
    try await work.run(
      triage: { $0.isMultiple(of: 3) ? "held \($0)" : nil }, receive: { received.append($0) })
    #expect(received == (0..<50).map { $0.isMultiple(of: 3) ? "held \($0)" : "worked \($0)" })
  }

  @Test func `Nothing gives nothing`() async throws {
    let work = OrderedWork(limit: 4, next: Source(count: 0).next) { (number: Int) in number }
    try await work.run(triage: { _ in nil }, receive: { _ in Issue.record("nothing was asked") })
  }

  @Test func `An error of the receiver ends the work`() async throws {
    struct Enough: Error {}
    let source = Source(count: 1000)
    let work = OrderedWork(limit: 4, next: source.next) { (number: Int) in number }
    var received = 0
    await #expect(throws: Enough.self) {
      try await work.run(triage: { _ in nil }) { _ in
        received += 1
        if received == 10 { throw Enough() }
      }
    }
    #expect(received == 10)
    #expect(source.asked.withLock { $0 } <= 10 + 2 * 4)
  }

  @Test func `An error of the source comes after what was there before`() async throws {
    struct Broken: Error {}
    let source = Source(count: 5)
    let work = OrderedWork(
      limit: 2,
      next: {
        guard let number = await source.next() else { throw Broken() }
        return number
      }, work: { (number: Int) in number })
    await #expect(throws: Broken.self) {
      try await work.run(triage: { _ in nil }, receive: { _ in })
    }
  }
}

/// Counts up to a number.
private final class Source: Sendable {
  let asked = Mutex(0)
  let isWorkedOn = Mutex(0)
  private let count: Int

  init(count: Int) {
    self.count = count
  }

  @Sendable func next() async -> Int? {
    asked.withLock { asked in
      defer { asked += 1 }
      return asked < count ? asked : nil
    }
  }
}
