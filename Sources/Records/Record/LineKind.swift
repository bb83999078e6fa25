/// The kinds of line that a record shows.
package enum LineKind: String, Sendable, CaseIterable, Codable {
  case contact, statement, figure, action, disagreement, pledge
}
