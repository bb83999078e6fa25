extension TimeReading {
  /// «last», «this», «next» and their like: -1, 0, 1, and the token after them.
  func choice(at index: Int) -> (offset: Int, end: Int)? {
    let start = isWord(index, "the") ? index + 1 : index
    if isWord(start, "this"), isWord(start + 1, "past", "coming") {
      return (word(start + 1) == "past" ? -1 : 1, start + 2)
    }
    switch word(start) {
    case "last": return (-1, start + 1)
    case "this": return start == index ? (0, start + 1) : nil
    case "current": return (0, start + 1)
    case "next": return (1, start + 1)
    case "coming", "upcoming": return start > index ? (1, start + 1) : nil
    default: return nil
    }
  }

  /// The year that a phrase gives to what follows it: «next year's», «1988», «the 1988».
  func leadingYear(at index: Int) -> (choice: TimeMeaning.Choice, end: Int)? {
    if let year = year(at: index), token(index)?.kind == .number {
      return (.year(year.value), word(year.end) == "'s" ? year.end + 1 : year.end)
    }
    guard let (offset, end) = choice(at: index), isWord(end, "year"), isWord(end + 1, "'s", "'")
    else { return nil }
    return (.yearOffset(offset), end + 2)
  }

  /// The year that a phrase gives to what stands before it: «1995», «of last year», «, 1990».
  func trailingYear(at index: Int) -> (choice: TimeMeaning.Choice, end: Int)? {
    var start = index
    if isWord(start, "of", "in"), isWord(start + 1, "fiscal") {
      start += 2
    } else if isWord(start, "of", ",", "in", "fiscal") {
      start += 1
    }
    if let year = year(at: start) { return (.year(year.value), year.end) }
    if start == index || !isWord(index, ","), let (offset, end) = choice(at: start),
      isWord(end, "year")
    {
      return (.yearOffset(offset), end + 1)
    }
    guard isWord(index, "of"), isWord(start, "that", "the"), isWord(start + 1, "year", "same")
    else { return nil }
    guard word(start + 1) == "year" else { return nil }
    // «that year» is the one spoken of, «the year» the one of now.
    return (word(start) == "the" ? .yearOffset(0) : .narrativeYear(0), start + 2)
  }
}
