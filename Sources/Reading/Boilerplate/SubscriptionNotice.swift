import Records

/// An invitation to subscribe: «Sign up for our newsletter», «Already a subscriber? Log in».
struct SubscriptionNotice: FurnitureRule {
  let phrases: PhraseList
  var kind: Furniture.Kind { .subscription }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    return line.span.length <= 300 && phrases.matches(line.words) ? line.span : nil
  }

  static let examples = [
    "Sign up for our newsletter", "Subscribe to our newsletter for the latest news.",
    "Already a subscriber? Log in", "Abonnez-vous à notre newsletter",
  ]
  static let counterexamples = [
    "Russia did not sign up for the deal.", "Washington does not subscribe to that view.",
  ]
}
