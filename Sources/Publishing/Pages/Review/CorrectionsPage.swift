import Records
package import Store

/// The log of corrections, the latest first, with a way to take each back.
package struct CorrectionsPage {
  private let log: [LoggedCorrection]
  private let total: Int
  private let page: Int
  private let forms: CorrectionForms?

  /// How many a page shows.
  package static let length = 100

  /// - Parameters:
  ///   - log: all of it, in the order in which it was made.
  ///   - page: from 1.
  ///   - forms: nil where nothing can be corrected.
  package init(_ log: [LoggedCorrection], page: Int, forms: CorrectionForms?) {
    total = log.count
    let start = (page - 1) * CorrectionsPage.length
    self.log = Array(log.reversed().dropFirst(start).prefix(CorrectionsPage.length))
    self.page = page
    self.forms = forms
  }

  package var content: Page {
    let files: HTML = """
      <p class="files"><a href="\(PageAddress.correctionsFile)" download>All of it as JSON Lines</a>, which \
      <code>readout correct import</code> reads into another record.</p>

      """
    let pages = Pager(.corrections, page: page, length: CorrectionsPage.length, total: total)
    return Page(
      title: "Corrections", place: .review,
      body: total == 0
        ? """
        <p>Nothing has been corrected yet. <a href="\(PageAddress.review)">What needs a reader’s eye</a> is a good \
        place to begin.</p>

        """
        : """
        <p class="count">\(Counted.text(total, "correction"))</p>
        \(files)<ol class="log">
        \(log.map(entry))</ol>
        \(pages.links)
        """)
  }

  private func entry(_ logged: LoggedCorrection) -> HTML {
    let correction = logged.correction
    let words = CorrectionWords(correction)
    let why = correction.reason.map { "<p class=\"from\">Why: \($0)</p>\n" as HTML }
    let canUndo = logged.standing != .undone && correction.kind != .undo
    let undo = canUndo ? forms?.undo(correction.id) : nil
    return """
      <li class="line" id="\(correction.id)">
      <div class="when">\(correction.at.prefix(10))<br><span class="quiet">\(correction.at.dropFirst(11))</span></div>
      <div class="what">
      <p class="said">\(words.target(logged.standing)) <b>\(words.deed)</b></p>
      \(why)<p class="from">by \(correction.author) · <span class="chip\(tone(logged))">\(standing(logged))</span></p>
      \(undo)</div>
      </li>

      """
  }

  private func standing(_ logged: LoggedCorrection) -> String {
    switch logged.standing {
    case .applied: "applied"
    case .undone: "undone"
    case .withoutTarget: "waits: nothing in the record is what it is about"
    }
  }

  private func tone(_ logged: LoggedCorrection) -> HTML {
    switch logged.standing {
    case .applied: " good"
    case .undone: ""
    case .withoutTarget: " warn"
    }
  }
}
