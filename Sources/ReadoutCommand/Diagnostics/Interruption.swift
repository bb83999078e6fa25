import Foundation
import Synchronization

/// Work ended between two articles because the user asked for it.
struct Interrupted: Error {}

/// Hears Ctrl-C and `SIGTERM`. The first asks for a stop; a second one ends the program at once.
enum Interruption {
  private static let request = Atomic<Bool>(false)

  static var isRequested: Bool { request.load(ordering: .relaxed) }

  static func listen() {
    // Made before any signal comes: a handler may only touch what exists.
    request.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { received in
        Interruption.request.store(true, ordering: .relaxed)
        signal(received, SIG_DFL)
      }
    }
  }
}
