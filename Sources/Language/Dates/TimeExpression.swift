package import Records

/// A passage that tells a time, and what it means.
///
/// Types and values are those of TimeML's TIMEX3 (<https://timeml.github.io/site/>): «last Monday»,
/// in a report of Thursday 2022-03-03, is a `DATE` with value `2022-02-28` and that day as its date.
package struct TimeExpression: Hashable, Sendable {
  /// The raw values are TIMEX3's.
  package enum Kind: String, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  package let span: TextSpan
  package let kind: Kind
  /// TIMEX3's `value`: `1998-02-13`, `1998-W07`, `1998-Q1`, `P3M`, `PRESENT_REF`, `1998-02-13TEV`.
  package let value: String
  /// TIMEX3's `mod`, if there is one: `APPROX`, `START`, `END`, `MORE_THAN`, …
  package let modifier: String?
  /// The days meant; nil for a duration, a set, or when the publication date is not known and the
  /// expression depends on it.
  package let date: EventDate?
  /// The name of the rule that recognised it.
  package let rule: String
  /// Whether the sentence tells of it as gone by or to come; asked only of the dates of an article that has none.
  package let tense: Tense?

  package init(
    span: TextSpan, kind: Kind, value: String, modifier: String? = nil, date: EventDate? = nil,
    rule: String, tense: Tense? = nil
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.date = date
    self.rule = rule
    self.tense = tense
  }
}
