/// Numbers: digits with what belongs to them.
extension WordCutter {
  mutating func cutNumber(at index: Int) -> Int {
    if let end = phoneEnd(index) { return take(index..<end, .number) }
    var end = digitsEnd(index)
    if let marker = listMarkerEnd(index..<end) { return take(index..<marker, .number) }
    if let decade = pluralEnd(index..<end) { return take(index..<decade, .number) }
    // Letters that touch: «3rd», «1990s», «5.2bn», «29T08:30»; a unit is a word of its own: «10km».
    while let next = point(end), next.isLetter, !beginsUnit(end, behind: index) {
      end = wordEnd(end)
      while let mark = point(end), mark.value == 0x3A, point(end + 1)?.isDigit == true {
        end = digitsEnd(end + 1)
      }
    }
    while let next = point(end), next.value >= 0x80, next.isCombining || next.isExtending {
      end += 1
    }
    return take(index..<end, .number)
  }

  /// Digits with `,` `.` `:` `/` between them: `1,189.42`, `11:30`, `9/11`.
  private func digitsEnd(_ index: Int) -> Int {
    var end = index
    while end < count {
      if points[end].isDigit {
        end += 1
      } else if end > index, point(end + 1)?.isDigit == true, staysInside(end) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a mark between digits belongs to the number; a comma only before three digits.
  private func staysInside(_ index: Int) -> Bool {
    switch points[index].value {
    case 0x2E, 0x2F, 0x3A: return true
    case 0x2C:
      let hasThree = (2...3).allSatisfy { point(index + $0)?.isDigit == true }
      return hasThree && point(index + 4)?.isDigit != true
    default: return false
    }
  }

  /// `555-0142`, `212-555-0142`: numbers of telephones, as they are written in North America.
  private func phoneEnd(_ index: Int) -> Int? {
    guard isStart(index), index == 0 || !points[index - 1].isHyphen else { return nil }
    var groups: [Int] = []
    var end = index
    while groups.count < 3 {
      var digits = end
      while digits < count, digits - end < 5, points[digits].isDigit { digits += 1 }
      groups.append(digits - end)
      guard digits > end else { return nil }
      end = digits
      guard point(end)?.value == 0x2D, point(end + 1)?.isDigit == true else { break }
      end += 1
    }
    guard groups == [3, 4] || groups == [3, 3, 4] else { return nil }
    return point(end)?.isWordPart == true ? nil : end
  }

  /// «1. Introduction», «2.1. Methods», «3) Stir» at the beginning of a line.
  private func listMarkerEnd(_ range: Range<Int>) -> Int? {
    guard range.lowerBound == 0, beginsLine || following.first?.isLower == true,
      range.upperBound + 1 == count, !following.isEmpty,
      range.allSatisfy({ points[$0].isDigit || points[$0].isStop }),
      let mark = point(range.upperBound), mark.isStop || mark.value == 0x29
    else { return nil }
    // Within a line only what no sentence can end with: «here: 1. that …».
    if !beginsLine, tokens.last?.folded != ":" { return nil }
    let isSection = range.contains { points[$0].isStop }
    return range.count <= 2 || isSection && range.count <= 6 ? count : nil
  }

  /// «1930's», «'60's»: tens of years with an apostrophe.
  func pluralEnd(_ range: Range<Int>) -> Int? {
    let mark = range.upperBound
    guard range.count == 2 || range.count == 4, points[mark - 1].value == 0x30,
      let apostrophe = point(mark), apostrophe.isApostrophe, let letter = point(mark + 1),
      letter.value == 0x73, point(mark + 2)?.isWordPart != true
    else { return nil }
    return mark + 2
  }

  /// Whether letters behind a number are a unit: «10km», «5pm», «10a.m.», but not «$5m».
  private func beginsUnit(_ index: Int, behind start: Int) -> Bool {
    let end = wordEnd(index)
    if end == index + 1, point(end)?.isStop == true, point(end + 1)?.value == 0x6D {
      return points[index].value == 0x61 || points[index].value == 0x70
    }
    guard end - index <= 5, points[start..<index].allSatisfy({ !$0.isLetter }) else { return false }
    if end == index + 1 {
      let isSum = start > 0 && points[start - 1].isCurrency
      if isSum || !points[index].isLower { return false }
    }
    return forms.units.contains(folded(index..<end))
  }
}
