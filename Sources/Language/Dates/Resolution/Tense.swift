/// Whether what a sentence tells beside a date is gone by or to come.
package enum Tense: Sendable {
  case past, future
  /// «Bush meets Blair Friday», of a headline: gone by or to come, but near.
  case present
  case unclear
}

/// Asks for the tense at an expression: of its clause, or of a verb right beside it.
typealias TenseAsked = (TenseGuess.Reach) -> Tense

/// Guesses the tense at a place from the words around it, nearest verb first.
///
/// «He said he will leave Monday»: going back from «Monday» the first cue is «will». Quotation marks
/// part clauses. It reads no other grammar: a cue in another clause can mislead it.
struct TenseGuess: Sendable {
  let reading: TimeReading
  var grammar: GrammarOfParts = .none

  /// How far a cue before the date may stand; longer sentences are lists and tables.
  private static let reachBefore = 60
  /// How far a cue after the date may stand.
  private static let reachAfter = 8
  /// How far a cue before the date may stand to speak of the date itself.
  private static let reachClose = 4

  /// Which words may tell the tense.
  enum Reach {
    /// The nearest cue before, else one close after.
    case clause
    /// The same for a weekday, of which «until» and «ahead of» mean the coming one.
    case clauseOfWeekday
    /// A verb so close before that it speaks of the date itself: «met in May».
    case verbBeside
  }

  func tense(at tokens: Range<Int>, _ reach: Reach) -> Tense {
    if reach == .verbBeside { return verbBeside(tokens.lowerBound) }
    if reach == .clauseOfWeekday, isLimit(tokens.lowerBound) { return .future }
    if isPlanned(tokens.upperBound) { return .future }
    let border = quoteMark(before: tokens.lowerBound)
    let clause = before(tokens.lowerBound, downTo: border)
    // «followed by Bush, who on his arrival Thursday called»: the verb of the clause that «who» opens.
    if let relative = relative(before: tokens.lowerBound, downTo: border),
      before(tokens.lowerBound, downTo: relative) == .unclear
    {
      let own = after(tokens.upperBound, reach: TenseGuess.reachAfter)
      if own != .unclear { return own }
    }
    if clause != .unclear { return clause }
    // «Tuesday's declaration by Ford, which will»: the verb is that of another clause.
    let isOwner = reading.isWord(tokens.upperBound, "'s")
    let later = after(tokens.upperBound, reach: isOwner ? 4 : TenseGuess.reachAfter)
    if later != .unclear { return later }
    let beyond = before(border, downTo: first(before: border))
    return beyond == .unclear ? grammar.tense(at: tokens) : beyond
  }

  /// The tense of a verb that only prepositions and a name part from the date: «met Putin in May».
  private func verbBeside(_ index: Int) -> Tense {
    if reading.lexicon.tense.appointing.contains(reading.word(index - 1)) { return .future }
    let between = [
      "in", "on", "at", "by", "early", "late", "of", "during", "around", "about", "just",
    ]
    let first = max(reading.range.lowerBound, index - TenseGuess.reachClose)
    for position in stride(from: index - 1, through: first, by: -1) {
      let tense = cue(position)
      if tense != .unclear { return overruled(position, tense) }
      guard between.contains(reading.word(position)) || reading.isCapitalised(position) else {
        return .unclear
      }
    }
    return .unclear
  }

  private func first(before index: Int) -> Int {
    max(reading.range.lowerBound, index - TenseGuess.reachBefore)
  }

  /// The place of the last quotation mark before a date, or how far cues reach.
  private func quoteMark(before index: Int) -> Int {
    let first = first(before: index)
    let marks = ["\"", "``", "''", "“", "”", "«", "»"]
    return (first..<max(first, index)).last { marks.contains(reading.word($0)) } ?? first
  }

  /// The nearest cue going back. «flew to Paris to meet him»: an infinitive of purpose has the tense
  /// of the verb before it; one without such a verb is to come («Bush to meet Blair Friday»).
  private func before(_ index: Int, downTo first: Int) -> Tense {
    var hasInfinitive = false
    for position in stride(from: index - 1, through: first, by: -1) {
      if reading.isWord(position, "to"), isInfinitive(position) {
        if isPlan(position) { return overruled(position, .future) }
        hasInfinitive = true
        continue
      }
      let tense = cue(position)
      if tense != .unclear { return overruled(position, tense) }
    }
    return hasInfinitive ? .future : .unclear
  }

  /// «plans to», «was to», «invited him to»: what the infinitive tells is still to come.
  private func isPlan(_ index: Int) -> Bool {
    let words = reading.lexicon.tense
    let previous = reading.isWord(index - 1, "not", "n't", "also") ? index - 2 : index - 1
    let word = reading.word(previous)
    if words.auxiliaries.contains(word) || words.planning.contains(word) { return true }
    for position in stride(from: previous - 1, through: index - 6, by: -1) {
      if words.planning.contains(reading.word(position)) { return true }
      if cue(position) != .unclear { return false }
    }
    return false
  }

  /// «until Friday», «ahead of Saturday's talks», «that had been scheduled for Sunday».
  private func isLimit(_ index: Int) -> Bool {
    reading.isWord(index - 1, "until", "till")
      || reading.isWord(index - 1, "of") && reading.isWord(index - 2, "ahead")
      || reading.isWord(index - 1, "for") && reading.isWord(index - 2, "scheduled", "slated", "due")
  }

  /// The «who» behind a comma that opens the clause of a date.
  private func relative(before index: Int, downTo first: Int) -> Int? {
    (first..<max(first, index)).last {
      reading.isWord($0, "who", "which") && reading.isWord($0 - 1, ",")
    }
  }

  private func after(_ index: Int, reach: Int) -> Tense {
    let end = min(reading.range.upperBound, index + reach)
    guard index < end else { return .unclear }
    for position in index..<end {
      let tense = cue(position)
      if tense != .unclear { return tense }
    }
    return .unclear
  }

  /// «will be signed» is to come; «had been scheduled to expire» is gone by.
  private func overruled(_ index: Int, _ tense: Tense) -> Tense {
    let words = (1...4).map { reading.word(index - $0) }
    switch tense {
    case .past:
      let isPassive = words.prefix(2).contains("be") && !words.contains("had")
      if isPassive || words.prefix(3).contains("will") { return .future }
      let isBare = reading.lexicon.tense.baseIsPast.contains(reading.word(index))
      let isModal = words.prefix(2).contains { reading.lexicon.tense.future.contains($0) }
      return isBare && isModal ? .future : .past
    case .future:
      return words.contains("had") ? .past : .future
    default:
      return tense
    }
  }

  private func cue(_ index: Int) -> Tense {
    let word = reading.word(index)
    let words = reading.lexicon.tense
    // «in May and June», «Will Smith»: names, unless they begin the sentence.
    if reading.isCapitalised(index), index > reading.range.lowerBound { return .unclear }
    if word == "set" { return reading.isWord(index + 1, "to", "for") ? .future : .past }
    if words.future.contains(word) { return .future }
    // «to cut», «to have talks»: the infinitive is judged at its «to».
    if reading.isWord(index - 1, "to") { return .unclear }
    if words.past.contains(word) {
      return words.baseIsPast.contains(word) && isAdjective(index) ? .unclear : .past
    }
    if words.scheduled.contains(word), isVerb(index) { return .future }
    if words.present.contains(word), isVerb(index), hasSubject(index) { return .present }
    if word.hasSuffix("ing"), reading.isWord(index - 1, "is", "are", "'re") { return .future }
    if word.hasSuffix("ed"), reading.isWord(index - 1, "is", "are", "'re") { return .present }
    if reading.isWord(index, "starting", "beginning") { return .present }
    let isParticiple = word.count > 4 && word.hasSuffix("ed") && !reading.isCapitalised(index)
    return isParticiple && !isAdjective(index) ? .past : .unclear
  }

  /// «on Saturday was scheduled to meet»: told right after the date.
  private func isPlanned(_ index: Int) -> Bool {
    reading.isWord(index, "is", "are", "was", "were")
      && reading.isWord(index + 1, "scheduled", "due", "expected", "to", "set")
  }

  /// «Talks resume», «he visits»; «a surprise visit» and «his visits» are no verbs.
  private func isVerb(_ index: Int) -> Bool {
    guard !reading.isCapitalised(index), !isAdjective(index) else { return false }
    let before = reading.word(index - 1)
    if ["his", "her", "of", "our", "this", "that", "these", "for"].contains(before) {
      return false
    }
    return reading.word(index).hasSuffix("s") || before.hasSuffix("s")
      || reading.isWord(index - 1, "they", "we", "who", "which", "and")
  }

  /// «Bush meets», «who meets».
  private func hasSubject(_ index: Int) -> Bool {
    reading.isCapitalised(index - 1)
      || reading.isWord(index - 1, "he", "she", "who", "and", "president", "minister", "leader")
  }

  /// «a still unspecified date»: a participle after an article or the like describes a thing.
  private func isAdjective(_ index: Int) -> Bool {
    reading.isWord(
      index - 1, "a", "an", "the", "its", "their", "still", "previously", "newly", "more")
  }

  /// «to» before a bare verb, not before a name, an article or a number.
  private func isInfinitive(_ index: Int) -> Bool {
    guard let next = reading.token(index + 1), next.kind == .word, !next.isCapitalised else {
      return false
    }
    return !reading.lexicon.tense.afterTo.contains(next.folded) && !next.folded.hasSuffix("s")
      && reading.lexicon.numbers[next.folded] == nil
  }
}
