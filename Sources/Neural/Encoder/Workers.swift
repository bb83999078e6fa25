import Dispatch

/// A fixed number of threads that do the same work side by side.
struct Workers {
  let count: Int

  /// Calls `work` once on each thread, and returns when all are done.
  func run(_ work: @Sendable () -> Void) {
    guard count > 1 else { return work() }
    DispatchQueue.concurrentPerform(iterations: count) { _ in work() }
  }
}
