import Language
import Records

/// The days that a clause gives to its deed.
///
/// Input: the token of a predicate. Output: the days of the time expression that depends on it or on the
/// verb that carries it: of «Talks that began on Monday ended when Iran, which had attacked in May, left»
/// May belongs to the attack alone.
struct ClauseTimes {
  private let reading: ArticleReading

  init(_ reading: ArticleReading) {
    self.reading = reading
  }

  func date(of predicate: Int) -> EventDate? {
    let clauses = reading.clauses
    var token: Int? = predicate
    // A noun's time can stand with the verb around it, one or two words up.
    for _ in 0..<3 {
      guard let head = token, let word = clauses.word(head) else { return nil }
      if let date = ownDate(of: head) { return date }
      guard word.tag == .noun || word.relation.universal == .openComplement else { return nil }
      token = word.head
    }
    return nil
  }

  /// The first time among the adverbials and modifiers of a word, at whatever depth below them but in no
  /// clause of their own.
  private func ownDate(of token: Int) -> EventDate? {
    var open = [token]
    var reached: [Int] = []
    while let next = open.popLast(), reached.count < 64 {
      let near = reading.clauses.dependents(
        of: next, .oblique, .nominalModifier, .adverbialModifier, .numericModifier, .compound,
        .adjectivalModifier, .object, .flat, .apposition)
      reached += near
      open += near
    }
    let times = ([token] + reached).sorted().compactMap { reading.view.time(at: $0) }
    return times.first { $0.date != nil && $0.kind != .duration && $0.kind != .set }?.date
  }
}
