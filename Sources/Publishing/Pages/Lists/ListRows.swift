import Records
package import Store

/// The rows of a list as a page shows them: lines under their years, articles likewise, actors as a table.
struct ListRows {
  let store: RecordStore
  let filter: RecordFilter

  /// - Throws: `StoreError`.
  func html(_ list: RecordList) throws -> HTML {
    switch list {
    case .contacts: ListRows.byYear(try store.contacts(filter))
    case .statements: ListRows.byYear(try store.statements(filter))
    case .figures: ListRows.byYear(try store.figures(filter))
    case .actions: ListRows.byYear(try store.actions(filter))
    case .disagreements: ListRows.byYear(try store.disagreements(filter))
    case .pledges: ListRows.byYear(try store.pledges(filter))
    case .articles: ListRows.byYear(try store.articles(filter))
    case .actors: ListRows.table(try store.actors(filter))
    }
  }

  /// Lines in their order, with a heading where a year begins.
  static func byYear<Item: ShownItem>(_ lines: [RecordLine<Item>]) -> HTML {
    grouped(
      lines.map {
        let view = LineView($0, LineViewOptions(hasAnchor: true))
        return (view.year, view.html)
      })
  }

  private static func byYear(_ articles: [ArticleLine]) -> HTML {
    grouped(
      articles.map { article in
        (
          (article.published?.firstDay ?? article.published?.lastDay)?.year,
          ArticleView(article).html
        )
      })
  }

  private static func grouped(_ items: [(year: Int?, html: HTML)]) -> HTML {
    var groups: [(year: Int?, items: [HTML])] = []
    for item in items {
      if groups.last.map({ $0.year == item.year }) != true { groups.append((item.year, [])) }
      groups[groups.count - 1].items.append(item.html)
    }
    return groups.reduce(into: HTML.empty) { html, group in
      let heading = group.year.map { "\($0)" } ?? "Without a date"
      html += "<h2 class=\"year\">\(heading)</h2>\n\(LineList.html(group.items))"
    }
  }

  private static func table(_ actors: [ActorMatch]) -> HTML {
    guard !actors.isEmpty else { return "" }
    let rows = actors.map { actor -> HTML in
      let forms = actor.forms.filter { $0 != actor.name }.prefix(6)
      return """
        <tr>
        <th scope="row"><a href="\(PageAddress.actor(named: actor.name))">\(actor.name)</a></th>
        <td>\(actor.kind?.rawValue ?? "")</td>
        <td>\(actor.state ?? "")</td>
        \(number(actor.contacts, .contacts, actor))\(number(actor.statements + actor.addressed, .statements, actor))\
        \(number(actor.articles, .articles, actor))<td class="also">\(forms.joined(separator: "; "))</td>
        </tr>

        """
    }
    return """
      <div class="scroll" role="region" aria-label="Actors" tabindex="0">
      <table>
      <thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">State</th>\
      <th scope="col" class="number">Contacts</th><th scope="col" class="number">Statements</th>\
      <th scope="col" class="number">Articles</th><th scope="col" class="also">Also called</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  /// A number that leads to what it counts.
  private static func number(_ count: Int, _ list: RecordList, _ actor: ActorMatch) -> HTML {
    guard count > 0 else { return "<td class=\"number quiet\">0</td>\n" }
    let address = PageAddress.list(list, [.init("who", actor.name)])
    let what = "\(list.rawValue) of \(actor.name)"
    return """
      <td class="number"><a href="\(address)">\(PageWords.number(Double(count)))\
      <span class="only-read"> \(what)</span></a></td>

      """
  }
}

/// An article in a list: its day, its headline, its outlet and what it gave.
package struct ArticleView {
  private let article: ArticleLine

  package init(_ article: ArticleLine) {
    self.article = article
  }

  /// An `<li>`, to be put into ``LineList``.
  package var html: HTML {
    let title = article.title ?? SourceMarkup.name(of: article)
    let words = LineWrap.truncated(SafeText.line(title), width: 160)
    let day = DayMarkup.html(article.published, reportedOn: nil)
    let inferred = article.publishedHow == .inferred ? [Chip("inferred date", .warn)] : []
    let outlet = [article.outlet, article.byline].compactMap(\.self).joined(separator: ", ")
    return """
      <li class="line">
      <div class="when">\(day)</div>
      <div class="what">
      <p class="said"><a href="\(PageAddress.article(article.id))">\(words)</a></p>
      <div class="from">\(Chip.list(inferred))<span>\(outlet)</span>\(gave)</div>
      </div>
      </li>

      """
  }

  /// What it gave of each kind, each number leading to the list.
  private var gave: HTML {
    let counts: [(Int, RecordList)] = [
      (article.contacts, .contacts), (article.statements, .statements),
      (article.figures, .figures), (article.actions, .actions),
    ]
    let links = counts.filter { $0.0 > 0 }.map { count, list -> HTML in
      let address = PageAddress.list(list, [.init("article", article.id)])
      return "<a href=\"\(address)\">\(Counted.text(count, list.noun))</a>"
    }
    return links.isEmpty ? "<span>gave nothing</span>" : HTML.joined(links, by: " ")
  }
}
