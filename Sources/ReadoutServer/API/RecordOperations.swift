import Publishing
import Records
import Store

/// The record as a whole, and the interface itself.
enum RecordOperations {
  static let first = [start, record]
  static let last = [search, corrections, document]

  private static let start = InterfaceOperation(
    "getStart", "", "Where everything is", gives: "StartDocument"
  ) { _, _ in
    let links = Interface.operations.dropFirst().map { operation in
      (operation.path.dropFirst(Interface.root.count + 1).description, operation.path)
    }
    var answer = try InterfaceAnswer(
      StartDocument(Dictionary(uniqueKeysWithValues: links)))
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

  private static let corrections = InterfaceOperation(
    "listCorrections", "/corrections", "The log of corrections in the order in which it was made",
    gives: "CorrectionLog", [.limit(), .after, .before]
  ) { question, store in
    let rows = try store.corrections().map(CorrectionRow.init)
    let part = try Part(question) { id in rows.contains { $0.logged.correction.id == id } ? id : nil
    }
    let (items, links) = part.choose(rows) { $0.logged.correction.id }
    return try InterfaceAnswer(
      parted: ListPart(items: items, total: rows.count, links: links))
  }

  private static let document = InterfaceOperation(
    "getDocument", "/openapi.json", "This interface as an OpenAPI document",
    gives: "OpenAPIDocument"
  ) { _, _ in try InterfaceAnswer(OpenAPIDocument.tree) }
}
