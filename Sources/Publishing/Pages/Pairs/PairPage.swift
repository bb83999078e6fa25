import Records
package import Store

/// How two sides dealt with each other: a timeline, the relation over time, and every line in lists by kind.
///
/// Input: their dealings and the days that a reader has chosen. Output: a page. The timeline, and the lists below it,
/// show the chosen days; the relation over time always shows all of them.
package struct PairPage {
  private let dealings: Dealings
  private let relation: Relation
  private let query: PairQuery
  private let names: (String, String)
  private let forms: HTML?

  package init(_ dealings: Dealings, _ query: PairQuery, forms: CorrectionForms? = nil) {
    self.dealings = dealings
    self.query = query
    names = (dealings.a.name, dealings.b.name)
    self.forms = forms?.pair(names.0, names.1)
    relation = Relation(dealings, by: PairPage.length(dealings))
  }

  /// Months where all dates lie in three years, else years.
  private static func length(_ dealings: Dealings) -> PeriodLength {
    let marks = TimelineMark.all(in: dealings).compactMap(\.date)
    guard let first = marks.compactMap(\.firstDay).min(),
      let last = marks.compactMap(\.lastDay).max()
    else { return .year }
    return last.number - first.number > 3 * 366 ? .year : .month
  }

  package var page: Page {
    var page = Page(
      title: "\(names.0) and \(names.1)", kicker: "What passed between", place: .pairs, body: body)
    page.scripts = [.timelineScript]
    return page
  }

  private var body: HTML {
    guard !dealings.isEmpty else {
      return """
        <p>No report of this record tells of dealings between the two.</p>
        <p><a class="button plain" href="\(PageAddress.actor(named: names.0))">\(names.0)</a> \
        <a class="button plain" href="\(PageAddress.actor(named: names.1))">\(names.1)</a></p>
        \(forms)
        """
    }
    let lists = PairLists(dealings, query)
    let shown = query.show.map { lists.whole($0) } ?? lists.all
    return """
      \(summary)\(TimelineFigure(content: content, days: query.days, name: name, address: address).markup)\
      <div id="dealings">
      \(query.days.isAll ? "" : chosen(lists.count))\(shown)</div>
      \(query.show == nil ? over : "")\(files)\(forms)
      """
  }

  private var name: String { "Timeline of \(names.0) and \(names.1)" }

  private var content: Timeline.Content {
    Timeline.Content(
      lanes: [
        (.contacts, "Contacts"), (.saidByFirst, "Said by \(names.0)"),
        (.saidBySecond, "Said by \(names.1)"), (.cooperative, "Cooperative actions"),
        (.conflictual, "Conflictual actions"),
      ], marks: TimelineMark.all(in: dealings), silences: relation.silences)
  }

  private func address(_ days: ShownDays, _ list: RecordList?) -> PageAddress {
    var query = PairQuery(days: days)
    query.show = list
    return query.address(of: names)
  }

  /// What the dossier says at its head: counts, the first and the last contact, and whom a state stands for.
  private var summary: HTML {
    let paragraphs = BriefSummary(dealings).paragraphs
    let rest = paragraphs.dropFirst().map { "<p>\($0)</p>\n" as HTML }
    return """
      <p class="lead">\(paragraphs.first ?? "")</p>
      <details class="more"><summary>Who is meant, and the first and last contact</summary>
      \(rest)<p><a href="\(PageAddress.actor(named: names.0))">\(names.0)</a> · \
      <a href="\(PageAddress.actor(named: names.1))">\(names.1)</a></p>
      </details>

      """
  }

  /// Which days the lists are narrowed to.
  private func chosen(_ count: Int) -> HTML {
    """
    <p class="notice" role="status">\(Counted.text(count, "line")) of \(query.days.text). \
    <a href="\(address(ShownDays(), query.show))">All days</a></p>

    """
  }

  private var over: HTML {
    let silences = relation.silences.prefix(5).map { silence -> HTML in
      let days = ShownDays(from: silence.from, to: silence.to)
      let undated =
        silence.undated > 0
        ? "; \(Counted.text(silence.undated, "contact")) without a date may lie in it" : ""
      return """
        <li><a href="\(address(days, nil))">\(DaysInWords(silence.days).text)</a>, \(days.text)\(undated)</li>

        """
    }
    let list: HTML =
      silences.isEmpty
      ? ""
      : """
      <h3>Silences</h3>
      <p class="quiet">Days on which no report of this record places a contact, between contacts with a date. That \
      none is reported is no evidence that there was none.</p>
      <ul class="silences">
      \(silences)</ul>

      """
    return """
      <section id="relation" aria-labelledby="relation-name">
      <h2 id="relation-name">The relation over time</h2>
      \(RelationChart(relation, by: PairPage.length(dealings), query.days, address: address).markup)\(list)</section>

      """
  }

  private var files: HTML {
    let who = [PageAddress.QueryItem("who", names.0), PageAddress.QueryItem("who", names.1)]
    let briefs = BriefFormat.allCases.map { format -> HTML in
      let file = PageAddress.pairBrief(names.0, names.1, format)
      return "<a href=\"\(file)\" download>Dossier as \(format == .html ? "HTML" : "Markdown")</a>"
    }
    let lists = [RecordList.contacts, .statements, .actions].map { list -> HTML in
      let formats = [ExportFormat.csv, .jsonl].map { format -> HTML in
        "<a href=\"\(PageAddress.file(list, format, who))\" download>\(format.rawValue.uppercased())</a>"
      }
      return "\(list.title) that name both: \(HTML.joined(formats, by: " "))"
    }
    return """
      <section class="files" aria-label="Downloads">
      <p>\(HTML.joined(briefs + lists, by: " · "))</p>
      </section>

      """
  }
}

/// What a reader has asked the page of a pair for.
package struct PairQuery: Hashable, Sendable {
  package var days: ShownDays
  /// A list to be shown whole, page by page; nil for the beginnings of all.
  package var show: RecordList?
  /// From 1.
  package var page = 1

  package init(days: ShownDays = ShownDays()) {
    self.days = days
  }

  /// The lists that a pair has.
  package static let lists: [RecordList] = [
    .contacts, .statements, .actions, .disagreements, .pledges,
  ]

  /// Where its page is.
  func address(of names: (String, String)) -> PageAddress {
    var address = PageAddress.pair(names.0, names.1)
    address.query = days.items
    if let show { address.query.append(PageAddress.QueryItem("show", show.rawValue)) }
    if page > 1 { address.query.append(PageAddress.QueryItem("page", "\(page)")) }
    return address
  }
}
