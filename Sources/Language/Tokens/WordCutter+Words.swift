/// Words: letters with what belongs inside them.
extension WordCutter {
  /// The longest word of which anything but its end is looked up in a table.
  private static let longestForm = 14

  mutating func cutWord(at index: Int) -> Int {
    if let end = dottedEnd(index) { return take(index..<end, .word) }
    let end = wordEnd(index)
    guard let next = point(end) else { return takeParts(index..<end) }
    if next.isStop {
      return keepsStop(index..<end) ? take(index..<end + 1, .word) : takeParts(index..<end)
    }
    if next.value == 0x29, end == 1, count == 2, beginsLine { return take(0..<2, .word) }
    if next.isHyphen, isBrokenOff(index..<end) { return take(index..<end + 1, .word) }
    return takeParts(index..<(joinedEnd(index..<end) ?? end))
  }

  /// The end of letters, digits and what stands between letters: `O'Reilly`, `first_name`.
  func wordEnd(_ index: Int) -> Int {
    var end = index
    while end < count {
      if points[end].isWordPart {
        end += 1
      } else if end > index, end + 1 < count, points[end + 1].isWordPart, isInner(points[end]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func isInner(_ point: CodePoint) -> Bool {
    point.isApostrophe || point.value == 0x5F || point.isInvisible
  }

  /// Takes a written word, in parts if it is several in grammar: `don't`, `Macron's`, `cannot`.
  private mutating func takeParts(_ range: Range<Int>) -> Int {
    if range.count <= WordCutter.longestForm, let lengths = forms.contractions[folded(range)],
      lengths.reduce(0, +) == range.count
    {
      return takeParts(range, lengths)
    }
    var cuts: [Int] = []
    var end = range.upperBound
    while cuts.count < 3, let start = endingStart(range.lowerBound..<end) {
      cuts.append(start)
      end = start
    }
    take(range.lowerBound..<end, .word)
    for (place, start) in cuts.enumerated().reversed() {
      take(start..<(place == 0 ? range.upperBound : cuts[place - 1]), .word, continues: true)
    }
    return range.upperBound
  }

  mutating func takeParts(_ range: Range<Int>, _ lengths: [Int]) -> Int {
    var start = range.lowerBound
    for length in lengths {
      take(start..<start + length, .word, continues: start > range.lowerBound)
      start += length
    }
    return range.upperBound
  }

  /// Where `'s`, `'ll`, `'re`, `'ve`, `'d`, `'m` or `n't` begins, if the word ends in one.
  private func endingStart(_ range: Range<Int>) -> Int? {
    for length in [3, 2] {
      let start = range.upperBound - length
      guard start > range.lowerBound, points[start].isApostrophe || points[start + 1].isApostrophe,
        forms.contractedEndings.contains(folded(start..<range.upperBound))
      else { continue }
      return start
    }
    return nil
  }

  /// `U.S.`, `e.g.`, `Ph.D.`: letters with stops between them.
  private func dottedEnd(_ index: Int) -> Int? {
    guard index + 2 < count else { return nil }
    var end = index
    while end + 1 < count, points[end].isLetter, points[end + 1].isStop { end += 2 }
    if end > index, end < count, points[end].isLetter,
      end + 1 == count || !points[end + 1].isWordPart
    {
      end += 1
    }
    if end > index + 2 { return end }
    // Longer parts only where the whole is known.
    end = index
    while end < count, end - index <= 8, points[end].isLetter || points[end].isStop { end += 1 }
    while end > index + 3 {
      let isStop = points[end - 1].isStop
      let word = folded(index..<(isStop ? end - 1 : end))
      if word.utf8.contains(46), forms.abbreviations.contains(word),
        end == count || !points[end].isWordPart
      {
        return end
      }
      end -= 1
    }
    return nil
  }

  /// Whether the stop behind a word belongs to it.
  private func keepsStop(_ range: Range<Int>) -> Bool {
    let stop = range.upperBound
    let isEllipsis =
      point(stop + 1)?.isStop == true && (point(stop + 2)?.isStop == true || count > stop + 2)
    guard range.count <= WordCutter.longestForm, !isEllipsis else { return false }
    let next = point(stop + 1) ?? following.first
    if range.count == 1, points[range.lowerBound].isUpper {
      return isInitial(range.lowerBound, next: next)
    }
    // «(b. March 2009)».
    if range.count == 1, range.lowerBound > 0, points[range.lowerBound - 1].value == 0x28 {
      return next != nil
    }
    let word = folded(range)
    if forms.abbreviations.contains(word) { return true }
    if next?.isDigit == true, forms.abbreviationsBeforeNumbers.contains(word) { return true }
    return points[range.lowerBound].isUpper && forms.abbreviatedPlaces.contains(word)
  }

  /// «George W. Bush», «Smith, J., …», but not «than I. The …».
  private func isInitial(_ index: Int, next: CodePoint?) -> Bool {
    guard let next else { return false }
    if next.isDigit { return tokens.last?.text.utf8.last == 0x2E }
    guard next.isUpper || !next.isWordPart && point(index + 2) != nil else { return false }
    guard points[index].value == 0x49 else { return true }
    return beginsLine || tokens.last?.isCapitalised == true
  }

  /// A word broken off in speech: «th- this», «I wen- went».
  private func isBrokenOff(_ range: Range<Int>) -> Bool {
    guard !following.isEmpty, range.count < 12, range.lowerBound == 0 else { return false }
    let next = point(range.upperBound + 1)
    if range.count <= 2, next == nil || next?.value == 0x2C { return true }
    guard next == nil else { return false }
    if following.first?.isDash == true { return true }
    guard following.count >= range.count else { return false }
    return range.allSatisfy {
      points[$0].value | 32 == following[$0 - range.lowerBound].value | 32
    }
  }

  /// The end of a word that goes on behind a mark: `co-founder`, `AT&T`, `s/he`, `friend(s)`, `US$`.
  private func joinedEnd(_ range: Range<Int>) -> Int? {
    let mark = range.upperBound
    guard range.count <= WordCutter.longestForm || points[mark].value == 0x28 else { return nil }
    switch points[mark].value {
    case 0x26:
      guard let next = point(mark + 1), next.isUpper else { return nil }
      let end = wordEnd(mark + 1)
      let isShort = range.count <= 3 && end - mark <= 4
      return isShort && (Array(range) + Array(mark + 1..<end)).allSatisfy { points[$0].isUpper }
        ? end : nil
    case 0x28: return optionalEnd(mark)
    case 0x2F:
      let end = wordEnd(mark + 1)
      return end - mark <= 3 && forms.slashedWords.contains(folded(range.lowerBound..<end))
        ? end : nil
    case 0x24:
      let isCode = range.count <= 3 && range.allSatisfy { points[$0].isUpper }
      return isCode && point(mark + 1)?.isDigit == true ? mark + 1 : nil
    default: return points[mark].isHyphen ? hyphenatedEnd(range) : nil
    }
  }

  /// `friend(s)`, `Re(a)d`.
  private func optionalEnd(_ mark: Int) -> Int? {
    var end = mark + 1
    while end < count, end - mark <= 2, points[end].isLower { end += 1 }
    guard end > mark + 1, point(end)?.value == 0x29 else { return nil }
    if let next = point(end + 1), next.isLetter { return wordEnd(end + 1) }
    return points[end - 1].value == 0x73 ? end + 1 : nil
  }

  /// The end of a word with a prefix or an ending that joins across its hyphen.
  private func hyphenatedEnd(_ range: Range<Int>) -> Int? {
    let mark = range.upperBound
    guard let next = point(mark + 1), next.isLetter || next.isDigit,
      range.lowerBound == 0 || !points[range.lowerBound - 1].isHyphen
    else { return nil }
    let end = wordEnd(mark + 1)
    // «over-the-counter», «mid-to-late» are phrases.
    if point(end)?.isHyphen == true, point(end + 1)?.isLetter == true { return nil }
    if let takesDigits = forms.joiningPrefixes[folded(range)] {
      return next.isLetter || takesDigits ? end : nil
    }
    let isShort = end - mark <= WordCutter.longestForm
    return isShort && forms.joiningSuffixes.contains(folded(mark + 1..<end)) ? end : nil
  }
}
