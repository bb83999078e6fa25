import Publishing
import Records
import Store

/// The lists of the record, part by part.
enum ListOperations {
  static var all: [InterfaceOperation] { RecordList.allCases.map(operation) }

  private static func operation(_ list: RecordList) -> InterfaceOperation {
    InterfaceOperation(
      "list\(list.title)", "/\(list.rawValue)", summary(of: list),
      gives: InterfaceShapes.part(of: list), parameters(of: list)
    ) { question, store in
      let part = try Part(question) { try row($0, in: list, of: store) }
      let filter = try question.filter(in: store)
      let total = try list.count(in: store, filter)
      return try list.rows(
        in: store, part.narrowed(filter), to: PartWriter(part: part, total: total))
    }
  }

  private static func summary(of list: RecordList) -> String {
    switch list {
    case .contacts: "Contacts by day: who met, called or wrote to whom"
    case .statements: "Statements by day: who said what to whom"
    case .figures: "Figures by the day that they describe"
    case .actions: "Actions of one actor upon another by day, with their PLOVER types"
    case .disagreements: "Points on which accounts differ"
    case .pledges: "Words given, and what reports say became of them"
    case .actors: "Who occurs in the record, those with most lines first"
    case .articles: "The articles of the record by publication date"
    }
  }

  private static func parameters(of list: RecordList) -> [Parameter] {
    let parts: [Parameter] = [.limit(), .after, .before]
    let kind = Parameter.kind(list.kinds, "The kind; one of several.")
    switch list {
    case .actors: return [.who, kind, .text] + parts
    case .articles: return [.who, .from, .to, .text] + parts
    default:
      return [.who, kind, .from, .to, .text, .article, .leastConfidence, .withRejected] + parts
    }
  }

  /// The identifier of the row that one names; nil where the list has no such row.
  private static func row(
    _ id: String, in list: RecordList, of store: RecordStore
  ) throws -> String? {
    switch list {
    case .actors: return try store.actor(id: id).map { _ in id }
    case .articles:
      var filter = RecordFilter()
      filter.article = id
      return try store.articleCount(filter) > 0 ? id : nil
    default:
      guard let target = try store.target(id: id), target.kind == list.kind else { return nil }
      return target.line
    }
  }
}

/// Writes a part of a list.
private struct PartWriter: RowTaker {
  let part: Part
  let total: Int

  func take<Row: ListedRow>(_ rows: [Row]) throws -> InterfaceAnswer {
    let id = Row.columns.first { $0.name == "id" }
    let (items, links) = part.cut(rows) { id?.value($0) ?? "" }
    return try InterfaceAnswer(parted: ListPart(items: items, total: total, links: links))
  }
}

extension InterfaceAnswer {
  /// A part of a list, with its links.
  init(parted part: ListPart<some Encodable>) throws {
    try self.init(part)
    links = part.links.relations.map { (relation: $0.0, address: $0.1.text) }
  }
}
