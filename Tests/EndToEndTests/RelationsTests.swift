import Foundation
import Testing

@Suite("Relations and dossiers of a record")
struct RelationsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.asked.get()
  }

  @Test(arguments: ["table", "json", "jsonl", "csv", "markdown"], ["year", "month"])
  func `Relations are written in every format`(format: String, length: String) throws {
    let outcome = try folder.program.run([
      "relations", "Emmanuel Macron", "Vladimir Putin", "--format", format, "--by", length,
    ])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("2017"))
  }

  @Test(arguments: ["markdown", "html"])
  func `A dossier is the same whenever it is asked for`(format: String) throws {
    let command = ["brief", "Emmanuel Macron", "Vladimir Putin", "--format", format]
    let outcome = try folder.program.run(command)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("Emmanuel Macron and Vladimir Putin"))
    #expect(try folder.program.run(command).output == outcome.output)
  }

  @Test(arguments: ["relations", "brief"])
  func `One actor has no relation with himself`(command: String) throws {
    let outcome = try folder.program.run([command, "Emmanuel Macron", "Emmanuel Macron"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("name two actors"))
  }

  @Test func `A time without dealings is said so`() throws {
    let outcome = try folder.program.run([
      "relations", "Emmanuel Macron", "Vladimir Putin", "--from", "2090",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == "Emmanuel Macron and Vladimir Putin: no dealings in readout.sqlite\n")
  }
}
