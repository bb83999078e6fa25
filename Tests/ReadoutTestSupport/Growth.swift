import Foundation

/// How the time of a piece of work grows with its size.
package enum Growth {
  /// Measures how many times longer four times as much takes.
  ///
  /// Counts the processor's time of this thread, so that what else runs hardly matters.
  ///
  /// - Parameters:
  ///   - size: large enough that what grows with its square would be most of the work.
  ///   - prepare: makes the input of a size; its time does not count.
  ///   - work: what is measured.
  /// - Returns: about 4 for what is linear, 16 for what is square.
  package static func onFourTimes<Input>(
    _ size: Int, prepare: (Int) throws -> Input, work: (Input) throws -> Void
  ) rethrows -> Double {
    let (small, large) = (try prepare(size), try prepare(4 * size))
    var (fast, slow) = (Double.infinity, Double.infinity)
    for _ in 0..<2 {
      fast = min(fast, try seconds { try work(small) })
      slow = min(slow, try seconds { try work(large) })
    }
    return slow / fast
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return clock() - start
  }

  private static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
