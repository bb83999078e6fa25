import Store

/// What passed between two actors as one bar in parts: contacts, statements, cooperative and conflictual actions.
struct TieBar {
  private let tie: NetworkTie
  private let most: Int
  private static let length = 300.0

  /// The longest bar has `most` lines.
  init(_ tie: NetworkTie, most: Int) {
    self.tie = tie
    self.most = max(1, most)
  }

  private var parts: [(count: Int, style: String, name: String)] {
    [
      (tie.contacts, "contact", Counted.text(tie.contacts, "contact")),
      (tie.statements, "statement", Counted.text(tie.statements, "statement")),
      (tie.cooperative, "cooperative", "\(tie.cooperative) cooperative"),
      (tie.conflictual, "conflictual", "\(tie.conflictual) conflictual"),
    ].filter { $0.0 > 0 }
  }

  /// «5 contacts, 2 statements».
  var text: String { parts.map(\.name).joined(separator: ", ") }

  var markup: HTML {
    var x = 0.0
    let pieces = parts.map { part -> HTML in
      let width = TieBar.length * Double(part.count) / Double(most)
      defer { x += width }
      return
        "<rect class=\"bar \(part.style)\" x=\"\(x)\" y=\"0\" width=\"\(max(1, width - 1))\" height=\"10\"/>"
    }
    return """
      <svg class="tie" viewBox="0 0 \(TieBar.length) 10" preserveAspectRatio="none" aria-hidden="true">\(pieces)</svg> \
      <span class="quiet">\(text)</span>
      """
  }
}
