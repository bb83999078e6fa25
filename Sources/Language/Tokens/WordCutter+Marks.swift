/// Marks: what is neither letter nor digit.
extension WordCutter {
  /// The most signs that a face of marks has.
  private static let longestFace = 4

  mutating func cutMark(at index: Int) -> Int {
    let point = points[index]
    if let end = faceEnd(index) { return take(index..<end, .punctuation) }
    if point.isApostrophe || point.value == 0x2018 { return cutApostrophe(at: index) }
    if isStart(index) {
      if let end = numberEnd(index) { return take(index..<end, .number) }
      if let end = tagEnd(index) { return take(index..<end, .word) }
      if let end = bracketEnd(index) { return take(index..<end, .punctuation) }
    }
    if point.value == 0x60, self.point(index + 1)?.value == 0x60 {
      return take(index..<index + 2, .punctuation, folded: "\"")
    }
    return take(index..<markEnd(index), .punctuation)
  }

  /// «.265», «+4533330040».
  private func numberEnd(_ index: Int) -> Int? {
    let isFraction =
      points[index].isStop && (index == 0 || points[index - 1].opens)
    guard isFraction || points[index].value == 0x2B else { return nil }
    var end = index + 1
    while end < count, points[end].isDigit { end += 1 }
    guard isFraction ? end > index + 1 : end > index + 6 else { return nil }
    return point(end)?.isWordPart == true ? nil : end
  }

  /// `#election`, `@name`.
  private func tagEnd(_ index: Int) -> Int? {
    guard points[index].value == 0x23 || points[index].value == 0x40,
      let next = point(index + 1), next.isLetter || next.value == 0x5F
    else { return nil }
    var end = index + 1
    while end < count, points[end].isWordPart || points[end].value == 0x5F { end += 1 }
    return end
  }

  /// `[...]`, and `(a)` that stands alone.
  private func bracketEnd(_ index: Int) -> Int? {
    if points[index].value == 0x28, index == 0, count == 3, points[1].isLower,
      points[2].value == 0x29
    {
      return 3
    }
    guard points[index].value == 0x5B else { return nil }
    var end = index + 1
    while end < count, end - index < 5, points[end].isStop || points[end].value == 0x2026 {
      end += 1
    }
    guard end > index + 1, point(end)?.value == 0x5D else { return nil }
    return points[index + 1].isStop && end < index + 4 ? nil : end + 1
  }

  /// A run of stops or dashes is one token, and so is an emoji with all that belongs to it; any other
  /// mark stands alone.
  private func markEnd(_ index: Int) -> Int {
    let mark = points[index].value
    var end = index + 1
    switch mark {
    case 0x2E, 0x2026:
      while end < count, points[end].isStop || points[end].value == 0x2026 { end += 1 }
      return end
    case 0x2D, 0x2013, 0x2014, 0x2A, 0x5F, 0x3D, 0x7E, 0x23:
      while end < count, points[end].value == mark { end += 1 }
      return end
    default: break
    }
    if points[index].isRegional, point(end)?.isRegional == true { end += 1 }
    while end < count, points[end].value >= 0x80 {
      if points[end].isJoiner, end + 1 < count {
        end += 2
      } else if points[end].isCombining || points[end].isExtending {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private func faceEnd(_ index: Int) -> Int? {
    guard index == 0 || !points[index - 1].isWordPart, index + 1 < count,
      points[index].value < 0x80
    else { return nil }
    let last = min(count, index + WordCutter.longestFace)
    for end in stride(from: last, to: index + 1, by: -1) {
      guard end == count || !points[end].isWordPart else { continue }
      if forms.emoticons.contains(String(text(index..<end))) { return end }
    }
    return nil
  }

  /// An apostrophe may own, shorten, or quote.
  private mutating func cutApostrophe(at index: Int) -> Int {
    let next = point(index + 1)
    if let next, next.value == points[index].value, points[index].value == 0x27 {
      return take(index..<index + 2, .punctuation, folded: "\"")
    }
    if touching != nil, let end = ownerEnd(index) {
      return take(index..<end, end > index + 1 ? .word : .punctuation, continues: true)
    }
    if isStart(index), let next, next.isWordPart {
      if let end = shortYearEnd(index) { return take(index..<end, .number) }
      let end = wordEnd(index + 1)
      if end - index <= 6 {
        let word = folded(index..<end)
        if forms.shortenedWords.contains(word) { return take(index..<end, .word) }
        if let lengths = forms.contractions[word] { return takeParts(index..<end, lengths) }
      }
    }
    if next?.isWordPart == true || next?.opens == true {
      openQuotes += 1
    } else {
      openQuotes = max(0, openQuotes - 1)
    }
    return take(index..<index + 1, .punctuation)
  }

  /// «Inc.'s», «workers' rights»: `'s` behind a stop or a number, or a bare apostrophe behind an s
  /// where no quotation is open that it could close.
  private func ownerEnd(_ index: Int) -> Int? {
    guard points[index].isApostrophe else { return nil }
    if point(index + 1)?.isLetter == true {
      let end = wordEnd(index + 1)
      return end - index <= 3 && forms.contractedEndings.contains(folded(index..<end)) ? end : nil
    }
    guard openQuotes == 0, point(index + 1)?.isWordPart != true else { return nil }
    switch points[index - 1].value | 32 {
    case 0x73, 0x78, 0x7A: return index + 1
    default: return nil
    }
  }

  /// «'88», «'60s», «'60's».
  private func shortYearEnd(_ index: Int) -> Int? {
    let end = index + 3
    guard end <= count, points[index + 1].isDigit, points[index + 2].isDigit else { return nil }
    if let plural = pluralEnd(index + 1..<end) { return plural }
    if point(end)?.value == 0x73, point(end + 1)?.isWordPart != true { return end + 1 }
    return point(end)?.isWordPart == true ? nil : end
  }
}
