/// Whether what a sentence tells beside a date is gone by or to come.
enum Tense: Sendable {
  case past, future, unclear
}

/// Guesses the tense at a place from the words around it, nearest verb first.
///
/// «He said he will leave Monday»: going back from «Monday» the first cue is «will». It reads no
/// grammar: a cue in another clause can mislead it.
struct TenseGuess: Sendable {
  let reading: TimeReading

  func tense(at tokens: Range<Int>) -> Tense {
    let clause = before(tokens.lowerBound)
    if clause != .unclear { return clause }
    return after(tokens.upperBound)
  }

  private func before(_ index: Int) -> Tense {
    var position = index - 1
    while reading.range.contains(position) {
      let tense = cue(position)
      if tense != .unclear { return isOverruled(position, tense) ? .future : tense }
      position -= 1
    }
    return .unclear
  }

  private func after(_ index: Int) -> Tense {
    var position = index
    while reading.range.contains(position) {
      let tense = cue(position)
      if tense != .unclear { return tense }
      position += 1
    }
    return .unclear
  }

  /// «is expected», «are scheduled», «plans announced to begin»: a participle after «is» or «to».
  private func isOverruled(_ index: Int, _ tense: Tense) -> Bool {
    guard tense == .past, reading.word(index).hasSuffix("ed") else { return false }
    let words = (1...3).map { reading.word(index - $0) }
    return words.contains("will") || words.contains("be") && words.contains("to")
  }

  private func cue(_ index: Int) -> Tense {
    let word = reading.word(index)
    let words = reading.lexicon.tense
    if word == "to" { return isInfinitive(index) ? .future : .unclear }
    if words.future.contains(word) { return .future }
    if words.past.contains(word) { return .past }
    if words.scheduled.contains(word), !reading.isCapitalised(index) { return .future }
    let isParticiple = word.count > 4 && word.hasSuffix("ed") && !reading.isCapitalised(index)
    return isParticiple ? .past : .unclear
  }

  /// «to» before a bare verb, not before a name, an article or a number.
  private func isInfinitive(_ index: Int) -> Bool {
    guard let next = reading.token(index + 1), next.kind == .word, !next.isCapitalised else {
      return false
    }
    let nouns = ["the", "a", "an", "its", "his", "her", "their", "this", "that", "about", "more"]
    return !nouns.contains(next.folded) && !next.folded.hasSuffix("s")
      && reading.lexicon.numbers[next.folded] == nil
  }
}
