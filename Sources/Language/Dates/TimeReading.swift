import Records

/// The tokens of one sentence, as rules read them: words by place, numbers, units and dates' parts.
///
/// Places outside the sentence read as an empty word, so that rules need no bounds of their own.
struct TimeReading: Sendable {
  let tokens: [Token]
  /// The sentence's tokens.
  let range: Range<Int>
  let lexicon: TimeLexicon
  let table: TimeRuleTable

  /// The folded word at a place.
  func word(_ index: Int) -> String {
    range.contains(index) ? tokens[index].folded : ""
  }

  func token(_ index: Int) -> Token? {
    range.contains(index) ? tokens[index] : nil
  }

  func isCapitalised(_ index: Int) -> Bool {
    token(index)?.isCapitalised ?? false
  }

  /// Whether the word at a place is one of these.
  func isWord(_ index: Int, _ words: String...) -> Bool {
    words.contains(word(index))
  }

  /// The place after a hyphen, or the place itself when there is none.
  func afterHyphen(_ index: Int) -> Int {
    word(index) == "-" ? index + 1 : index
  }

  /// The longest expression that a rule finds here without a frame around it.
  func core(at index: Int) -> TimeMatch? {
    range.contains(index) ? table.longest(at: index, in: self, frames: false) : nil
  }

  func unit(at index: Int) -> (unit: TimeUnit, isPlural: Bool)? {
    let word = word(index)
    if let unit = lexicon.singularUnits[word] { return (unit, false) }
    return lexicon.pluralUnits[word].map { ($0, true) }
  }

  /// A month's name; one that is also a word, or is cut short without a stop, needs a capital and
  /// company (``MonthName``).
  func month(at index: Int) -> Int? {
    guard let month = lexicon.months[word(index)], isCapitalised(index) else { return nil }
    return month
  }

  func weekday(at index: Int) -> Weekday? {
    isCapitalised(index) ? lexicon.weekdays[word(index)] : nil
  }
}
