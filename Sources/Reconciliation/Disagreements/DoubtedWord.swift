import Records

/// Whether somebody keeps his word: one gives it, another says near by that it is worth nothing.
///
/// «He has no intention of attacking, Putin said. “Nobody believes that he will keep his word,” Haddad said.»
struct DoubtedWord: Sendable {
  private static let reach = 1500
  private let doubts: Doubts
  private let kinds: PledgeKinds

  init() throws(ReconciliationError) {
    doubts = try Doubts()
    kinds = try PledgeKinds()
  }

  func disputes(in testimony: Testimony) -> [Dispute] {
    var found: [Dispute] = []
    for (_, indices) in testimony.remarksByArticle.sorted(by: { $0.key < $1.key }) {
      let remarks = indices.map { testimony.remarks[$0] }
      for doubt in remarks where doubts.areRaised(by: doubt) {
        let nearest = remarks.filter { given in
          kinds.pledge(of: given) != nil && !doubts.areRaised(by: given)
            && doubts.areRaised(by: doubt, against: given)
        }.compactMap { given in doubt.distance(to: given).map { (given, $0) } }
          .filter { $0.1 <= DoubtedWord.reach }.min { $0.1 < $1.1 }?.0
        guard let nearest else { continue }
        found.append(
          Dispute(
            kind: .fact, about: "whether \(nearest.speaker) keeps to it: \(nearest.line.item.text)",
            sides: [nearest.side(), doubt.side()]))
      }
    }
    return found
  }
}

/// The words by which somebody's word is doubted: «keep his word», «broken promises», «hypocrisy».
struct Doubts: Sendable {
  private let phrases: [[String]]

  init() throws(ReconciliationError) {
    phrases = try WordTable.words("Disagreements/doubts.txt").sorted()
      .map { $0.split(separator: " ").map(String.init) }
  }

  func areRaised(by remark: Remark) -> Bool {
    phrases.contains { remark.words.contains(phrase: $0) }
  }

  func areRaised(in text: String) -> Bool {
    let words = ContentWords.words(text)
    return phrases.contains { words.contains(phrase: $0) }
  }

  /// Whether a remark doubts a party that has given its word: another side, which names it.
  func areRaised(by remark: Remark, against given: Remark) -> Bool {
    areRaised(by: remark) && remark.parties.isDisjoint(with: given.parties)
      && !given.parties.isDisjoint(with: remark.named)
  }
}

extension [String] {
  /// Whether some words stand in these, one after another.
  func contains(phrase: [String]) -> Bool { start(of: phrase) != nil }

  /// Where some words begin in these, one after another.
  func start(of phrase: [String]) -> Int? {
    guard let first = phrase.first else { return nil }
    return indices.first { self[$0] == first && self[$0...].starts(with: phrase) }
  }
}
