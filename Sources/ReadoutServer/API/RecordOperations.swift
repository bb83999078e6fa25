import Publishing
import Records
import Store

/// The record as a whole, and the interface itself.
enum RecordOperations {
  static let first = [start, record]
  static let last = [search] + CorrectionOperations.all + [document]

  private static let start = InterfaceOperation(
    "getStart", "", "Where everything is", gives: "StartDocument"
  ) { _, _ in
    let links = Interface.operations.dropFirst().map { operation in
      (operation.path.dropFirst(Interface.root.count + 1).description, operation.path)
    }
    var answer = try InterfaceAnswer(StartDocument(Dictionary(links) { $1 }))
    answer.links = [("service-desc", OpenAPIDocument.path)]
    return answer
  }

  private static let record = InterfaceOperation(
    "getRecord", "/record", "What the record holds, and which version answers",
    gives: "RecordDocument"
  ) { _, store in try InterfaceAnswer(RecordDocument(store)) }

  private static let usual = 20

  private static let search = InterfaceOperation(
    "search", "/search", "Articles in which words occur, the most relevant first",
    gives: "SearchDocument", [Parameter.text.required, .limit(usual: usual)]
  ) { question, store in
    let text = question["text"] ?? ""
    var filter = RecordFilter()
    filter.text = text
    let hits = try store.search(text, limit: question.limit(usual: usual))
    // White space alone asks for nothing here, and for everything of a list.
    let total = hits.isEmpty ? 0 : try store.articleCount(filter)
    return try InterfaceAnswer(SearchDocument(hits, total: total))
  }

  private static let document = InterfaceOperation(
    "getDocument", "/openapi.json", "This interface as an OpenAPI document",
    gives: "OpenAPIDocument"
  ) { _, _ in try InterfaceAnswer(OpenAPIDocument.tree) }
}
