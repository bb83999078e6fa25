import Dispatch
import Foundation
import Reading
import Synchronization

/// Reads on a thread of its own and never more than two articles ahead of those who ask.
///
/// Reading blocks, on a disk or on somebody typing into a pipe, so it must not take one of the few
/// threads on which tasks run.
final class ReadingFeed: Sendable {
  private let stream: AsyncThrowingStream<ReadingOutcome, any Error>
  private let room = DispatchSemaphore(value: 0)
  private let isStopped = Mutex(false)
  private static let ahead = 2

  init(reader: ArticleReader, paths: [String]) {
    let (stream, end) = AsyncThrowingStream<ReadingOutcome, any Error>.makeStream()
    self.stream = stream
    for _ in 0..<ReadingFeed.ahead { room.signal() }
    Thread.detachNewThread { [self] in
      do {
        try reader.read(paths) { outcome in
          room.wait()
          if isStopped.withLock({ $0 }) { throw CancellationError() }
          end.yield(outcome)
        }
        end.finish()
      } catch {
        end.finish(throwing: error)
      }
    }
  }

  /// The next outcome in order; nil at the end. One call at a time.
  @Sendable func next() async throws -> ReadingOutcome? {
    var iterator = stream.makeAsyncIterator()
    let outcome = try await iterator.next()
    room.signal()
    return outcome
  }

  /// Ends the thread at its next article.
  func stop() {
    isStopped.withLock { $0 = true }
    room.signal()
  }
}
