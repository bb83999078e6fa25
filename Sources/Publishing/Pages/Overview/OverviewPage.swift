import Records
package import Store

/// The first page of a record: what it holds, when, who is busiest, and what is worth a look.
package struct OverviewPage {
  private let overview: RecordOverview
  private let record: String

  /// How many of each kind of line it shows.
  package static let most = 8

  /// `record` is the name of the record's file.
  package init(_ overview: RecordOverview, record: String) {
    self.overview = overview
    self.record = record
  }

  package var page: Page {
    Page(
      title: "What this record holds", kicker: record, place: .overview,
      body: overview.counts.articles == 0 ? empty : full)
  }

  private var empty: HTML {
    """
    <div class="empty">
    <p><b>The record is empty.</b></p>
    <p>Give it articles: <code>readout add PATH</code> reads files, folders and feeds. Then load this page again.</p>
    </div>

    """
  }

  private var full: HTML {
    """
    \(cards)\(pairForm)<div class="columns">
    \(TimeChart(.contacts, overview.contacts)?.html)\(TimeChart(.articles, overview.articles)?.html)</div>
    \(undated)\(busiest)\(newest)\(ahead)\(disagreements)
    """
  }

  private var cards: HTML {
    let counts = overview.counts
    let numbers: [(RecordList, Int)] = [
      (.contacts, counts.contacts), (.statements, counts.statements), (.figures, counts.figures),
      (.actions, counts.actions), (.disagreements, counts.disagreements),
      (.pledges, counts.pledges), (.actors, counts.actors), (.articles, counts.articles),
    ]
    let cards = numbers.map { list, count -> HTML in
      let name = count == 1 ? list.noun : list.rawValue
      return """
        <li class="card"><a href="\(PageAddress.list(list))"><span class="number">\
        \(PageWords.number(Double(count)))</span> \(name)</a></li>

        """
    }
    return "<ul class=\"cards counts\">\n\(cards)</ul>\n"
  }

  private var pairForm: HTML {
    """
    <h2>Dealings of two</h2>
    <form class="filters" action="\(PageAddress.pairs)" aria-label="Dealings of two">
    <label>Dealings of <input name="a" required maxlength="200" placeholder="A name or surname" autocomplete="off" \
    spellcheck="false"></label>
    <label>and <input name="b" required maxlength="200" placeholder="A name or surname" autocomplete="off" \
    spellcheck="false"></label>
    <button>Show</button>
    </form>
    <h2>When</h2>

    """
  }

  private var undated: HTML {
    guard overview.undatedArticles > 0 else { return "" }
    let page = (overview.counts.articles + ListQuery.pageLength - 1) / ListQuery.pageLength
    let address = PageAddress.list(.articles, page > 1 ? [.init("page", "\(page)")] : [])
    let isOne = overview.undatedArticles == 1
    return """
      <p class="quiet">\(PageWords.counted(overview.undatedArticles, "article")) \(isOne ? "has" : "have") no date; \
      \(isOne ? "it stands" : "they stand") at the <a href="\(address)">end of the list of articles</a>.</p>

      """
  }

  private var busiest: HTML {
    let actors = overview.busiestActors.map { actor -> HTML in
      """
      <li><a href="\(PageAddress.actor(named: actor.name))">\(actor.name)</a> \
      <span class="quiet">\(PageWords.counted(actor.lines, "line"))</span></li>

      """
    }
    let pairs = overview.busiestPairs.map { pair -> HTML in
      """
      <li><a href="\(PageAddress.pair(pair.a, pair.b))">\(pair.a) and \(pair.b)</a> \
      <span class="quiet">\(PageWords.counted(pair.contacts, "contact"))</span></li>

      """
    }
    let left: HTML =
      "<section>\n<h2>Busiest actors</h2>\n<ol class=\"ranks\">\n\(actors)</ol>\n</section>\n"
    let right: HTML =
      pairs.isEmpty
      ? "" : "<section>\n<h2>Busiest pairs</h2>\n<ol class=\"ranks\">\n\(pairs)</ol>\n</section>\n"
    return actors.isEmpty ? "" : "<div class=\"columns\">\n\(left)\(right)</div>\n"
  }

  private var newest: HTML {
    section("Newest contacts", overview.newest, all: .contacts)
  }

  private var ahead: HTML {
    guard let last = overview.lastPublished else { return "" }
    return section(
      "Planned contacts ahead", overview.ahead, all: nil,
      note: "Planned or proposed for after the newest article, of \(DateWords.text(last)).")
  }

  private var disagreements: HTML {
    section("Disagreements to look at", overview.disagreements, all: .disagreements)
  }

  private func section<Item: ShownItem>(
    _ heading: String, _ lines: [RecordLine<Item>], all: RecordList?, note: String? = nil
  ) -> HTML {
    guard !lines.isEmpty else { return "" }
    let introduction = note.map { "<p class=\"quiet\">\($0)</p>\n" as HTML }
    let more = all.map {
      "<p><a href=\"\(PageAddress.list($0))\">All \($0.rawValue)</a></p>\n" as HTML
    }
    return "<h2>\(heading)</h2>\n\(introduction)\(LineList.html(lines))\(more)"
  }
}
