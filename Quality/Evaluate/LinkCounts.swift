import Foundation
import Language

/// Phrases by kind, with how many have an antecedent, are linked, and linked rightly.
struct LinkCounts {
  enum Kind: String, CaseIterable {
    case pronouns, descriptions, names
  }

  private struct Count {
    var having = 0
    var linked = 0
    var right = 0
    /// Linked rightly, or rightly left without.
    var decided = 0
    var all = 0
  }

  private var counts: [Kind: Count] = [:]

  static func kind(of word: Word?) -> Kind {
    switch word?.tag {
    case .pronoun, .determiner: .pronouns
    case .properNoun: .names
    default: .descriptions
    }
  }

  /// - Parameter isRight: nil for a phrase that is linked to none.
  mutating func add(_ kind: Kind, hasAntecedent: Bool, isRight: Bool?) {
    var count = counts[kind] ?? Count()
    count.all += 1
    count.having += hasAntecedent ? 1 : 0
    count.linked += isRight == nil ? 0 : 1
    count.right += isRight == true ? 1 : 0
    count.decided += isRight ?? !hasAntecedent ? 1 : 0
    counts[kind] = count
  }

  func figures(of kind: Kind) -> String {
    let count = counts[kind] ?? Count()
    let (having, linked, all) = (max(count.having, 1), max(count.linked, 1), max(count.all, 1))
    return """
      \(count.all), right antecedent or rightly none \(Self.share(count.decided, all)); of \
      \(count.having) with an antecedent right \(Self.share(count.right, having)), of \
      \(count.linked) linked right \(Self.share(count.right, linked))
      """
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    percent(Double(part) / Double(whole))
  }

  static func percent(_ share: Double) -> String { String(format: "%.1f", share * 100) }
}
