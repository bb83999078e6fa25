/// Leaves out what stands among the paragraphs of a report and is none of it.
struct BodyFilter {
  let tree: PageTree
  let headline: String?

  func report(_ blocks: [PageBlock]) -> [PageBlock] {
    var kept: [PageBlock] = []
    for block in blocks where !isLinkList(block) && !isHeadline(block) { kept.append(block) }
    while let last = kept.last, isHeading(last) { kept.removeLast() }
    return kept
  }

  /// More links than words: a link to another story, a list of tags.
  private func isLinkList(_ block: PageBlock) -> Bool {
    let isShort = block.length < 200
    return isShort
      ? block.linkLength * 3 > block.length * 2 : block.linkLength * 5 > block.length * 4
  }

  private func isHeadline(_ block: PageBlock) -> Bool {
    tree.nodes[block.element].name == "h1" || block.text == headline
  }

  private func isHeading(_ block: PageBlock) -> Bool {
    ["h1", "h2", "h3", "h4", "h5", "h6"].contains(tree.nodes[block.element].name)
  }
}
