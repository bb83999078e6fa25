import Records
package import Store

/// What needs a reader's eye, one below the other, each with its reasons and what can be done about it.
///
/// It works without scripts; `review.js` adds keys, and leads from one entry to the next.
package struct ReviewPage {
  private let list: ReviewList
  private let filter: ReviewFilter
  private let targets: [String: CorrectionTarget]
  private let token: String?

  /// - Parameters:
  ///   - list: the entries of this page, and counts.
  ///   - filter: what was asked for.
  ///   - targets: the lines of the entries as corrections see them, by identifier.
  ///   - token: of the forms; nil where nothing can be corrected.
  package init(
    _ list: ReviewList, _ filter: ReviewFilter, targets: [String: CorrectionTarget], token: String?
  ) {
    self.list = list
    self.filter = filter
    self.targets = targets
    self.token = token
  }

  package var page: Page {
    var page = Page(
      title: "Review", kicker: "What needs a reader’s eye", place: .review,
      body: "\(counts)\(form)\(help)\(entries)\(pager.links)")
    page.scripts = [.reviewScript]
    return page
  }

  private var number: Int { filter.offset / max(1, filter.limit) + 1 }

  /// The page itself, with its filter.
  private func address(page: Int? = nil) -> PageAddress {
    var address = PageAddress.review
    let page = page ?? number
    address.query = [
      filter.reason.map { PageAddress.QueryItem("reason", $0.rawValue) },
      filter.kind.map { PageAddress.QueryItem("kind", $0.rawValue) },
      page == 1 ? nil : PageAddress.QueryItem("page", String(page)),
    ].compactMap(\.self)
    return address
  }

  private var pager: Pager {
    Pager(address(), page: number, length: filter.limit, total: list.total)
  }

  private var counts: HTML {
    let parts = ReviewReason.allCases.compactMap { reason -> HTML? in
      guard let count = list.counts[reason], count > 0 else { return nil }
      var target = PageAddress.review
      target.query = [PageAddress.QueryItem("reason", reason.rawValue)]
      let current: HTML = filter.reason == reason ? " aria-current=\"true\"" : ""
      return
        "<li class=\"card\"><a href=\"\(target)\"\(current)><span class=\"number\">\(count)</span> \(reason.words)</a></li>\n"
    }
    guard !parts.isEmpty else { return "" }
    return "<ul class=\"cards\">\n\(parts)</ul>\n"
  }

  private var form: HTML {
    let reasons = ReviewReason.allCases.map {
      ReviewPage.option($0.rawValue, $0.words, isChosen: $0 == filter.reason)
    }
    let kinds = LineKind.allCases.map {
      ReviewPage.option($0.rawValue, $0.rawValue, isChosen: $0 == filter.kind)
    }
    return """
      <form class="filters" action="\(PageAddress.review)">
      <label>Reason <select name="reason"><option value="">any</option>\(reasons)</select></label>
      <label>Kind <select name="kind"><option value="">any</option>\(kinds)</select></label>
      <button>Show</button>
      <a href="\(PageAddress.corrections)">Corrections made</a>
      </form>
      <p class="count" id="left">\(list.total == list.left ? "\(list.left) left" : "\(list.total) of these, \(list.left) left in all")</p>

      """
  }

  private static func option(_ value: String, _ words: String, isChosen: Bool) -> HTML {
    let chosen: HTML = isChosen ? " selected" : ""
    return "<option value=\"\(value)\"\(chosen)>\(words)</option>"
  }

  /// Shown by a script; without one there are no keys to explain.
  private var help: HTML {
    let keys = ReviewPage.keys.map { key, deed in "<li><kbd>\(key)</kbd> \(deed)</li>\n" as HTML }
    return """
      <details class="keys" id="keys" hidden>
      <summary>Keys</summary>
      <ul>
      \(keys)</ul>
      </details>

      """
  }

  private static let keys = [
    ("j", "or ↓: the next entry"), ("k", "or ↑: the one before"), ("a", "accept"), ("r", "reject"),
    ("e", "edit a field"), ("m", "merge"), ("n", "note"), ("u", "undo the last correction"),
    ("?", "these keys"),
  ]

  private var entries: HTML {
    if list.entries.isEmpty {
      return list.left == 0
        ? "<p>Nothing needs a reader’s eye.</p>\n"
        : "<p>Nothing of this kind is left. <a href=\"\(PageAddress.review)\">Everything that is left</a></p>\n"
    }
    let items = list.entries.enumerated().map { index, entry -> HTML in
      let next = list.entries.indices.contains(index + 1) ? list.entries[index + 1] : nil
      return self.entry(entry, next: next?.id ?? list.entries[max(0, index - 1)].id)
    }
    return "<div class=\"entries\">\n\(items)</div>\n"
  }

  private func entry(_ entry: ReviewEntry, next: String) -> HTML {
    var back = address()
    back.fragment = ReviewPage.anchor(next)
    let forms = token.map { CorrectionForms(token: $0, back: back.text) }
    let reasons = entry.reasons.map { "<li class=\"chip warn\">\($0.words)</li>" as HTML }
    let name = LineWrap.truncated(ReviewSubject(entry.subject).name, width: 150)
    return """
      <section class="entry" id="\(ReviewPage.anchor(entry.id))" tabindex="-1" aria-label="\(name)">
      <ul class="chips" aria-label="Reasons">\(reasons)</ul>
      \(ReviewSubject(entry.subject).html)\(controls(entry, forms))</section>

      """
  }

  private static func anchor(_ id: String) -> String { "r-" + id }

  private func controls(_ entry: ReviewEntry, _ forms: CorrectionForms?) -> HTML? {
    switch entry.subject {
    case .line(let item):
      guard let forms, let target = targets[item.id] else { return nil }
      return """
        <div class="actions">
        \(forms.verdict(on: item.id, called: ReviewSubject(entry.subject).name))</div>
        <div class="corrects">
        \(forms.details(item, target))</div>

        """
    case .names(let first, let second): return forms?.names(first, second)
    case .article: return nil
    }
  }
}

extension ReviewReason {
  /// In words, for people.
  package var words: String {
    switch self {
    case .lowConfidence: "low confidence"
    case .inferredDate: "inferred date"
    case .reportsDiffer: "reports differ"
    case .disagreement: "disagreement"
    case .undated: "no date"
    case .onePerson: "one person or two?"
    case .unusedCues: "nothing drawn from it"
    }
  }
}
