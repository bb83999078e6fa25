import Foundation
import GRDB
import Testing

@testable import Store

/// A record that cannot be used: one line that names the file, the reason and what to do, the
/// documented status, and a file that is as it was.
@Suite("A record that cannot be used")
struct RecordErrorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Emmanuel Macron called Vladimir Putin on Monday.", to: "call.txt")
  }

  static let commands = [["contacts"], ["add", "--quiet", "articles"]]

  private func refusal(_ command: [String], _ record: String) throws -> ReadoutProgram.Outcome {
    let outcome = try folder.program.run(command + ["--record", record])
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("readout: "))
    #expect(outcome.errors.hasSuffix("\n"))
    #expect(outcome.errors.count(where: \.isNewline) == 1)
    return outcome
  }

  private func place(_ name: String) -> URL { folder.url.appending(path: name) }

  /// A record of one article, with nothing left in its log.
  private func makeRecord(_ name: String) throws {
    let outcome = try folder.program.run(["add", "--quiet", "--record", name, "articles"])
    try #require(outcome.status == 0)
  }

  @Test(arguments: commands)
  func `A folder is no record`(command: [String]) throws {
    let outcome = try refusal(command, ".")
    #expect(outcome.status == 66)
    #expect(
      outcome.errors == """
        readout: . cannot be opened or written (it is a folder); name a file in a folder that \
        exists and may be written to

        """)
  }

  @Test(arguments: commands)
  func `A pipe is no record and is not waited for`(command: [String]) throws {
    try #require(mkfifo(place("pipe").path, 0o600) == 0)
    let outcome = try refusal(command, "pipe")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("pipe cannot be opened or written (it is a pipe or a device)"))
  }

  @Test(arguments: commands)
  func `A record needs a name`(command: [String]) throws {
    let outcome = try refusal(command, "")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("a record without a name cannot be opened or written; name a "))
  }

  @Test func `A folder that is missing is named`() throws {
    let reading = try refusal(["contacts"], "none/r.sqlite")
    #expect(reading.status == 66)
    #expect(
      reading.errors
        == "readout: there is no record at none/r.sqlite; run `readout add` first\n")
    let writing = try refusal(["add", "articles", "-q"], "none/r.sqlite")
    #expect(writing.status == 66)
    #expect(
      writing.errors.hasPrefix(
        "readout: none/r.sqlite cannot be opened or written (there is no folder none); name a file")
    )
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func `A file that may not be written is named and still read`() throws {
    try makeRecord("r.sqlite")
    try #require(chmod(place("r.sqlite").path, 0o400) == 0)
    let outcome = try refusal(["add", "articles"], "r.sqlite")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("(it may not be written to); name a file"))
    #expect(try folder.program.run(["articles", "--record", "r.sqlite"]).status == 0)
  }

  @Test(arguments: commands, [60, 5000, 40_000])
  func `A file that was cut off is damaged and left as it is`(
    command: [String], length: Int
  ) throws {
    try makeRecord("r.sqlite")
    try #require(truncate(place("r.sqlite").path, length) == 0)
    let before = try Data(contentsOf: place("r.sqlite"))
    let outcome = try refusal(command, "r.sqlite")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("r.sqlite is damaged ("))
    #expect(outcome.errors.contains("; restore a copy, or add the articles to a new record"))
    #expect(try Data(contentsOf: place("r.sqlite")) == before)
  }

  @Test(arguments: commands)
  func `A record of a later version is left alone`(command: [String]) throws {
    try makeRecord("r.sqlite")
    let store = try RecordStore.open(place("r.sqlite").path, access: .writing)
    try store.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('2031-01-01 something new')")
    }
    try store.close()
    let outcome = try refusal(command, "r.sqlite")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors
        == "readout: r.sqlite was written by a later version of readout; update readout to open it\n"
    )
  }

  @Test func `A record that another program is writing to can be read, and added to later`() throws
  {
    try makeRecord("r.sqlite")
    try folder.write("Emmanuel Macron met Angela Merkel on Friday.", to: "second.txt")
    let store = try RecordStore.open(place("r.sqlite").path, access: .writing)
    try store.write { db in
      try db.execute(sql: "UPDATE article SET title = title")
      #expect(try folder.program.run(["articles", "--record", "r.sqlite"]).status == 0)
      let outcome = try refusal(["add", "--quiet", "articles"], "r.sqlite")
      #expect(outcome.status == 75)
      #expect(
        outcome.errors == """
          readout: another program is writing to r.sqlite; wait until it has finished and run again

          """)
    }
    #expect(try folder.program.run(["add", "--record", "r.sqlite", "articles"]).status == 0)
    let listed = try folder.program.run(["articles", "--format", "jsonl", "--record", "r.sqlite"])
    #expect(listed.lines.count == 2)
  }
}
