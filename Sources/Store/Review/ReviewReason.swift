/// Why something needs a reader's eye; the raw values appear in addresses.
package enum ReviewReason: String, Sendable, CaseIterable {
  /// Of lines found in this way many are wrong.
  case lowConfidence = "low_confidence"
  /// Its article does not state its day; the date rests on what was inferred.
  case inferredDate = "inferred_date"
  /// Its reports give a field different values.
  case reportsDiffer = "reports_differ"
  /// It is itself a point on which accounts differ.
  case disagreement
  /// A contact or an action of which no report says when.
  case undated
  /// Two names that may mean one person.
  case onePerson = "one_person"
  /// An article with words of contact or speech from which nothing was drawn.
  case unusedCues = "unused_cues"

  /// A line is unsure where fewer than three in five found in its way are right.
  static let leastConfidence = 0.6

  /// What makes a line `f` one of these; nil for what is no line. A text stands before an article's day in its row, so
  /// the few articles with inferred days are looked up once and not for each line.
  var condition: String? {
    switch self {
    case .lowConfidence: "f.confidence < \(ReviewReason.leastConfidence)"
    case .inferredDate:
      """
      f.firstDay IS NOT NULL
      AND f.article IN (SELECT id FROM article WHERE publishedHow = 'inferred')
      """
    case .reportsDiffer: "f.variants <> '[]'"
    case .disagreement: "f.kind = 'disagreement'"
    case .undated:
      "f.kind IN ('contact', 'action') AND f.firstDay IS NULL AND f.lastDay IS NULL"
    case .onePerson, .unusedCues: nil
    }
  }

  static let ofLines = allCases.filter { $0.condition != nil }
}
