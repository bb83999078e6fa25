import Records
package import Store

/// An actor: who it is, how much is kept about it, whom it deals with, and what was last reported of it.
package struct ActorPage {
  private let actor: ActorMatch
  private let contacts: [RecordLine<Contact>]
  private let statements: [RecordLine<Statement>]
  private let actions: [RecordLine<Action>]
  private let pledges: [RecordLine<Pledge>]
  private let counts: [RecordList: Int]
  private let ties: [NetworkTie]
  private let forms: HTML?

  /// How many of the latest lines of a kind are shown, and of those whom it deals with.
  private static let latest = 5
  private static let partners = 15
  /// Contacts of busier actors are not drawn one by one.
  private static let mostDrawn = 400

  /// - Throws: `StoreError`.
  package init(_ actor: ActorMatch, in store: RecordStore, forms: CorrectionForms? = nil) throws {
    self.actor = actor
    self.forms = try forms.map {
      $0.actor(actor.name, others: try store.names(of: actor.name).filter { $0 != actor.name })
    }
    var filter = RecordFilter()
    filter.who = [actor.name]
    var counts: [RecordList: Int] = [:]
    for list in [RecordList.contacts, .statements, .actions, .pledges, .articles] {
      counts[list] = try list.count(in: store, filter)
    }
    self.counts = counts
    func latest(_ list: RecordList, atMost most: Int = 2 * ActorPage.latest) -> RecordFilter {
      var last = filter
      last.limit = most
      last.offset = max(0, (counts[list] ?? 0) - most)
      return last
    }
    contacts = try store.contacts(latest(.contacts, atMost: ActorPage.mostDrawn))
    statements = ActorPage.latest(of: try store.statements(latest(.statements)))
    actions = ActorPage.latest(of: try store.actions(latest(.actions)))
    pledges = ActorPage.latest(of: try store.pledges(latest(.pledges)))
    ties = try store.network(filter).ties.filter { $0.a == actor.name || $0.b == actor.name }
  }

  /// The last lines of a list that lie at some day, the latest first; those without a day stand behind them.
  private static func latest<Item: ShownItem>(of lines: [RecordLine<Item>]) -> [RecordLine<Item>] {
    let dated = lines.filter { ($0.item.day ?? $0.article.published) != nil }
    let shown = dated.suffix(latest)
    return shown.reversed() + lines.filter { !dated.contains($0) }.prefix(latest - shown.count)
  }

  package var page: Page {
    var page = Page(
      title: actor.name, kicker: kicker, place: .list(.actors),
      body: "\(cards)\(about)\(forms)\(partners)\(timeline)\(latest)")
    page.scripts = [.timelineScript]
    return page
  }

  private var kicker: String {
    let state = actor.state.map { " · \($0)" } ?? ""
    return (actor.kind?.rawValue ?? "actor") + (actor.kind == .state ? "" : state)
  }

  private var who: [PageAddress.QueryItem] { [PageAddress.QueryItem("who", actor.name)] }

  private var cards: HTML {
    let shown = [RecordList.contacts, .statements, .actions, .pledges, .articles].map {
      list -> HTML in
      let count = counts[list] ?? 0
      let noun = count == 1 ? String(list.rawValue.dropLast()) : list.rawValue
      return """
        <li class="card"><a href="\(PageAddress.list(list, who))"><span class="number">\(PageWords.number(Double(count)))</span> \
        \(noun)</a></li>

        """
    }
    return "<ul class=\"cards\">\n\(shown)</ul>\n"
  }

  private var about: HTML {
    let others = actor.forms.filter { $0 != actor.name }
    let forms = others.prefix(12).map { "<li class=\"chip\">\($0)</li>" as HTML }
    let more =
      others.count > 12 ? " <span class=\"quiet\">and \(others.count - 12) more</span>" as HTML : ""
    let names: HTML =
      forms.isEmpty ? "" : "<dt>Reports say</dt><dd><ul class=\"chips\">\(forms)</ul>\(more)</dd>\n"
    let state: HTML? = actor.state.map { "<dt>State</dt><dd>\($0)</dd>\n" }
    let spoken: HTML = """
      <dt>Statements</dt><dd>makes \(actor.statements), is addressed by \(actor.addressed)</dd>

      """
    return """
      <dl class="facts actor">
      \(state)\(names)\(spoken)<dt>Identifier</dt><dd><code>\(actor.id)</code></dd>
      </dl>

      """
  }

  /// Those with whom it has most lines, with what these are.
  private var partners: HTML {
    guard let most = ties.first?.lines.count else { return "" }
    let rows = ties.prefix(ActorPage.partners).map { tie -> HTML in
      let other = tie.a == actor.name ? tie.b : tie.a
      return """
        <tr><th scope="row"><a href="\(PageAddress.pair(actor.name, other))">\(other)</a></th>\
        <td class="number">\(tie.lines.count)</td><td class="wide">\(TieBar(tie, most: most).markup)</td></tr>

        """
    }
    let rest = ties.count - ActorPage.partners
    let more: HTML = rest > 0 ? "<p class=\"quiet\">and \(rest) more</p>\n" : ""
    return """
      <section aria-labelledby="partners-name">
      <h2 id="partners-name">Whom it deals with most</h2>
      \(note)      <table class="partners">
      <thead><tr><th scope="col">Pair</th><th scope="col" class="number">Lines</th><th scope="col">Contacts, statements, \
      cooperative and conflictual actions</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      \(more)</section>

      """
  }

  private var note: HTML {
    actor.kind == .state
      ? """
      <p class="quiet">Lines that name \(actor.name) itself; the page of a pair also has those of everyone who acts for \
      it.</p>

      """ : ""
  }

  private var timeline: HTML {
    guard !contacts.isEmpty else { return "" }
    let content = Timeline.Content(
      lanes: [(.contacts, "Contacts")], marks: contacts.map { TimelineMark($0) })
    let figure = TimelineFigure(
      content: content, days: ShownDays(), name: "Contacts of \(actor.name) over time"
    ) { days, list in
      .list(list ?? .contacts, who + days.items)
    }
    return figure.plain
  }

  private var latest: HTML {
    let parts = [
      section(.contacts, ActorPage.latest(of: contacts)), section(.statements, statements),
      section(.pledges, pledges), section(.actions, actions),
    ]
    return "\(parts)"
  }

  private func section<Item: ShownItem>(
    _ list: RecordList, _ lines: [RecordLine<Item>]
  ) -> HTML {
    guard !lines.isEmpty else { return "" }
    let count = counts[list] ?? lines.count
    let all: HTML =
      count > lines.count
      ? """
      <p class="all"><a class="button plain" href="\(PageAddress.list(list, who))">All \(count) \(list.rawValue)</a></p>

      """ : ""
    return """
      <section aria-labelledby="\(list.rawValue)-name">
      <h2 id="\(list.rawValue)-name">\(count > lines.count ? "Latest \(list.rawValue)" : list.title)</h2>
      \(LineList.html(lines))\(all)</section>

      """
  }
}
