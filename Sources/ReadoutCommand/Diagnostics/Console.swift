import Foundation
import Publishing

/// Where the program prints and what it hears from its user: the only place that touches the streams.
struct Console: Sendable {
  /// How standard output shows text.
  let style: TextStyle
  /// Whether standard error is a terminal, on which a line can be overwritten.
  let showsProgress: Bool
  /// Whether the user has asked to stop.
  let isInterrupted: @Sendable () -> Bool
  private let output: @Sendable (String) throws -> Void
  private let errors: @Sendable (String) -> Void

  init(
    style: TextStyle, showsProgress: Bool = false,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    output: @escaping @Sendable (String) throws -> Void,
    errors: @escaping @Sendable (String) -> Void
  ) {
    self.style = style
    self.showsProgress = showsProgress
    self.isInterrupted = isInterrupted
    self.output = output
    self.errors = errors
  }

  /// Puts out data.
  ///
  /// - Throws: ``OutputError``.
  func put(_ text: String) throws {
    guard !text.isEmpty else { return }
    try output(text)
  }

  /// One line for the user; controls in file names and articles are made visible.
  func note(_ line: String) {
    errors((showsProgress ? "\r\u{1B}[K" : "") + SafeText.line(line) + "\n")
  }

  /// Text for the user that the program itself has laid out.
  func text(_ text: String) {
    errors(text + "\n")
  }

  /// Shows how far things are, in place of what it showed before; nothing unless on a terminal.
  func progress(_ line: String) {
    guard showsProgress else { return }
    errors("\r\u{1B}[K" + String(SafeText.line(line).prefix(78)))
  }

  /// Takes the progress line away.
  func endProgress() {
    guard showsProgress else { return }
    errors("\r\u{1B}[K")
  }
}

extension Console {
  /// The console of the process.
  static func standard() -> Console {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isDumb = environment["TERM"] == "dumb" || !(environment["NO_COLOR"] ?? "").isEmpty
    Interruption.listen()
    return Console(
      style: TextStyle(
        width: TerminalWidth.of(STDOUT_FILENO, columns: environment["COLUMNS"]),
        hasColour: isTerminal && !isDumb),
      showsProgress: isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb",
      isInterrupted: { Interruption.isRequested },
      output: { try StreamWriting.write($0, to: STDOUT_FILENO) },
      // Nothing can be said about standard error failing, except on standard error.
      errors: { try? StreamWriting.write($0, to: STDERR_FILENO) })
  }
}
