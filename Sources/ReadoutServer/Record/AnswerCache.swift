import NIOCore
import NIOPosix

/// Keeps answers, makes each only once however many ask at a time, and makes it again when the record has changed.
///
/// A record changes rarely and is looked at often; an overview of a large one costs a hundred times what sending it
/// again does. While articles are added it changes all the time: then whoever asks for an answer that was right a moment
/// ago gets it as it was, and it is made anew beside (as `stale-while-revalidate` of RFC 5861 has it), so that nobody
/// waits. Those asked for least lately go when all together hold too many bytes.
actor AnswerCache {
  private struct Entry {
    let answer: Answer
    /// The version of the record that it is of.
    let version: Int
    /// When it was last known to be of the record as it is.
    var right: ContinuousClock.Instant
    let bytes: Int
  }

  private static let mostBytes = 64 << 20
  /// Answers are made on threads of their own: the few that carry all requests must never wait for a database. More
  /// than one, so that one that takes long keeps nobody else waiting.
  private static let threads: NIOThreadPool = {
    let threads = NIOThreadPool(numberOfThreads: 4)
    threads.start()
    return threads
  }()

  /// How many answers are made at a time for which nobody waits; those for which somebody does must not queue behind.
  private static let mostBeside = 2

  private var entries: [String: Entry] = [:]
  private var makings: [String: Task<Answer, any Error>] = [:]
  private var bytes = 0
  private var madeBeside = 0
  /// Counts how often everything was forgotten.
  private var age = 0

  /// The answer to a request as of a version of the record, or one that was right not longer ago than a grace.
  ///
  /// - Throws: what making it throws; a failure is not kept.
  func answer(
    _ key: String, version: Int, grace: Duration = .zero,
    make: @escaping @Sendable () throws -> Answer
  ) async throws -> Answer {
    let now = ContinuousClock.now
    guard let entry = entries[key], entry.version >= version || now - entry.right < grace
    else { return try await made(key, version, make).value }
    if entry.version >= version {
      entries[key]?.right = now
    } else if madeBeside < AnswerCache.mostBeside, makings[key] == nil {
      madeBeside += 1
      let making = made(key, version, make)
      Task {
        _ = await making.result
        madeBeside -= 1
      }
    }
    return entry.answer
  }

  /// Gives nobody anything that was made before.
  func forget() {
    age += 1
    (entries, makings, bytes) = ([:], [:], 0)
  }

  /// Runs something that waits for the record or computes long, beside what carries requests.
  nonisolated func beside<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await AnswerCache.threads.runIfActive(work)
  }

  /// The making of an answer: one that is under way, else a new one.
  private func made(
    _ key: String, _ version: Int, _ make: @escaping @Sendable () throws -> Answer
  ) -> Task<Answer, any Error> {
    if let making = makings[key] { return making }
    let age = age
    let making = Task {
      do {
        let answer = try await beside(make)
        keep(answer, key, version, age)
        return answer
      } catch {
        keep(nil, key, version, age)
        throw error
      }
    }
    makings[key] = making
    return making
  }

  private func keep(_ answer: Answer?, _ key: String, _ version: Int, _ age: Int) {
    guard age == self.age else { return }
    makings[key] = nil
    drop(key)
    guard let answer else { return }
    let size = answer.body.readableBytes + key.utf8.count
    entries[key] = Entry(answer: answer, version: version, right: .now, bytes: size)
    bytes += size
    guard bytes > AnswerCache.mostBytes else { return }
    for (key, _) in entries.sorted(by: { $0.value.right < $1.value.right }) {
      drop(key)
      if bytes <= AnswerCache.mostBytes / 2 { break }
    }
  }

  private func drop(_ key: String) {
    if let entry = entries.removeValue(forKey: key) { bytes -= entry.bytes }
  }
}
