import NIOCore

/// Keeps answers for as long as the record stays as it is, and makes each only once however many ask at a time.
///
/// A record changes rarely and is looked at often; an overview of a large one costs a hundred times what sending it
/// again does. The oldest answers go when all together hold too many bytes.
actor AnswerCache {
  private struct Entry {
    let version: Int
    let task: Task<Answer, any Error>
  }

  private static let mostBytes = 64 << 20
  private var entries: [String: Entry] = [:]
  private var order: [(key: String, bytes: Int)] = []
  private var bytes = 0
  private var version = Int.min

  /// The answer to a request as of a version of the record.
  ///
  /// - Throws: what making it throws; a failure is not kept.
  func answer(
    _ key: String, version: Int, make: @escaping @Sendable () throws -> Answer
  ) async throws -> Answer {
    if version > self.version {
      entries = [:]
      order = []
      bytes = 0
      self.version = version
    }
    if let entry = entries[key] { return try await entry.task.value }
    let task = Task.detached { try make() }
    entries[key] = Entry(version: version, task: task)
    do {
      let answer = try await task.value
      keep(key, version, answer)
      return answer
    } catch {
      if entries[key]?.version == version { entries[key] = nil }
      throw error
    }
  }

  private func keep(_ key: String, _ version: Int, _ answer: Answer) {
    guard version == self.version else { return }
    order.append((key, answer.body.readableBytes + key.utf8.count))
    bytes += answer.body.readableBytes + key.utf8.count
    var gone = 0
    while bytes > AnswerCache.mostBytes, gone < order.count {
      entries[order[gone].key] = nil
      bytes -= order[gone].bytes
      gone += 1
    }
    order.removeFirst(gone)
  }
}
