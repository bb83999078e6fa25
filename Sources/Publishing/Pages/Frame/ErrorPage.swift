/// A page that says why there is nothing else to see, and what to do next.
package struct ErrorPage {
  private let status: Int
  private let reason: String
  private let candidates: [String]

  /// - Parameters:
  ///   - status: the HTTP status code.
  ///   - reason: one sentence without a full stop.
  ///   - candidates: names that could have been meant.
  package init(status: Int, reason: String, candidates: [String]) {
    self.status = status
    self.reason = reason
    self.candidates = candidates
  }

  package var page: Page {
    let links = candidates.map { name -> HTML in
      "<li><a href=\"\(PageAddress.actor(named: name))\">\(name)</a></li>\n"
    }
    let choice: HTML = candidates.isEmpty ? "" : "<p>Did you mean:</p>\n<ul>\n\(links)</ul>\n"
    return Page(
      title: status == 404 ? "Not in the record" : "This cannot be shown", kicker: "\(status)",
      body: """
        <p>\(reason.prefix(1).uppercased() + reason.dropFirst()).</p>
        \(choice)<p><a href="\(PageAddress.overview)">Back to the overview</a></p>

        """)
  }
}
