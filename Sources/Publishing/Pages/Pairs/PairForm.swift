package import Store

/// The page on which a reader names two actors.
package struct PairForm {
  private let suggested: [NetworkTie]

  /// - Parameter ties: pairs that can be looked at without typing, the busiest first.
  package init(_ ties: [NetworkTie]) {
    suggested = ties
  }

  package var page: Page {
    let pairs = suggested.map { tie -> HTML in
      """
      <li><a href="\(PageAddress.pair(tie.a, tie.b))">\(tie.a) and \(tie.b)</a> \
      <span class="count">\(tie.lines.count)</span></li>

      """
    }
    let busiest: HTML =
      pairs.isEmpty ? "" : "<h2>The busiest pairs</h2>\n<ol class=\"pairs\">\n\(pairs)</ol>\n"
    return Page(
      title: "Two sides", place: .pairs,
      body: """
        <p class="lead">What passed between two actors: contacts, statements, actions, silences. A state stands for \
        everyone who acts for it.</p>
        <form class="filters" action="\(PageAddress.pairs)">
        <label>One side <input name="a" required maxlength="200" autocomplete="off"></label>
        <label>The other side <input name="b" required maxlength="200" autocomplete="off"></label>
        <button>Show</button>
        </form>
        \(busiest)
        """)
  }
}
