import Foundation
import Publishing
import Testing

@Suite("Exporting a record")
struct ExportingTests {
  private let folder: TemporaryFolder
  /// A folder for each test, as they run side by side.
  private let name = "export-\(UUID().uuidString)"

  init() throws {
    folder = try TemporaryFolder.asked.get()
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: name).path)
      .sorted()
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: "\(name)/\(file)"), encoding: .utf8)
  }

  @Test func `Without a format it writes CSV and JSON Lines of every kind`() throws {
    #expect(try folder.program.run(["export", name]).status == 0)
    #expect(try files().count == 16)
    #expect(try files().prefix(2) == ["actions.csv", "actions.jsonl"])
  }

  @Test func `Several formats are written beside each other, and the manifest knows them`() throws {
    let outcome = try folder.program.run([
      "export", "--format", "ro-crate", "--format", "timelinejs", "--format", "graphml", name,
    ])
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(try files() == ["network.graphml", "ro-crate-metadata.json", "timeline.json"])
    let manifest = try text("ro-crate-metadata.json")
    #expect(manifest.contains("\"network.graphml\"") && manifest.contains("\"timeline.json\""))
    #expect(try text("timeline.json").contains("Macron"))
  }

  @Test func `Every format has its files`() throws {
    #expect(try folder.program.run(["export", "--all", name]).status == 0)
    let wanted = RecordExport.allCases.flatMap { $0.format.files.map(\.name) }
    #expect(try files() == wanted.sorted())
  }

  @Test func `Only dealings of someone and of some days are written when asked for`() throws {
    let arguments = ["export", "--format", "csv", "--who", "Putin", "--from", "2022", name]
    #expect(try folder.program.run(arguments).status == 0)
    #expect(try !text("contacts.csv").contains("2017-05-29"))
    #expect(try text("contacts.csv").contains("Vladimir Putin"))
  }

  @Test func `An unknown format is refused with the list of those there are`() throws {
    let outcome = try folder.program.run(["export", "--format", "excel", name])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("timelinejs") && outcome.errors.contains("ro-crate"))
  }

  @Test func `Every format and a single one contradict each other`() throws {
    let outcome = try folder.program.run(["export", "--all", "--format", "csv", name])
    #expect(outcome.status == 64 && outcome.errors.contains("--all names every format"))
  }
}
