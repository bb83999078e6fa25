/// Cuts a page into blocks of text, in order, without what was dropped.
struct PageBlocks {
  private(set) var blocks: [PageBlock] = []
  private let tree: PageTree
  private var text = ""
  private var linkLength = 0
  private var element = -1

  /// Short lines of a part of a page, the header and the byline's element among them.
  static func lines(of tree: PageTree, in range: Range<Int>) -> [String] {
    let silent: Set<String> = ["script", "style", "noscript", "nav", "aside", "footer", "form"]
    var isDropped = Array(repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      isDropped[index] =
        silent.contains(node.name) || node.parent >= 0 && isDropped[node.parent]
        || !node.isElement && !range.contains(index)
    }
    return PageBlocks(tree, isDropped: isDropped).blocks.map(\.text)
      .filter { $0.utf8.count <= 120 }
  }

  init(_ tree: PageTree, isDropped: [Bool]) {
    self.tree = tree
    var open: [Int] = []
    var links = 0
    for (index, node) in tree.nodes.enumerated() {
      while let last = open.last, tree.nodes[last].end <= index {
        open.removeLast()
        if tree.nodes[last].name == "a" { links -= 1 }
        if PageTree.blocks.contains(tree.nodes[last].name) { finish() }
      }
      guard !isDropped[index] else {
        if node.isElement, PageTree.blocks.contains(node.name) { finish() }
        continue
      }
      if node.isElement {
        open.append(index)
        if node.name == "a" { links += 1 }
        if node.name == "br" { breakLine() }
        if PageTree.blocks.contains(node.name) { finish() }
      } else {
        append(node.text, in: node.parent, isLink: links > 0)
      }
    }
    finish()
  }

  private mutating func append(_ words: String, in parent: Int, isLink: Bool) {
    guard !words.isEmpty else { return }
    if element < 0, words.contains(where: { !$0.isWhitespace }) { element = blockElement(parent) }
    text += words.replacingLineEnds
    if isLink { linkLength += words.utf8.count }
  }

  /// A `br` is a line end; two are the end of a block.
  private mutating func breakLine() {
    if text.hasSuffix("\n") {
      finish()
    } else if !text.isEmpty {
      text += "\n"
    }
  }

  private mutating func finish() {
    let lines = text.split(separator: "\n").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let tidy = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    if !tidy.isEmpty {
      blocks.append(PageBlock(text: tidy, element: element, linkLength: linkLength))
    }
    text = ""
    linkLength = 0
    element = -1
  }

  /// The nearest element that makes a block.
  private func blockElement(_ index: Int) -> Int {
    var current = index
    while current > 0, !PageTree.blocks.contains(tree.nodes[current].name) {
      current = tree.nodes[current].parent
    }
    return max(current, 0)
  }
}

extension String {
  /// Line ends of the source are white space on a page.
  fileprivate var replacingLineEnds: String {
    guard utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return self }
    return String(map { $0.isNewline ? " " : $0 })
  }
}
