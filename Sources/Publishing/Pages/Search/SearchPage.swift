import Records
import Store

/// What answers to some words: names first, then lines of all kinds, then articles.
package struct SearchPage {
  private let query: SearchQuery
  private let answer: SearchAnswer?

  /// `answer` is nil where nothing was asked yet.
  package init(_ query: SearchQuery, _ answer: SearchAnswer?) {
    self.query = query
    self.answer = answer
  }

  package var page: Page {
    let title = query.text.map { "Search: \(LineWrap.truncated(SafeText.line($0), width: 80))" }
    return Page(
      title: title ?? "Search", kicker: "Search", place: .search, body: form + (body ?? hints))
  }

  private var body: HTML? {
    guard let answer else { return nil }
    guard !answer.isEmpty else { return nothing }
    return names(answer.actors) + tally(answer) + lines(answer.lines) + articles(answer)
  }

  private var form: HTML {
    let kinds = LineKind.allCases.map { kind -> HTML in
      let selected: HTML = query.kind == kind ? " selected" : ""
      return "<option value=\"\(kind.rawValue)\"\(selected)>\(RecordList(kind).rawValue)</option>\n"
    }
    return """
      <form class="filters" role="search" aria-label="Search the whole record" action="\(PageAddress.search)">
      <label>Words or a name <input type="search" name="text" value="\(query.text ?? "")" maxlength="200" \
      required></label>
      <label>Kind <select name="kind">
      <option value="">everything</option>
      \(kinds)</select></label>
      \(FormField.days(from: query.from, to: query.to))<button>Search</button>
      </form>

      """
  }

  private var hints: HTML {
    """
    <div class="empty">
    <p>Words are looked up in the passages that lines rest on and in the text of articles; all of them must occur. \
    Capitals and accents make no difference. A name leads to its actor.</p>
    </div>

    """
  }

  private var nothing: HTML {
    """
    <div class="empty">
    <p><b>Nothing in the record answers to “\(query.text ?? "")”.</b></p>
    <p>Try fewer words, another spelling, every kind, or a longer time.</p>
    </div>

    """
  }

  private func names(_ actors: [ActorMatch]) -> HTML {
    guard let first = actors.first else { return "" }
    let items = actors.map { actor -> HTML in
      let what = [actor.kind?.rawValue, actor.state].compactMap(\.self).joined(separator: ", ")
      let lines: [(Int, RecordList, String)] = [
        (actor.contacts, .contacts, "of"),
        (actor.statements + actor.addressed, .statements, "by or to"),
      ]
      let links = lines.filter { $0.0 > 0 }.map { count, list, how -> HTML in
        """
        <a href="\(PageAddress.list(list, [.init("who", actor.name)]))">\(PageWords.counted(count, list.noun))\
        <span class="only-read"> \(how) \(actor.name)</span></a>
        """
      }
      return """
        <li class="card"><a href="\(PageAddress.actor(named: actor.name))"><b>\(actor.name)</b></a>\
        <span class="quiet"> \(what)</span><br>\
        \(HTML.joined(links, by: ", "))</li>

        """
    }
    let heading = first.closeness == .spelling ? "Did you mean" : "Actors called so"
    return "<h2>\(heading)</h2>\n<ul class=\"cards names\">\n\(items)</ul>\n"
  }

  /// How many there are of each kind, each number leading to the list.
  private func tally(_ answer: SearchAnswer) -> HTML {
    let kinds = LineKind.allCases.compactMap { kind -> HTML? in
      guard let count = answer.lines.counts[kind] else { return nil }
      let list = RecordList(kind)
      return
        "<li><a class=\"chip\" href=\"\(query.list(list))\">\(PageWords.counted(count, list.noun))</a></li>\n"
    }
    let articles: HTML? =
      answer.articleCount == 0
      ? nil
      : "<li><a class=\"chip\" href=\"\(query.list(.articles))\">\(PageWords.counted(answer.articleCount, "article"))</a></li>\n"
    guard !kinds.isEmpty || articles != nil else { return "" }
    return """
      <div class="choices"><span id="found">Found in</span>
      <ul class="chips" aria-labelledby="found">
      \(kinds)\(articles)</ul>
      </div>

      """
  }

  private func lines(_ found: FoundLines) -> HTML {
    section(found.contacts, found) + section(found.statements, found)
      + section(found.actions, found) + section(found.figures, found)
      + section(found.disagreements, found) + section(found.pledges, found)
  }

  private func section<Item: ShownItem>(_ lines: [RecordLine<Item>], _ found: FoundLines) -> HTML {
    guard !lines.isEmpty else { return "" }
    let list = RecordList(Item.lineKind)
    let count = found.counts[Item.lineKind] ?? lines.count
    let more: HTML? =
      count > lines.count
      ? "<p><a href=\"\(query.list(list))\">All \(PageWords.counted(count, list.noun)) with these words</a></p>\n"
      : nil
    let order: HTML? =
      lines.count > 1 ? " <span class=\"quiet\">the latest first</span>" : nil
    return "<h2>\(list.title)\(order)</h2>\n\(LineList.html(lines))\(more)"
  }

  private func articles(_ answer: SearchAnswer) -> HTML {
    guard !answer.articles.isEmpty else { return "" }
    let words = WordMarks(query.text ?? "")
    let items = answer.articles.map { hit -> HTML in
      let title = hit.article.title ?? SourceMarkup.name(of: hit.article)
      return """
        <li class="line">
        <div class="when">\(DayMarkup.html(hit.article.published, reportedOn: nil))</div>
        <div class="what">
        <p class="said"><a href="\(PageAddress.article(hit.article.id))">\
        \(LineWrap.truncated(SafeText.line(title), width: 160))</a></p>
        <p class="snippet">… \(words.html(hit.passage.text)) …</p>
        <div class="from">\(hit.article.outlet ?? "")</div>
        </div>
        </li>

        """
    }
    let more: HTML? =
      answer.articleCount > answer.articles.count
      ? "<p><a href=\"\(query.list(.articles))\">All \(PageWords.counted(answer.articleCount, "article")) with these words</a></p>\n"
      : nil
    return "<h2>Articles</h2>\n\(LineList.html(items))\(more)"
  }
}
