/// Words of parts of a page, with white space as a reader sees it.
extension PageTree {
  /// Elements that begin and end a block of text.
  static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "li",
    "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th", "blockquote", "pre", "h1", "h2",
    "h3", "h4", "h5", "h6", "figure", "figcaption", "form", "fieldset", "body", "html", "hr",
    "center", "address", "details", "summary", "cite-block", "amp-img", "iframe",
  ]

  /// All words below a node, on one line.
  func words(of index: Int) -> String {
    var text = ""
    for node in nodes[index..<nodes[index].end] where !node.isElement { text += node.text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The descendants of a node with a name, in order.
  func elements(named name: String, in range: Range<Int>? = nil) -> [Int] {
    (range ?? nodes.indices).filter { nodes[$0].name == name }
  }

  /// Whether a node, or one above it, fulfils a condition.
  func hasAncestor(_ index: Int, where condition: (Node) -> Bool) -> Bool {
    var current = index
    while current >= 0 {
      if condition(nodes[current]) { return true }
      current = nodes[current].parent
    }
    return false
  }
}

/// A run of text between the borders of blocks.
struct PageBlock: Hashable, Sendable {
  var text: String
  /// The element that holds it: `p`, `h2`, `li`, …
  let element: Int
  /// Characters that stand in links.
  var linkLength: Int

  var length: Int { text.utf8.count }
}
