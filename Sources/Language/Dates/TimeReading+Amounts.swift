extension TimeReading {
  /// How much of a unit, and where the unit stands: «20 more», «two to three», «eight trading».
  func unitAmount(at index: Int) -> (amount: Amount, unit: Int)? {
    guard let (amount, end) = amount(at: index) else { return nil }
    var next = end
    if isWord(next, "to", "or", "-"), let other = number(at: next + 1), amount.count != nil {
      next = other.end
    }
    if lexicon.unitAdjectives.contains(word(next)), unit(at: next) == nil { next += 1 }
    if amount.isArticle, isWord(next, "few", "couple") { return nil }
    return (amount, next)
  }
}
