import Foundation
import Synchronization

/// The program while it runs: it is told things on its standard input and heard on its output.
final class Dialogue {
  private let process: Process
  private let input = Pipe()
  private let said = Said()

  private final class Said: Sendable {
    let data = Mutex(Data())
  }

  init(_ process: Process) throws {
    self.process = process
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    output.fileHandleForReading.readabilityHandler = { [said] handle in
      let piece = handle.availableData
      if piece.isEmpty { handle.readabilityHandler = nil }
      said.data.withLock { $0 += piece }
    }
    try process.run()
  }

  func tell(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// The whole lines heard so far, as soon as there are so many; fewer when the time is over.
  func lines(atLeast count: Int, within seconds: Double) -> [String] {
    let end = ContinuousClock.now + .seconds(seconds)
    var lines = heard
    while lines.count < count, ContinuousClock.now < end {
      usleep(5000)
      lines = heard
    }
    return lines
  }

  /// Closes the input and waits for the end.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private var heard: [String] {
    let text = said.data.withLock { String(decoding: $0, as: UTF8.self) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
