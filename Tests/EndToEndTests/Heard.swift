import Publishing
import Synchronization

@testable import ReadoutCommand

/// A console that remembers what was printed.
final class Heard: Sendable {
  private let said = Mutex((output: "", errors: ""))
  private let outputFailure: OutputError?

  init(outputFailure: OutputError? = nil) {
    self.outputFailure = outputFailure
  }

  var output: String { said.withLock { $0.output } }
  var errors: String { said.withLock { $0.errors } }

  var console: Console {
    Console(
      style: TextStyle(),
      output: { [self] text in
        if let outputFailure { throw outputFailure }
        said.withLock { $0.output += text }
      }, errors: { [self] text in said.withLock { $0.errors += text } })
  }
}
