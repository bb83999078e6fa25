/// Tells which nodes of a page cannot belong to the report.
struct PageFurniture {
  private let tree: PageTree
  private let hints: PhraseList?
  private(set) var isDropped: [Bool]

  /// Elements that never hold a part of the report.
  private static let names: Set<String> = [
    "head", "script", "style", "noscript", "nav", "aside", "footer", "header", "form", "button",
    "select", "iframe", "svg", "figure", "figcaption", "picture", "audio", "video", "object",
    "template", "label", "input", "textarea", "math", "canvas", "dialog", "menu",
  ]

  /// Elements that hold the report whatever their class says.
  private static let kept: Set<String> = ["html", "body", "article", "main", "p"]

  init(_ tree: PageTree, hints: PhraseList?) {
    self.tree = tree
    self.hints = hints
    isDropped = Array(repeating: false, count: tree.nodes.count)
    let weights = paragraphWeights()
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      isDropped[index] =
        (node.parent >= 0 && isDropped[node.parent])
        || node.isElement && drops(node, share: weights[index] * 100 / max(weights[0], 1))
    }
  }

  /// The share is how much of the page's paragraphs the node holds, in hundredths.
  private func drops(_ node: PageTree.Node, share: Int) -> Bool {
    if PageFurniture.names.contains(node.name) {
      // Some pages are wrapped in one form, or hold their report in a «header».
      return share < 50 || !["form", "header", "object"].contains(node.name)
    }
    if isHidden(node), share < 50 { return true }
    guard !PageFurniture.kept.contains(node.name), share < 40,
      node.attributes["itemprop"]?.lowercased() != "articlebody"
    else { return false }
    return hasHint(node)
  }

  private func isHidden(_ node: PageTree.Node) -> Bool {
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    guard let style = node.attributes["style"]?.lowercased().filter({ $0 != " " }) else {
      return false
    }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private func hasHint(_ node: PageTree.Node) -> Bool {
    guard let hints else { return false }
    for name in ["class", "id"] {
      guard let value = node.attributes[name], !value.isEmpty else { continue }
      for token in value.split(whereSeparator: \.isWhitespace) {
        if hints.matches(PageFurniture.words(of: token)) { return true }
      }
    }
    let role = node.attributes["role"]
    return role == "navigation" || role == "complementary" || role == "banner"
  }

  /// `relatedArticles-list` → `related`, `articles`, `list`.
  private static func words(of token: Substring) -> [String] {
    var spaced = ""
    var wasLower = false
    for character in token {
      if character.isUppercase, wasLower { spaced.append(" ") }
      wasLower = character.isLowercase
      spaced.append(character)
    }
    return PlainWords.of(spaced)
  }

  /// How many characters stand in `p` elements below every node.
  private func paragraphWeights() -> [Int] {
    var weights = Array(repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if !node.isElement, isInParagraph(index) { weights[index] = node.text.utf8.count }
      if node.parent >= 0 { weights[node.parent] += weights[index] }
    }
    return weights
  }

  /// Whether a text stands in a `p`, directly or in a few marks of emphasis.
  private func isInParagraph(_ index: Int) -> Bool {
    var current = tree.nodes[index].parent
    for _ in 0..<4 where current >= 0 {
      if tree.nodes[current].name == "p" { return true }
      current = tree.nodes[current].parent
    }
    return false
  }
}
