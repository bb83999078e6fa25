package import Store

/// A list of the record, page by page, with the form that narrows it and the files that hold it.
package struct ListPage {
  private let list: RecordList
  private let query: ListQuery
  private let total: Int
  private let rows: HTML

  /// - Throws: `StoreError`.
  package init(
    _ list: RecordList, _ query: ListQuery, in store: RecordStore, _ filter: RecordFilter
  ) throws {
    self.list = list
    self.query = query
    total = try list.count(in: store, filter)
    rows = try list.rows(in: store, filter, to: TableOfRows())
  }

  package var page: Page {
    Page(
      title: list.title, place: .list(list),
      body: "<p class=\"count\">\(Counted.text(total, "line"))</p>\n\(rows)")
  }
}

/// Rows as a table.
private struct TableOfRows: RowTaker {
  func take<Row: ListedRow>(_ rows: [Row]) throws -> HTML {
    let headings = Row.overview.map { "<th scope=\"col\">\($0.heading)</th>" as HTML }
    let lines = rows.map { row -> HTML in
      let cells = Row.overview.map { "<td>\($0.value(row))</td>" as HTML }
      return "<tr>\(cells)</tr>\n"
    }
    return "<table>\n<thead><tr>\(headings)</tr></thead>\n<tbody>\n\(lines)</tbody>\n</table>\n"
  }
}
