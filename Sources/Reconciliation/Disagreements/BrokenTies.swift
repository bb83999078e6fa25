import Records

/// Who broke with whom: one says that the other did, and the other's own words are that he goes on.
///
/// «He broke off relations with us, Putin said»; «I will continue my contacts, Macron said».
struct BrokenTies: Sendable {
  private let breaking: [[String]]
  private let keeping: Set<String>
  private static let ties: Set<String> = ["relation", "talk"]

  init() throws(ReconciliationError) {
    breaking = try WordTable.words("Disagreements/breaking.txt").sorted()
      .map { $0.split(separator: " ").map(String.init) }
    keeping = Set(try WordTable.words("Disagreements/keeping.txt").map(ContentWords.stem))
  }

  func disputes(in testimony: Testimony) -> [Dispute] {
    let kept = testimony.remarks.filter(keeps)
    return testimony.remarks.filter(breaks).compactMap { charge in
      guard let accused = charge.named.first, !charge.parties.contains(accused) else { return nil }
      let answers = kept.filter { answer in
        answer.parties.contains(accused) && !answer.concerned.isDisjoint(with: charge.parties)
      }
      guard !answers.isEmpty else { return nil }
      return Dispute(
        kind: .blame, about: charge.line.item.text,
        sides: [charge.side()] + answers.map { $0.side() })
    }
  }

  private func breaks(_ remark: Remark) -> Bool {
    !remark.told.all.isDisjoint(with: BrokenTies.ties)
      && breaking.contains { remark.words.contains(phrase: $0) }
  }

  private func keeps(_ remark: Remark) -> Bool {
    !remark.told.affirmed.isDisjoint(with: BrokenTies.ties)
      && remark.words.contains { keeping.contains(ContentWords.stem($0)) }
  }
}
