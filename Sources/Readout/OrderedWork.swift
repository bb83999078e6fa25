/// Works on items side by side, a bounded number at a time, and gives the results in order.
struct OrderedWork<Input: Sendable, Output: Sendable> {
  /// How many items are worked on at a time; at most twice as many wait for their turn to be given.
  let limit: Int
  /// The next item; nil at the end.
  let next: @Sendable () async throws -> Input?
  let work: @Sendable (Input) -> Output

  private enum Event: Sendable {
    case arrived(Input?)
    case finished(Int, Output)
  }

  /// Asks `triage` for the result of every item first; what it answers with nil is worked on.
  ///
  /// - Throws: what `next` and the closures throw; the work in hand is then finished and dropped.
  func run(
    triage: (Input) throws -> Output?, receive: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Event.self) { group in
      var queue = ResultQueue<Output>(limit: limit)
      queue.isAsking = true
      group.addTask { [next] in .arrived(try await next()) }
      while let event = try await group.next() {
        switch event {
        case .arrived(nil):
          queue.isEnded = true
        case .arrived(let input?):
          queue.isAsking = false
          let place = queue.open()
          if let result = try triage(input) {
            queue.close(place, with: result)
          } else {
            group.addTask { [work] in .finished(place, work(input)) }
          }
        case .finished(let place, let result):
          queue.close(place, with: result)
        }
        while let result = queue.takeFirst() { try receive(result) }
        if queue.wantsMore {
          queue.isAsking = true
          group.addTask { [next] in .arrived(try await next()) }
        }
      }
    }
  }
}

/// Results that came out of order, until all before them have come.
private struct ResultQueue<Output> {
  private let limit: Int
  private var results: [Int: Output] = [:]
  private var opened = 0
  private var given = 0
  private var working = 0
  var isAsking = false
  var isEnded = false

  init(limit: Int) {
    self.limit = limit
  }

  var wantsMore: Bool {
    !isAsking && !isEnded && working < limit && opened - given < 2 * limit
  }

  mutating func open() -> Int {
    defer { opened += 1 }
    working += 1
    return opened
  }

  mutating func close(_ place: Int, with result: Output) {
    working -= 1
    results[place] = result
  }

  mutating func takeFirst() -> Output? {
    guard let result = results.removeValue(forKey: given) else { return nil }
    given += 1
    return result
  }
}
