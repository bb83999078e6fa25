import Foundation
import Synchronization
import Testing

/// The built program, run as a user runs it.
struct ReadoutProgram {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    var lines: [Substring] { output.split(separator: "\n") }
  }

  /// The folder in which it runs.
  let folder: URL

  /// Lies beside the test bundle.
  static func executable() throws -> URL {
    let bundle = URL(filePath: ProcessInfo.processInfo.arguments[0])
    let folders = [bundle.deletingLastPathComponent(), Bundle.main.bundleURL]
    let candidates =
      folders.map { $0.appending(path: "readout") }
      + folders.map { $0.appending(path: "ReadoutCommand") }
    return try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "the program is not built; run `swift build --build-tests`")
  }

  @discardableResult
  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    let process = try process(arguments)
    let (output, errors, feed) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = feed
    try process.run()
    try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try feed.fileHandleForWriting.close()
    let said = Mutex(Data())
    let reading = Thread {
      let data = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
      said.withLock { $0 = data }
    }
    reading.start()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    while !reading.isFinished { usleep(1000) }
    return Outcome(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      errors: said.withLock { String(decoding: $0, as: UTF8.self) })
  }

  /// Starts the program and leaves it running.
  func begin(_ arguments: [String]) throws -> Dialogue {
    try Dialogue(try process(arguments))
  }

  /// Runs the program and kills it without warning after some time.
  func runAndKill(_ arguments: [String], after seconds: Double) throws {
    let process = try process(arguments)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(seconds * 1_000_000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Sends a signal after some time and waits for the end.
  func run(_ arguments: [String], signal: Int32, after seconds: Double) throws -> Outcome {
    let process = try process(arguments)
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    usleep(UInt32(seconds * 1_000_000))
    kill(process.processIdentifier, signal)
    let data = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: "", errors: String(decoding: data, as: UTF8.self))
  }

  private func process(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = try ReadoutProgram.executable()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["COLUMNS"] = "100"
    process.environment = environment
    return process
  }
}
