/// Addresses of pages and of mail, which are one word each.
extension WordCutter {
  /// How many signs the name of a computer or of a mailbox has at most.
  private static let longestName = 128

  func addressEnd(_ index: Int) -> Int? {
    guard points[index].isLetter || points[index].isDigit else { return nil }
    return pageEnd(index) ?? mailEnd(index) ?? computerEnd(index)
  }

  /// `https://…`, `www.…`, `doi:10.…`.
  private func pageEnd(_ index: Int) -> Int? {
    var mark = index
    while mark < count, mark - index < 8, points[mark].isLetter { mark += 1 }
    guard mark > index, mark + 3 < count else { return nil }
    let isScheme =
      points[mark].value == 0x3A && points[mark + 1].isSlash && points[mark + 2].isSlash
    if !isScheme {
      guard points[mark].isStop || points[mark].value == 0x3A else { return nil }
      let word = folded(index..<mark)
      let isWeb = word == "www" && points[mark].isStop && points[mark + 1].isWordPart
      let isDocument = word == "doi" && points[mark + 1].isDigit
      guard isWeb || isDocument else { return nil }
    }
    return pathEnd(mark)
  }

  /// The end of what may stand in an address, without the marks of the sentence around it.
  private func pathEnd(_ index: Int) -> Int {
    var end = index
    var depth = 0
    while end < count, !endsPath(points[end]) {
      if points[end].value == 0x28 { depth += 1 }
      if points[end].value == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    while end > index, isSentenceMark(points[end - 1]) { end -= 1 }
    return end
  }

  private func endsPath(_ point: CodePoint) -> Bool {
    switch point.value {
    case 0x22, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0xAB, 0xBB, 0x2018...0x201F: true
    default: false
    }
  }

  private func isSentenceMark(_ point: CodePoint) -> Bool {
    switch point.value {
    case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2026: true
    default: false
    }
  }

  /// `claire.bailey-ross@port.ac.uk`.
  private func mailEnd(_ index: Int) -> Int? {
    var mark = index
    while mark < count, mark - index < WordCutter.longestName, isMailPart(points[mark]) {
      mark += 1
    }
    guard point(mark)?.value == 0x40, let name = nameEnd(mark + 1), name.labels > 1 else {
      return nil
    }
    return name.end
  }

  private func isMailPart(_ point: CodePoint) -> Bool {
    switch point.value {
    case 0x2B, 0x2D, 0x2E, 0x5F: true
    default: point.isWordPart
    }
  }

  /// `un.org`, `www.un.org/en/news`: words with stops between them, of which the last is known.
  private func computerEnd(_ index: Int) -> Int? {
    guard let name = nameEnd(index), name.labels > 1,
      name.last.allSatisfy({ points[$0].isLower }), name.last.count <= 4,
      forms.topLevelDomains.contains(folded(name.last))
    else { return nil }
    guard let next = point(name.end), next.isSlash, point(name.end + 1) != nil else {
      return name.end
    }
    return pathEnd(name.end)
  }

  /// Words of letters, digits and hyphens with stops between them.
  private func nameEnd(_ index: Int) -> (end: Int, labels: Int, last: Range<Int>)? {
    var start = index
    var labels = 0
    while start - index < WordCutter.longestName {
      var end = start
      while end < count, end - start < WordCutter.longestName, isLabelPart(points[end]) {
        end += 1
      }
      guard end > start else { return nil }
      labels += 1
      guard point(end)?.isStop == true, let next = point(end + 1), next.isLetter || next.isDigit
      else { return (end, labels, start..<end) }
      start = end + 1
    }
    return nil
  }

  private func isLabelPart(_ point: CodePoint) -> Bool {
    point.isLetter || point.isDigit || point.value == 0x2D
  }
}
