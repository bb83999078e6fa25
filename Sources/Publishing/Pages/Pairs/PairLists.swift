import Records
import Store

/// The lines of a pair in lists by kind: the beginning of each, or one of them whole, page by page.
struct PairLists {
  private let contacts: [RecordLine<Contact>]
  private let said: [RecordLine<Statement>]
  private let actions: [RecordLine<Action>]
  private let disagreements: [RecordLine<Dispute>]
  private let pledges: [RecordLine<Pledge>]
  private let query: PairQuery
  private let names: (String, String)
  /// How many lines of a list are shown beside the others, and of each act of speech.
  private static let shown = 8
  private static let shownOfAct = 3

  /// Narrows the dealings to the days that are asked for.
  init(_ dealings: Dealings, _ query: PairQuery) {
    names = (dealings.a.name, dealings.b.name)
    self.query = query
    func kept<Item: ShownItem>(_ lines: [RecordLine<Item>]) -> [RecordLine<Item>] {
      lines.filter { query.days.hold($0.item.day, reported: $0.article.published) }
    }
    contacts = kept(dealings.contacts)
    said = kept(dealings.statements)
    actions = kept(dealings.actions)
    disagreements = kept(dealings.disagreements)
    pledges = kept(dealings.pledges)
  }

  /// How many lines lie in the chosen days.
  var count: Int {
    contacts.count + said.count + actions.count + disagreements.count + pledges.count
  }

  /// The beginning of every list.
  var all: HTML {
    let parts = [
      section(.contacts, contacts), statements, section(.actions, actions),
      section(.disagreements, disagreements), section(.pledges, pledges),
    ]
    return count == 0 ? "<p>Nothing is reported of these days.</p>\n" : "\(parts)"
  }

  /// One list, page by page.
  func whole(_ list: RecordList) -> HTML {
    switch list {
    case .contacts: paged(list, contacts)
    case .statements: paged(list, said)
    case .actions: paged(list, actions)
    case .disagreements: paged(list, disagreements)
    default: paged(.pledges, pledges)
    }
  }

  private func section<Item: ShownItem>(_ list: RecordList, _ lines: [RecordLine<Item>]) -> HTML {
    guard !lines.isEmpty else { return "" }
    let rows = LineList.html(Array(lines.prefix(PairLists.shown)))
    return framed(list, lines.count, isCut: lines.count > PairLists.shown, rows)
  }

  /// By what is done by saying them.
  private var statements: HTML {
    guard said.count > PairLists.shown else { return section(.statements, said) }
    let groups = BriefLines.actOrder.compactMap { act -> HTML? in
      let lines = said.filter { $0.item.act == act }
      guard !lines.isEmpty else { return nil }
      let isCut = lines.count > PairLists.shownOfAct
      let more: HTML = isCut ? " <span class=\"count\">the first 3 of \(lines.count)</span>" : ""
      return """
        <h3>\(BriefLines.heading(act))\(more)</h3>
        \(LineList.html(Array(lines.prefix(PairLists.shownOfAct))))
        """
    }
    return framed(.statements, said.count, isCut: true, "\(groups)")
  }

  private func framed(_ list: RecordList, _ count: Int, isCut: Bool, _ rows: HTML) -> HTML {
    var whole = query
    whole.show = list
    let more: HTML =
      isCut
      ? """
      <p class="all"><a class="button plain" href="\(whole.address(of: names))">All \(Counted.text(count, list.noun))</a></p>

      """ : ""
    return """
      <section id="\(list.rawValue)" aria-labelledby="\(list.rawValue)-name">
      <h2 id="\(list.rawValue)-name">\(PairLists.title(list)) <span class="count">\(count)</span></h2>
      \(rows)\(more)</section>

      """
  }

  private static func title(_ list: RecordList) -> String {
    list == .statements ? "What was said" : list.title
  }

  private func paged<Item: ShownItem>(_ list: RecordList, _ lines: [RecordLine<Item>]) -> HTML {
    var whole = query
    (whole.show, whole.page) = (list, 1)
    let pager = Pager(whole.address(of: names), page: query.page, total: lines.count)
    let start = (query.page - 1) * ListQuery.pageLength
    let rows = LineList.html(Array(lines.dropFirst(start).prefix(ListQuery.pageLength)))
    whole.show = nil
    let back: HTML = "<p><a href=\"\(whole.address(of: names))\">All kinds of lines</a></p>\n"
    return framed(list, lines.count, isCut: false, pager.count(of: list.noun) + rows) + pager.links
      + back
  }
}
