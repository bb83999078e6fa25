import Foundation
import Records
import Store
import Testing

@testable import Publishing

@Suite("Manifests of an export")
struct PackageTests {
  private func graph(_ text: String) throws -> [String: [String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let entities = try #require(json?["@graph"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: entities.map { ($0["@id"] as? String ?? "", $0) })
  }

  @Test func `every other file stands in the manifest with its size and digest`() throws {
    let files = try ExportSample().files()
    let graph = try graph(try #require(files["ro-crate-metadata.json"]))
    for (name, text) in files where name != "ro-crate-metadata.json" {
      let entity = try #require(graph[name])
      #expect(entity["sha256"] as? String == SHA256.hexadecimal(of: text.utf8))
      #expect(entity["contentSize"] as? String == String(text.utf8.count))
    }
    let parts = graph["./"]?["hasPart"] as? [[String: String]]
    #expect(parts?.count == files.count - 1)
    #expect(graph["./"]?["datePublished"] as? String == "2022-02-08")
    #expect(graph["#readout"]?["softwareVersion"] as? String == Generator.version)
  }

  @Test func `the manifest tells the options`() throws {
    let sample = try ExportSample()
    var filter = RecordFilter()
    filter.who = [sample.macron]
    filter.from = CalendarDay(year: 2022, month: 1, day: 1)
    let graph = try graph(try sample.text(.roCrate, filter: filter))
    #expect(graph["#option-1"]?["value"] as? String == "Emmanuel Macron")
    #expect(graph["#option-2"]?["name"] as? String == "--from")
    #expect(graph["#option-2"]?["value"] as? String == "2022-01-01")
  }

  @Test func `without dated reports there is no date of publication, and it says so`() throws {
    let graph = try graph(try ExportSample(published: nil).text(.roCrate))
    #expect(graph["./"]?["datePublished"] == nil)
    #expect((graph["./"]?["description"] as? String)?.contains("No report has a date") == true)
  }

  @Test func `Datasette learns every table, every column and the ready questions`() throws {
    let text = try DatasetteFormat.text(fileName: "leaders.sqlite")
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let databases = json?["databases"] as? [String: [String: Any]]
    let record = try #require(databases?["leaders"])
    let tables = try #require(record["tables"] as? [String: [String: Any]])
    #expect(tables.count == SchemaDocumentation.tables.count)
    #expect((tables["line"]?["columns"] as? [String: String])?["firstDay"]?.isEmpty == false)
    let queries = try #require(record["queries"] as? [String: [String: String]])
    #expect(queries.keys.sorted() == CommonQuestion.all.map(\.name).sorted())
  }

  @Test func `a format that is asked for twice is written once`() throws {
    var names: [String] = []
    let record = ExportedRecord(try ExportSample().store)
    try RecordExport.write([.gexf, .gexf, .roCrate], of: record) { file, _ in
      names.append(file.name)
    }
    #expect(names == ["network.gexf", "ro-crate-metadata.json"])
  }
}
