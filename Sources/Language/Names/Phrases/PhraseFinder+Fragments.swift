extension PhraseFinder {
  /// Whether a surname is only a piece of a name that was not understood («Kobe Bryant», «Hong
  /// Kong-based») or stands for a family («the Bush family»).
  func isPartOfOtherName(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    if lists.tells(.kin, words.key(at: tokens.upperBound, with: first)) { return true }
    guard words.style(at: first) == .plain else { return false }
    let before = first - 1
    if words.key(before: first) != nil, isUnexplainedCapital(before) { return true }
    let after = tokens.upperBound
    return words.key(at: after, with: first) != nil && isUnexplainedCapital(after)
  }

  /// A capital that is neither grammar nor a state, body or title.
  private func isUnexplainedCapital(_ index: Int) -> Bool {
    let key = words.keys[index]
    guard words.isWord(index), words.capital[index], !lists.openers.contains(key),
      !lists.calendar.contains(key), lists.modifiers[key] == nil, !isCommonWord(index)
    else { return false }
    return matches(at: index).allSatisfy { match in
      match.senses.allSatisfy { sense in
        switch sense {
        case .person, .shortName, .place: true
        default: false
        }
      }
    }
  }

  /// Whether all other words of a run are no names: «Meanwhile Putin».
  func areCommonWords(_ run: Range<Int>, except index: Int) -> Bool {
    run.allSatisfy { $0 == index || isCommonWord($0) }
  }

  /// Whether the article or the lists know a word in small letters.
  private func isCommonWord(_ index: Int) -> Bool {
    let key = words.keys[index]
    return !words.isWord(index) || words.smallKeys.contains(key) || lists.acting.contains(key)
      || lists.openers.contains(key) || lists.calendar.contains(key)
      || lists.tells(.adverb, key)
  }
}
