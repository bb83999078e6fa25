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

/// A folder that lasts as long as a test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "readout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url.appending(path: "articles"), withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var program: ReadoutProgram { ReadoutProgram(folder: url) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: "articles/" + name))
  }

  /// Three articles about the same two leaders.
  func writeThreeArticles() throws {
    try write(
      """
      Macron and Putin meet

      May 30, 2017

      French President Emmanuel Macron met Russian President Vladimir Putin at Versailles on Monday.
      “We disagree on a number of things, but we discussed them,” Putin told Macron.

      """, to: "meeting.txt")
    try write(
      """
      Leaders talk by telephone

      February 8, 2022

      Russian President Vladimir Putin called French President Emmanuel Macron on Monday.
      The call lasted 90 minutes. “We will talk,” Putin said.

      """, to: "call.txt")
    try write(
      """
      Minister denies a plan

      February 9, 2022

      Russian Foreign Minister Sergei Lavrov said on Wednesday that Russia had no plan to invade.

      """, to: "denial.txt")
  }

  /// Many small articles, each unlike the others.
  func writeArticles(_ count: Int) throws {
    for number in 0..<count {
      let day = number % 28 + 1
      try write(
        """
        Report number \(number)

        March \(day), 2021

        French President Emmanuel Macron called Russian President Vladimir Putin on Monday.
        “This is call number \(number),” Macron said. The call lasted \(number + 1) minutes.

        """, to: "report-\(number).txt")
    }
  }
}
