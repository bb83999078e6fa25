/// One kind of expression that tells a time: how it begins, how far it goes, what it means.
///
/// A rule is named after what it recognises. Its examples and counter-examples are plain data: they
/// run as tests and are printed in the manual.
protocol TimeRule: Sendable {
  /// The type's name.
  var name: String { get }
  /// What it recognises, in one sentence.
  var summary: String { get }
  /// The folded first words that it can begin with.
  func firstWords(_ lexicon: TimeLexicon) -> [String]
  /// Whether it can begin with a token that begins with a digit.
  var startsWithDigit: Bool { get }
  /// Whether it wraps what other rules find («early», «about»); such rules see only plain rules.
  var isFrame: Bool { get }
  var examples: [TimeExample] { get }
  /// Texts in which the rule finds nothing.
  var counterexamples: [String] { get }
  func match(at index: Int, in reading: TimeReading) -> TimeMatch?
}

extension TimeRule {
  var name: String { String(describing: Self.self) }
  var startsWithDigit: Bool { false }
  var isFrame: Bool { false }
}

/// A text in which a rule finds the passage in guillemets, and what it means there.
package struct TimeExample: Hashable, Sendable {
  /// The text; «» stand around the expression and are not part of it.
  package let text: String
  /// The publication date, EDTF; nil for none.
  package let published: String?
  /// TIMEX3's value.
  package let value: String
  /// TIMEX3's modifier.
  package let modifier: String?
  /// The date for the record, EDTF.
  package let date: String?

  init(
    _ text: String, on published: String? = nil, _ value: String, modifier: String? = nil,
    date: String? = nil
  ) {
    self.text = text
    self.published = published
    self.value = value
    self.modifier = modifier
    self.date = date
  }
}

/// A rule as the manual shows it.
package struct TimeRuleAccount: Hashable, Sendable {
  package let name: String
  package let summary: String
  package let examples: [TimeExample]
  package let counterexamples: [String]
}
