import Foundation
import Readout
import ReadoutTestSupport
import Records
import Testing

@Suite("The schema of the report line")
struct ReportSchemaTests {
  private let schema: JSONValue

  init() throws {
    let path = "Documentation/Manual/report.schema.json"
    let data = try Data(contentsOf: Repository.root.appending(path: path))
    schema = try JSONDecoder().decode(JSONValue.self, from: data)
  }

  @Test func `An empty report fits the schema`() throws {
    let article = Article(
      source: "a.txt", details: ArticleDetails(), published: .unknown, text: ArticleText("Words."))
    #expect(try complaints(about: Report(article: article)) == [])
  }

  @Test func `A report with a finding of every kind fits the schema`() throws {
    #expect(try complaints(about: try FullReport.make()) == [])
  }

  @Test func `A report with every kind of finding shows every field of the schema`() throws {
    let report = try FullReport.make()
    let value = try JSONDecoder().decode(
      JSONValue.self, from: Data(try ReadoutPipeline.line(report).utf8))
    var unseen: [String] = []
    for (name, definition) in schema["$defs"]?.members ?? [:] {
      for property in definition["properties"]?.members.keys.sorted() ?? []
      where !names(in: value).contains(property) {
        unseen.append("\(name).\(property)")
      }
    }
    #expect(unseen == [])
  }

  @Test(arguments: [
    ("contact", "kind", Contact.Kind.allCases.map(\.rawValue)),
    ("contact", "status", Contact.Status.allCases.map(\.rawValue)),
    ("statement", "form", Statement.Form.allCases.map(\.rawValue)),
    ("statement", "act", Statement.Act.allCases.map(\.rawValue)),
    ("figure", "bound", Figure.Bound.allCases.map(\.rawValue)),
    ("action", "type", Action.Kind.allCases.map(\.rawValue)),
    ("action", "status", Action.Status.allCases.map(\.rawValue)),
    ("disagreement", "kind", Disagreement.Kind.allCases.map(\.rawValue)),
    ("unused_cue", "kind", UnusedCue.Kind.allCases.map(\.rawValue)),
    ("date_clue", "kind", DateClue.Kind.allCases.map(\.rawValue)),
    ("near_contact", "kind", Contact.Kind.allCases.map(\.rawValue)),
    ("actor", "kind", Actor.Kind.allCases.map(\.rawValue)),
    ("furniture", "kind", Furniture.Kind.allCases.map(\.rawValue)),
    ("article", "published_how", PublicationDate.Source.allCases.map(\.rawValue)),
    ("publication_candidate", "how", PublicationDate.Source.allCases.map(\.rawValue)),
  ])
  func `An enumeration has the values of the program`(
    definition: String, property: String, values: [String]
  ) {
    let choices = schema["$defs"]?[definition]?["properties"]?[property]?["enum"]?.items
    #expect(choices?.compactMap(\.text) == values)
  }

  @Test func `Every field is described`() {
    var silent: [String] = []
    var definitions = schema["$defs"]?.members ?? [:]
    definitions["report"] = schema
    for (name, definition) in definitions {
      if definition["description"]?.text == nil { silent.append(name) }
      for (property, content) in definition["properties"]?.members ?? [:]
      where content["description"]?.text == nil && content["$ref"] == nil {
        silent.append("\(name).\(property)")
      }
    }
    #expect(silent == [])
    #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"]?.text != nil)
  }

  private func complaints(about report: Report) throws -> [String] {
    let line = try ReadoutPipeline.line(report)
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
    return SchemaCheck(schema: schema).complaints(about: value)
  }

  private func names(in value: JSONValue) -> Set<String> {
    let inner = value.items + Array(value.members.values)
    return inner.reduce(into: Set(value.members.keys)) { $0.formUnion(names(in: $1)) }
  }
}
