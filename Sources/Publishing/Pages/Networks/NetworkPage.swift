import Records
package import Store

/// What a reader has asked the network for.
package struct NetworkQuery: Hashable, Sendable {
  /// How many actors can be shown.
  package static let range = 2...150

  /// Whom and which days it is narrowed to.
  package let narrowed: ListQuery
  package var most = 40

  package init(_ narrowed: ListQuery) {
    self.narrowed = narrowed
  }
}

/// The busiest actors of the record and what passed between them: a picture, and the same as a table.
package struct NetworkPage {
  private let network: Network
  /// Those who deal only with actors that are less busy.
  private let alone: [String]
  private let query: NetworkQuery
  private static let mostRows = 200

  package init(_ network: Network, _ query: NetworkQuery) {
    let tied = Set(network.ties.flatMap { [$0.a, $0.b] })
    self.network = Network(
      actors: network.actors.filter { tied.contains($0.name) }, ties: network.ties)
    alone = network.actors.map(\.name).filter { !tied.contains($0) }
    self.query = query
  }

  package var page: Page {
    var page = Page(
      title: "Network", place: .network, body: "\(lead)\(form)\(picture)\(table)\(files)")
    page.scripts = [.networkScript]
    return page
  }

  private var lead: HTML {
    """
    <p class="lead">\(Counted.text(network.actors.count, "actor")) and \(Counted.text(network.ties.count, "pair")). \
    Only what took place is counted: contacts held, statements that one addresses to the other, actions done.</p>

    """
  }

  private var form: HTML {
    let narrowed = query.narrowed
    return """
      <form class="filters" action="\(PageAddress.network)" aria-label="What is shown">
      <label>Actors <input name="most" type="number" min="2" max="150" value="\(query.most)"></label>
      <label>With <input name="who" value="\(narrowed.who.first ?? "")" maxlength="200" placeholder="a name"></label>
      <label>From <input name="from" value="\(narrowed.from?.description ?? "")" size="10" maxlength="10" placeholder="2017"></label>
      <label>To <input name="to" value="\(narrowed.to?.description ?? "")" size="10" maxlength="10" placeholder="2022-02"></label>
      <button>Show</button>
      </form>

      """
  }

  /// The same network, of these days and actors, in the formats of network tools.
  private var files: HTML {
    let links = NetworkPage.formats.map { format -> HTML in
      "<a href=\"\(PageAddress.network(as: format, query.narrowed.items))\" download>\(format.title)</a>"
    }
    let scope =
      query.narrowed.isNarrowed ? "All actors and pairs, narrowed as here" : "All actors and pairs"
    return """
      <p class="files">\(scope), with the passages behind each pair: \(HTML.joined(links, by: " "))</p>

      """
  }

  private var picture: HTML {
    guard !network.actors.isEmpty else {
      return "<p>Nobody deals with anybody in these reports.</p>\n"
    }
    let wide = NetworkDrawing(network, width: 1120, height: 760).markup(style: "wide")
    let narrow = NetworkDrawing(network, width: 372, height: 560).markup(style: "narrow")
    return """
      <figure class="picture">
      \(wide)\(narrow)<figcaption>
      <p class="pointed" hidden aria-hidden="true">Point at an actor to see those it deals with.</p>
      <ul class="legend">
      <li><svg viewBox="0 0 14 14" aria-hidden="true" class="key node state"><rect x="2" y="2" width="10" height="10" rx="2"/></svg> state</li>
      <li><svg viewBox="0 0 14 14" aria-hidden="true" class="key node person"><circle cx="7" cy="7" r="5"/></svg> person</li>
      <li><svg viewBox="0 0 14 14" aria-hidden="true" class="key node organisation"><circle cx="7" cy="7" r="5"/></svg> \
      organisation or group</li>
      <li><svg viewBox="0 0 28 14" aria-hidden="true" class="key line edge neutral"><line x1="0" x2="28" y1="7" y2="7"/></svg> dealings</li>
      <li><svg viewBox="0 0 28 14" aria-hidden="true" class="key line edge cooperative"><line x1="0" x2="28" y1="7" y2="7"/></svg> \
      more cooperative actions</li>
      <li><svg viewBox="0 0 28 14" aria-hidden="true" class="key line edge conflictual"><line x1="0" x2="28" y1="7" y2="7"/></svg> \
      more conflictual actions, dashed</li>
      <li>larger and thicker: more dealings</li>
      </ul>
      \(others)</figcaption>
      </figure>

      """
  }

  private var others: HTML {
    guard !alone.isEmpty else { return "" }
    let links = alone.map { "<a href=\"\(PageAddress.actor(named: $0))\">\($0)</a>" as HTML }
    return "<p>Busy too, but only with others: \(HTML.joined(links, by: ", ")).</p>\n"
  }

  private var table: HTML {
    guard !network.ties.isEmpty else { return "" }
    let rows = network.ties.prefix(NetworkPage.mostRows).map { tie -> HTML in
      let days = ShownDays(from: tie.firstDay, to: tie.lastDay)
      return """
        <tr><th scope="row"><a href="\(PageAddress.pair(tie.a, tie.b))">\(tie.a) and \(tie.b)</a></th>\
        <td class="number">\(tie.lines.count)</td><td class="number">\(tie.contacts)</td>\
        <td class="number">\(tie.statements)</td><td class="number">\(tie.cooperative)</td>\
        <td class="number">\(tie.conflictual)</td><td>\(days.isAll ? "" : days.text)</td></tr>

        """
    }
    let more = network.ties.count - NetworkPage.mostRows
    let rest: HTML = more > 0 ? "<p class=\"quiet\">and \(more) more with fewer lines</p>\n" : ""
    return """
      <section aria-labelledby="pairs-name">
      <h2 id="pairs-name">The same pairs in numbers</h2>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="pairs-name">
      <table>
      <thead><tr><th scope="col">Pair</th><th scope="col" class="number">Lines</th><th scope="col" class="number">Contacts</th>\
      <th scope="col" class="number">Statements</th><th scope="col" class="number">Cooperative</th>\
      <th scope="col" class="number">Conflictual</th><th scope="col">Days</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>
      \(rest)</section>

      """
  }
}

extension NetworkPage {
  /// The formats in which the network can be taken away as it is narrowed.
  package static let formats: [RecordExport] = [.graphml, .gexf]
}

extension PageAddress {
  /// The network in a format of network tools: `/network.graphml?from=2022`.
  package static func network(
    as format: RecordExport, _ query: [QueryItem] = []
  ) -> PageAddress {
    PageAddress(path: "\(network.path).\(format.rawValue)", query: query)
  }
}

extension RecordExport {
  fileprivate var title: String {
    switch self {
    case .graphml: "GraphML"
    default: rawValue.uppercased()
    }
  }
}
