import Records

/// Finds and resolves the times that an article tells: tokens → ``TimeExpression``s.
///
/// Input: an article with its tokens and sentences. Output: expressions in order, apart. «Macron met
/// Putin last Monday for almost five hours», in a report of Thursday 2022-03-03, gives «last Monday»
/// (`DATE`, 2022-02-28) and «almost five hours» (`DURATION`, `PT5H`, `LESS_THAN`). It works by a table
/// of rules (``TimeRuleTable``): the longest match wins, then the earlier rule; what relative ones
/// mean is reckoned from the publication date, the tense and the times told before; of a report
/// that is dated to some days it keeps what all of them agree on. It does not
/// attempt events as dates («since the invasion»), movable feasts or time zones. Types and values
/// are TIMEX3's, after the TimeML guidelines (<https://timeml.github.io/site/>) and TimeBank's habits.
package struct TimeTagger: Sendable {
  private let lexicon: TimeLexicon
  private let table: TimeRuleTable

  /// - Throws: `LanguageError` when a word list that ships with the program cannot be read.
  package init() throws {
    lexicon = try TimeLexicon()
    table = TimeRuleTable(lexicon: lexicon)
  }

  /// Every rule with its examples, in the order of the table, for the manual.
  package static var accounts: [TimeRuleAccount] {
    TimeRuleTable.rules.map {
      TimeRuleAccount(
        name: $0.name, summary: $0.summary, examples: $0.examples,
        counterexamples: $0.counterexamples)
    }
  }

  func times(
    in article: Article, tokens: [Token], sentences: [Sentence], grammar: GrammarOfParts
  ) -> [TimeExpression] {
    let text = Text(tokens: tokens, sentences: sentences, grammar: grammar)
    guard let ends = TimeAnchor.ends(of: article.published.date), ends.first != ends.last else {
      return times(in: text, anchor: TimeAnchor(article.published.date))
    }
    // What a later day of publication makes of an expression is never earlier: its two ends tell all.
    return SpreadTimes.agreed(
      times(in: text, anchor: ends.first), times(in: text, anchor: ends.last),
      unresolved: times(in: text, anchor: nil))
  }

  /// What the rules read.
  private struct Text {
    let tokens: [Token]
    let sentences: [Sentence]
    let grammar: GrammarOfParts
  }

  private func times(in text: Text, anchor: TimeAnchor?) -> [TimeExpression] {
    let tokens = text.tokens
    var resolver = TimeResolver(anchor: anchor)
    var times: [TimeExpression] = []
    for sentence in text.sentences {
      let reading = TimeReading(
        tokens: tokens, range: sentence.tokens, lexicon: lexicon, table: table)
      let guess = TenseGuess(reading: reading, grammar: text.grammar)
      var found: [(match: TimeMatch, time: ResolvedTime)] = []
      for match in matches(in: reading) {
        guard
          let time = resolver.resolve(match.meaning, tense: { guess.tense(at: match.tokens, $0) })
        else { continue }
        // «that day» that nothing in a dated report explains tells no time.
        if time.value == "XXXX-XX-XX", time.kind == .date, resolver.anchor != nil { continue }
        resolver.focus.note(match.meaning, time, today: resolver.anchor?.day)
        found.append((match, time))
      }
      let joined = SpannedDates(reading: reading).joined(found)
      times += zip(found, joined).map { pair, time in
        let isAsked = anchor == nil && [.date, .time].contains(time.kind)
        let tense = isAsked ? guess.tense(at: pair.match.tokens, .clauseOfWeekday) : nil
        return expression(pair.match, time, tokens, tense)
      }
    }
    return times
  }

  /// The longest matches from left to right.
  private func matches(in reading: TimeReading) -> [TimeMatch] {
    var matches: [TimeMatch] = []
    var index = reading.range.lowerBound
    while index < reading.range.upperBound {
      if let match = table.longest(at: index, in: reading, frames: true) {
        matches.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  private func expression(
    _ match: TimeMatch, _ time: ResolvedTime, _ tokens: [Token], _ tense: Tense?
  ) -> TimeExpression {
    let span = tokens[match.tokens.lowerBound].span.union(
      tokens[match.tokens.upperBound - 1].span)
    let isApproximate = match.modifier == "APPROX"
    return TimeExpression(
      span: span, kind: time.kind, value: time.value, modifier: match.modifier,
      date: isApproximate ? time.date.map(\.approximated) : time.date, rule: match.rule,
      tense: tense)
  }
}

extension EventDate {
  /// The same date, told to be about right: `2019~`.
  fileprivate var approximated: EventDate {
    guard case .point(let point) = shape,
      let about = DatePoint(
        year: point.year, unspecifiedYearDigits: point.unspecifiedYearDigits, month: point.month,
        day: point.day, qualifier: .approximate)
    else { return self }
    return EventDate(about)
  }
}
