import Dispatch
import Foundation
import Synchronization

/// A value that is made on a thread of its own, while its owner makes others.
///
/// The tables and the weights that are read at start-up know nothing of each other.
final class Preparation<Value: Sendable>: Sendable {
  private let made = Mutex<Result<Value, any Error>?>(nil)
  private let isMade = DispatchSemaphore(value: 0)

  init(_ make: @escaping @Sendable () throws -> Value) {
    Thread.detachNewThread { [self] in
      let result = Result { try make() }
      made.withLock { $0 = result }
      isMade.signal()
    }
  }

  /// Waits for the value; one thread may ask, once.
  ///
  /// - Throws: what making it threw.
  func value() throws -> Value {
    while true {
      if let result = made.withLock({ $0 }) { return try result.get() }
      isMade.wait()
    }
  }
}
