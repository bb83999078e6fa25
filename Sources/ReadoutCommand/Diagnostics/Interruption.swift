import Foundation
import Synchronization

/// Work ended between two articles because the user asked for it.
struct Interrupted: Error {}

/// Hears Ctrl-C and `SIGTERM`. The first asks for a stop; a second one ends the program at once.
enum Interruption {
  private static let request = Atomic<Bool>(false)
  private static let isTerminal = Atomic<Bool>(false)

  static var isRequested: Bool { request.load(ordering: .relaxed) }

  static func listen() {
    // Made before any signal comes: a handler may only touch what exists.
    request.store(false, ordering: .relaxed)
    isTerminal.store(isatty(STDERR_FILENO) == 1, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { received in
        Interruption.request.store(true, ordering: .relaxed)
        if Interruption.isTerminal.load(ordering: .relaxed) { Interruption.answer() }
        signal(received, SIG_DFL)
      }
    }
  }

  /// Says what happens now, with the one means that a signal handler has.
  private static func answer() {
    let words: StaticString = "\nstopping after this article; Ctrl-C again stops at once\n"
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }
}
