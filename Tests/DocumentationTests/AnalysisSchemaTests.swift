import Foundation
import Language
import Publishing
import ReadoutTestSupport
import Records
import Testing

@Suite("The schema of the analysis line")
struct AnalysisSchemaTests {
  private let schema: JSONValue

  init() throws {
    let path = "Documentation/Manual/analysis.schema.json"
    let data = try Data(contentsOf: Repository.root.appending(path: path))
    schema = try JSONDecoder().decode(JSONValue.self, from: data)
  }

  @Test(arguments: [true, false]) func `An analysis fits the schema`(isRead: Bool) throws {
    let value = try line(SampleAnalysis.make(isRead: isRead))
    #expect(SchemaCheck(schema: schema).complaints(about: value) == [])
  }

  @Test func `An analysis with everything in it shows every field of the schema`() throws {
    let value = try line(SampleAnalysis.make())
    let seen = names(in: value)
    let own = ["sentence", "word", "name", "nominal", "mention", "time", "attribution", "citation"]
    let unseen = own.flatMap { name in
      (schema["$defs"]?[name]?["properties"]?.members.keys.sorted() ?? ["?"])
        .filter { !seen.contains($0) }.map { "\(name).\($0)" }
    }
    #expect(unseen == [])
  }

  @Test(arguments: [
    ("name", "kind", NamedMention.Kind.allCases.map(\.rawValue)),
    ("nominal", "kind", NominalMention.Kind.allCases.map(\.rawValue)),
    ("word", "upos", UniversalTag.allCases.map(\.rawValue)),
    ("time", "type", TimeExpression.Kind.allCases.map(\.rawValue)),
  ])
  func `An enumeration has the values of the program`(
    definition: String, property: String, values: [String]
  ) {
    let choices = schema["$defs"]?[definition]?["properties"]?[property]?["enum"]?.items
    #expect(choices?.compactMap(\.text) == values)
  }

  @Test func `Every field is described`() {
    var definitions = schema["$defs"]?.members ?? [:]
    definitions["analysis"] = schema
    for (name, definition) in definitions {
      #expect(definition["description"] != nil, "\(name)")
      for (property, content) in definition["properties"]?.members ?? [:] {
        #expect(
          content["description"] != nil || content["$ref"] != nil, "\(name).\(property)")
      }
    }
  }

  private func line(_ analysis: Analysis) throws -> JSONValue {
    var text = ""
    try AnalysisFormat.json.write(analysis, style: TextStyle()) { text += $0 }
    return try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  private func names(in value: JSONValue) -> Set<String> {
    let inner = value.items + Array(value.members.values)
    return inner.reduce(into: Set(value.members.keys)) { $0.formUnion(names(in: $1)) }
  }
}
