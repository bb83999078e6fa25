/// A quantity about the world on which reports can disagree.
package struct Figure: Hashable, Sendable, Codable {
  /// How exactly the number is meant; the raw values appear in outputs.
  package enum Bound: String, Sendable, CaseIterable, Codable {
    case exactly, about, over, under, almost
  }

  /// What is counted, in plain words: «Russian troops near Ukraine».
  package var measure: String
  package var value: Double
  package var bound: Bound
  /// `people`, `percent`, `USD`, …
  package var unit: String
  package var place: String?
  package var asOf: EventDate?
  /// An actor; nil for the article's own voice.
  package var attributedTo: String?

  package init(measure: String, value: Double, bound: Bound, unit: String) {
    self.measure = measure
    self.value = value
    self.bound = bound
    self.unit = unit
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case measure, value, bound, unit, place
    case asOf = "as_of"
    case attributedTo = "attributed_to"
  }

  /// Writes every field, `null` where nothing is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(measure, forKey: .measure)
    try container.encode(value, forKey: .value)
    try container.encode(bound, forKey: .bound)
    try container.encode(unit, forKey: .unit)
    try container.encode(place, forKey: .place)
    try container.encode(asOf, forKey: .asOf)
    try container.encode(attributedTo, forKey: .attributedTo)
  }
}
