/// What of a passage's words counts when it is asked whether another passage says the same.
///
/// «Russia will not send 27,000 troops» has the stems `russia`, `not`, `send`, `27000`, `troop`, of which `not` is a
/// negation, `27000` a number and `russia` no sure name, as it opens the sentence.
struct Wording {
  /// A stem by its number in a ``Vocabulary``.
  typealias Stem = Int

  /// Stands for every word that negates.
  static let negation: Stem = 0

  /// In the order of the text, without function words, negations kept.
  let stems: [Stem]
  /// Every stem but negations once, sorted.
  let distinct: [Stem]
  /// The numbers among them, sorted.
  let numbers: [Stem]
  /// Those that are written as names inside a sentence, sorted.
  let names: [Stem]

  var isEmpty: Bool { distinct.isEmpty }
}

/// The stems of many passages as small numbers, and what each stem is.
struct Vocabulary {
  private var numberOf: [String: Wording.Stem] = [:]

  mutating func number(_ stem: String) -> Wording.Stem {
    if let known = numberOf[stem] { return known }
    let next = Wording.negation + 1 + numberOf.count
    numberOf[stem] = next
    return next
  }

  /// Nil for a stem that no passage has.
  func known(_ stem: String) -> Wording.Stem? {
    numberOf[stem]
  }
}
