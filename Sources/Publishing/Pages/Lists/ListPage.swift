import Records
package import Store

/// A list of the record, page by page, with the form that narrows it and the files that hold it.
///
/// What is set is shown in the form and as links that take it away one by one; nothing needs a script.
package struct ListPage {
  private let list: RecordList
  private let query: ListQuery
  private let total: Int
  private let rows: HTML
  private let article: ArticleLine?

  /// - Throws: `StoreError`.
  package init(
    _ list: RecordList, _ query: ListQuery, in store: RecordStore, _ filter: RecordFilter
  ) throws {
    self.list = list
    self.query = query
    total = try list.count(in: store, filter)
    rows = try ListRows(store: store, filter: filter).html(list)
    var wanted = RecordFilter()
    wanted.article = query.article
    article = query.article == nil ? nil : try store.articles(wanted).first
  }

  package var page: Page {
    let pager = Pager(.list(list, query.items), page: query.page, total: total)
    return Page(
      title: list.title, kicker: "List", place: .list(list),
      body: """
        <p class="intro">\(list.meaning)</p>
        \(ListForm(list, query).html)\(ListChoices(list, query, article).html)\
        \(total == 0 ? empty : pager.count(of: list.noun))\(rows)\(pager.links)\(total == 0 ? "" : files)
        """)
  }

  private var empty: HTML {
    guard query.isNarrowed else {
      return """
        <div class="empty">
        <p><b>The record holds no \(list.rawValue) yet.</b></p>
        <p>Lines come from articles: <code>readout add PATH</code> reads files and folders.</p>
        </div>

        """
    }
    return """
      <div class="empty">
      <p><b>Nothing in the record passes all of this.</b></p>
      <p>Take one of the conditions above away, look for fewer words or a longer time, or see \
      <a href="\(PageAddress.list(list))">all \(list.rawValue)</a>.</p>
      </div>

      """
  }

  private var files: HTML {
    let links = ExportFormat.files.map { format -> HTML in
      let address = PageAddress.file(list, format, query.items)
      return "<a href=\"\(address)\" download>\(format.title)</a>"
    }
    let narrowed = query.isNarrowed ? "as it is narrowed here" : "whole"
    return """
      <p class="files">This list as a file, \(narrowed): \(HTML.joined(links, by: ", ")).</p>

      """
  }
}

extension RecordList {
  /// One of its rows.
  package var noun: String { String(rawValue.dropLast()) }

  /// What a reader finds in it, in one sentence.
  var meaning: String {
    switch self {
    case .contacts: "Who met, called, visited or wrote to whom."
    case .statements: "Who said what, and to whom."
    case .figures: "Numbers that reports give, and who gives them."
    case .actions: "What one actor did to another, beside talking."
    case .disagreements: "Points on which accounts differ, in one report or between several."
    case .pledges: "Words given, and what reports tell of what became of them."
    case .actors: "Everyone whom reports name as taking part."
    case .articles: "The reports from which the record was read."
    }
  }
}

extension ExportFormat {
  /// As people call it.
  package var title: String {
    switch self {
    case .table: "Text"
    case .json: "JSON"
    case .jsonl: "JSON Lines"
    case .csv: "CSV"
    case .markdown: "Markdown"
    }
  }
}
