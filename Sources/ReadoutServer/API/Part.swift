import HTTPTypes
import Publishing
import Store

/// The part of a list that is asked for: so many rows next to a row that is known by its identifier.
///
/// Rows that come or go elsewhere do not move it, as they would move the rows from the hundredth on.
struct Part {
  let limit: Int
  let place: ListPlace?
  private let list: PageAddress

  /// - Throws: ``RequestError`` where both `after` and `before` are given, or no row has the identifier.
  init(_ question: Question, row: (_ id: String) throws -> String?) throws {
    limit = question.limit()
    list = question.address(without: ["after", "before"])
    switch (question["after"], question["before"]) {
    case (nil, nil): place = nil
    case (let id?, nil): place = .after(try Part.row(id, "after", row))
    case (nil, let id?): place = .before(try Part.row(id, "before", row))
    default:
      throw Question.contradiction(
        "give «after» or «before», not both", ["after", "before"])
    }
  }

  private static func row(
    _ id: String, _ parameter: String, _ row: (String) throws -> String?
  ) throws -> String {
    if let found = try row(id) { return found }
    var error = RequestError(
      .notFound, "no row of this list has the identifier «\(id)» any more; begin at the first part")
    error.parameters = [parameter]
    throw error
  }

  /// A filter for one row more than the part has, which tells whether there are others.
  func narrowed(_ filter: RecordFilter) -> RecordFilter {
    var filter = filter
    filter.place = place
    filter.limit = limit + 1
    return filter
  }

  /// The rows of the part, of one more than it has, with the addresses of the parts beside it.
  func cut<Row>(_ rows: [Row], id: (Row) -> String) -> ([Row], PartLinks) {
    let hasMore = rows.count > limit
    var links = PartLinks(first: list)
    let kept: ArraySlice<Row>
    let (hasNext, hasPrevious): (Bool, Bool)
    switch place {
    case .before:
      kept = rows.suffix(limit)
      (hasNext, hasPrevious) = (true, hasMore)
    case .after, nil:
      kept = rows.prefix(limit)
      (hasNext, hasPrevious) = (hasMore, place != nil)
    }
    if hasNext, let last = kept.last { links.next = address("after", id(last)) }
    if hasPrevious, let first = kept.first { links.prev = address("before", id(first)) }
    return (Array(kept), links)
  }

  /// The rows of the part, of all rows in their order.
  func choose<Row>(_ rows: [Row], id: (Row) -> String) -> ([Row], PartLinks) {
    switch place {
    case nil: return cut(Array(rows.prefix(limit + 1)), id: id)
    case .after(let place):
      let start = rows.firstIndex { id($0) == place }.map { $0 + 1 } ?? rows.endIndex
      return cut(Array(rows[start...].prefix(limit + 1)), id: id)
    case .before(let place):
      let end = rows.firstIndex { id($0) == place } ?? rows.startIndex
      return cut(Array(rows[..<end].suffix(limit + 1)), id: id)
    }
  }

  private func address(_ name: String, _ id: String) -> PageAddress {
    var address = list
    address.query.append(.init(name, id))
    return address
  }
}
