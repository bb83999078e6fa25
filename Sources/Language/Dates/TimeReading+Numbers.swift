extension TimeReading {
  /// A whole number in digits or words: `12`, `1,200`, «twenty-one», «two thousand».
  func number(at index: Int) -> (value: Int, end: Int)? {
    guard let token = token(index) else { return nil }
    if token.kind == .number {
      let digits = token.folded.filter { $0 != "," }
      guard digits.utf8.count <= 9, digits.utf8.allSatisfy({ (48...57).contains($0) }),
        let value = Int(digits)
      else { return nil }
      return (value, index + 1)
    }
    return numberWords(at: index)
  }

  /// «twenty-one», «three hundred», «two thousand and five».
  private func numberWords(at index: Int) -> (value: Int, end: Int)? {
    var total = 0
    var group = 0
    var end = index
    var position = index
    while let value = lexicon.numbers[word(position)], end - index < 12 {
      if value >= 100 || value == 12 && word(position) == "dozen" {
        guard value < 1_000_000 || end > index else { break }
        group = max(group, 1) * value
        if value >= 1000 {
          total += group
          group = 0
        }
      } else if group % 100 != 0, !(group % 10 == 0 && group % 100 >= 20 && value < 10) {
        break
      } else {
        group += value
      }
      guard total + group < 1_000_000_000 else { return nil }
      end = position + 1
      position = end
      if word(position) == "-", lexicon.numbers[word(position + 1)] != nil { position += 1 }
      if word(position) == "and", continuesAfterAnd(position, total: total, group: group) {
        position += 1
      }
    }
    return end > index ? (total + group, end) : nil
  }

  /// «two thousand and five», but not «between two thousand and three thousand».
  private func continuesAfterAnd(_ index: Int, total: Int, group: Int) -> Bool {
    guard group >= 100 || group == 0 && total > 0,
      let next = lexicon.numbers[word(index + 1)], next < 100
    else { return false }
    return (lexicon.numbers[word(index + 2)] ?? 0) < 100
  }

  /// `3rd`, «third», «twenty-first».
  func ordinal(at index: Int) -> (value: Int, end: Int)? {
    guard let token = token(index) else { return nil }
    if let value = lexicon.ordinals[token.folded] { return (value, index + 1) }
    if token.kind == .number {
      let digits = token.folded.prefix { $0.isNumber }
      let ending = token.folded.dropFirst(digits.count)
      guard digits.count <= 3, ["st", "nd", "rd", "th"].contains(ending), let value = Int(digits)
      else { return nil }
      return (value, index + 1)
    }
    guard let tens = lexicon.numbers[token.folded], tens >= 20, tens < 100, tens % 10 == 0,
      word(index + 1) == "-", let ones = lexicon.ordinals[word(index + 2)], ones < 10
    else { return nil }
    return (tens + ones, index + 3)
  }

  /// A day of the month, `1` to `31`, also as `3rd` or «third».
  func dayOfMonth(at index: Int) -> (value: Int, end: Int)? {
    guard let token = token(index), token.kind == .number else { return nil }
    let found =
      token.folded.utf8.count <= 2 ? Int(token.folded).map { ($0, index + 1) } : ordinal(at: index)
    guard let found, (1...31).contains(found.0) else { return nil }
    return (found.0, found.1)
  }

  /// A year, `1400` to `2199`, also spelled: «nineteen ninety-seven», «two thousand and five».
  func year(at index: Int) -> (value: Int, end: Int)? {
    guard let token = token(index) else { return nil }
    if token.kind == .number {
      guard token.folded.utf8.count == 4, let value = Int(token.folded),
        (1400...2199).contains(value)
      else { return nil }
      return (value, index + 1)
    }
    return spelledYear(at: index)
  }

  private func spelledYear(at index: Int) -> (value: Int, end: Int)? {
    guard let century = lexicon.numbers[word(index)] else { return nil }
    if (14...20).contains(century) {
      guard let rest = numberWords(at: index + 1), (10...99).contains(rest.value) else {
        return nil
      }
      return (century * 100 + rest.value, rest.end)
    }
    guard century == 2, word(index + 1) == "thousand", let whole = numberWords(at: index),
      (2000...2099).contains(whole.value)
    else { return nil }
    return (whole.value, whole.end)
  }

  /// How much: «three», «several», «a couple of», «one and a half», «a», «half an».
  func amount(at index: Int) -> (amount: Amount, end: Int)? {
    if let (told, end) = lexicon.vagueAmounts.match(at: index, in: self) {
      return (Amount(count: Int(told), modifier: Int(told) == nil ? nil : "APPROX"), end)
    }
    if isWord(index, "half"), isWord(index + 1, "a", "an") {
      return (Amount(count: 0, hasHalf: true), index + 2)
    }
    if isWord(index, "a", "an") {
      if let number = number(at: index + 1), lexicon.numbers[word(index + 1)] ?? 0 >= 12 {
        return (Amount(count: number.value), number.end)
      }
      return (Amount(count: 1, isArticle: true), index + 1)
    }
    return countedAmount(at: index)
  }

  /// A number, with «and a half» or as `2.5`.
  func countedAmount(at index: Int) -> (amount: Amount, end: Int)? {
    if let token = token(index), token.kind == .number, token.folded.hasSuffix(".5"),
      let whole = Int(token.folded.dropLast(2)), whole < 1_000_000
    {
      return (Amount(count: whole, hasHalf: true), index + 1)
    }
    guard let number = number(at: index) else { return nil }
    let and = afterHyphen(number.end)
    let article = afterHyphen(and + 1)
    let half = afterHyphen(article + 1)
    if isWord(and, "and"), isWord(article, "a"), isWord(half, "half") {
      return (Amount(count: number.value, hasHalf: true), half + 1)
    }
    if let token = token(number.end), token.folded == "½" {
      return (Amount(count: number.value, hasHalf: true), number.end + 1)
    }
    return (Amount(count: number.value), number.end)
  }
}
