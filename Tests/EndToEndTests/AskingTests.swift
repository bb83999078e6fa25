import Foundation
import Testing

@Suite("Asking a record")
struct AskingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.asked.get()
  }

  @Test func `Articles can be shown by the beginning of their identifier`() throws {
    let list = try folder.program.run(["articles", "--format", "csv"])
    let id = try #require(list.output.split(separator: "\r\n").dropFirst().first?.prefix(14))
    let shown = try folder.program.run(["show", String(id.prefix(10))])
    #expect(shown.status == 0)
    #expect(shown.output.contains(id))
  }

  @Test(arguments: ["table", "json", "jsonl", "csv", "markdown"])
  func `Every format of every list ends well`(format: String) throws {
    for list in ["articles", "contacts", "statements"] {
      let outcome = try folder.program.run([list, "--format", format])
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
    }
  }

  @Test func `An unknown name is an error with a status of its own`() throws {
    let outcome = try folder.program.run(["timeline", "Nebuchadnezzar", "Putin"])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        readout: readout.sqlite: nobody in the record is called «Nebuchadnezzar»; check the \
        spelling, or look for it with --text

        """)
  }

  @Test func `A missing record is named with a remedy`() throws {
    let outcome = try folder.program.run(["contacts", "--record", "none.sqlite"])
    #expect(outcome.status == 66)
    #expect(
      outcome.errors == "readout: there is no record at none.sqlite; run `readout add` first\n")
  }

  @Test(arguments: [["contacts"], ["add", "articles"]])
  func `A file that is no record is left alone`(command: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("These are words and no database.", to: "words.sqlite")
    let record = ["--record", "articles/words.sqlite"]
    let outcome = try folder.program.run(command + record)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("articles/words.sqlite is not a record made by readout; "))
    let url = folder.url.appending(path: "articles/words.sqlite")
    #expect(try String(contentsOf: url, encoding: .utf8) == "These are words and no database.")
  }

  @Test func `A list can be cut short by its reader`() throws {
    let program = try ReadoutProgram.executable().path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "'\(program)' extract articles | head -c 10"]
    process.currentDirectoryURL = folder.url
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(try output.fileHandleForReading.readToEnd()?.count == 10)
    #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
  }

  @Test func `Output that cannot be written is an error`() throws {
    let program = try ReadoutProgram.executable().path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "'\(program)' articles > /dev/full"]
    process.currentDirectoryURL = folder.url
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    #expect(
      String(decoding: said, as: UTF8.self).hasPrefix("readout: standard output: No space left"))
  }
}
