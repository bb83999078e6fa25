import Records

/// Finds the paragraphs of the report on a page, by where its text is dense.
///
/// Input: a page. Output: blocks of text in order. Menus, forms, asides, captions and elements whose class or
/// id says that they are furniture are left out; then the smallest element that holds nearly all good
/// paragraphs (long, few links) is the body. After the readability heuristics of Arc90 and «DOM Based
/// Content Extraction via Text Density» (Sun, Song, Liao 2011). It does not run scripts.
struct PageBody {
  private let tree: PageTree
  private let isDropped: [Bool]
  private let blocks: [PageBlock]

  /// Without hints, the words of class and id are not trusted.
  private init(_ tree: PageTree, hints: PhraseList?) {
    self.tree = tree
    isDropped = PageFurniture(tree, hints: hints).isDropped
    blocks = PageBlocks(tree, isDropped: isDropped).blocks
  }

  /// Trusts the hints, unless they leave next to nothing of a page that has more.
  static func find(in tree: PageTree, hints: PhraseList) -> PageBody {
    let body = PageBody(tree, hints: hints)
    let length = { (body: PageBody) in
      body.paragraphs(headline: nil).reduce(0) { $0 + $1.utf8.count }
    }
    let found = length(body)
    guard found < 250 else { return body }
    let bold = PageBody(tree, hints: nil)
    return length(bold) > found * 2 ? bold : body
  }

  /// Where the report's first good paragraph begins on the page.
  var start: Int {
    let body = bodyElement() ?? 0
    return blocks.first { $0.element >= body && isGood($0) }?.element ?? tree.nodes.count
  }

  /// The paragraphs, headings, lists and quotations of the report, white space tidied.
  func paragraphs(headline: String?) -> [String] {
    guard let body = bodyElement() else { return [] }
    let end = tree.nodes[body].end
    let inside = blocks.filter { $0.element >= body && $0.element < end }
    return BodyFilter(tree: tree, headline: headline).report(inside).map(\.text)
  }

  /// Whether a block reads like a paragraph of a report.
  private func isGood(_ block: PageBlock) -> Bool {
    block.length >= 60 && block.linkLength * 2 < block.length
      && !["h1", "h2", "h3", "h4", "h5", "h6"].contains(tree.nodes[block.element].name)
  }

  /// The smallest element with nearly all good paragraphs of the part that holds the report.
  private func bodyElement() -> Int? {
    let good = blocks.filter(isGood)
    let candidates = good.isEmpty ? blocks : good
    guard !candidates.isEmpty else { return nil }
    let weights = weights(candidates)
    var current = scope(weights)
    while let child = heaviestChild(of: current, weights),
      weights[child] * 100 >= weights[current] * 85, tree.nodes[child].name != "p"
    {
      current = child
    }
    return current
  }

  /// How many characters of good paragraphs stand in every element.
  private func weights(_ blocks: [PageBlock]) -> [Int] {
    var weights = Array(repeating: 0, count: tree.nodes.count)
    for block in blocks {
      let weight = max(block.length - block.linkLength, 1)
      var current = block.element
      while current >= 0 {
        weights[current] += weight
        current = tree.nodes[current].parent
      }
    }
    return weights
  }

  /// The element that the page marks as the report, if it holds enough; else the whole page.
  private func scope(_ weights: [Int]) -> Int {
    let marked: [(PageTree.Node) -> Bool] = [
      { $0.attributes["itemprop"]?.lowercased() == "articlebody" },
      { $0.name == "article" },
      { $0.name == "main" || $0.attributes["role"] == "main" },
    ]
    for isMarked in marked {
      let elements = tree.nodes.indices.filter { !isDropped[$0] && isMarked(tree.nodes[$0]) }
      guard let best = elements.max(by: { weights[$0] < weights[$1] }) else { continue }
      let titled = elements.filter(holdsTitle)
      if titled.count == 1, weights[titled[0]] >= 300 { return titled[0] }
      if weights[best] >= 150, weights[best] * 100 >= weights[0] * 35 { return best }
    }
    return 0
  }

  private func holdsTitle(_ index: Int) -> Bool {
    tree.nodes[index..<tree.nodes[index].end].contains { $0.name == "h1" }
  }

  private func heaviestChild(of index: Int, _ weights: [Int]) -> Int? {
    var best: Int?
    var child = index + 1
    while child < tree.nodes[index].end {
      if tree.nodes[child].isElement, weights[child] > weights[best ?? child] || best == nil {
        best = child
      }
      child = tree.nodes[child].end
    }
    return best.flatMap { weights[$0] > 0 ? $0 : nil }
  }
}
