import Records

/// Blame that is given back, and charges that are answered.
///
/// «Putin alone is responsible for the deaths», «the Ukrainians have committed crimes, Putin claimed» is opposite blame;
/// «critics say that the president was naive», «the president is not naive, his minister said» an answer.
struct Charges: Sendable {
  /// How many code points may lie between a charge and what is set against it.
  private static let reach = 1500
  /// How many between a charge and its answer.
  private static let nextSentences = 400
  private let blaming: Set<String>

  init() throws(ReconciliationError) {
    blaming = Set(try WordTable.words("Disagreements/blaming.txt").map(ContentWords.stem))
  }

  func disputes(in testimony: Testimony) -> [Dispute] {
    testimony.nearPairs(within: Charges.reach).compactMap { one, two in
      guard one.parties.isDisjoint(with: two.parties) else { return nil }
      return blame(one, two) ?? answer(two, to: one)
    }
  }

  /// Two sides that each lay the same thing at another's door.
  private func blame(_ one: Remark, _ two: Remark) -> Dispute? {
    guard isCharge(one), isCharge(two), one.line.citations.first != two.line.citations.first,
      let first = charged(by: one), let second = charged(by: two)
    else { return nil }
    let isReturned = two.parties.contains(first) && one.parties.contains(second)
    let isPassedOn =
      (two.parties.contains(first) && one.named.contains(second)
        || one.parties.contains(second) && two.named.contains(first)) && first != second
    let shares = !one.told.all.isDisjoint(with: two.told.all)
    guard shares && (isReturned || isPassedOn) else { return nil }
    return Dispute(kind: .blame, about: one.line.item.text, sides: [one.side(), two.side()])
  }

  /// Someone of the accused side says that it is not so, right after the charge.
  private func answer(_ reply: Remark, to charge: Remark) -> Dispute? {
    guard isCharge(charge), let distance = charge.distance(to: reply),
      distance <= Charges.nextSentences, let accused = charged(by: charge),
      reply.parties.contains(accused), !reply.told.negated.isEmpty || reply.act == .denial,
      ![.refusal, .accusation].contains(reply.act),
      let subject = reply.words.first(where: { $0 != "the" }),
      reply.named.first == accused || charge.words.contains(subject)
    else { return nil }
    return Dispute(
      kind: .denial, about: charge.line.item.text, sides: [charge.side(), reply.side()])
  }

  private func isCharge(_ remark: Remark) -> Bool {
    switch remark.act {
    case .accusation: true
    case .claim: remark.words.contains { blaming.contains(ContentWords.stem($0)) }
    default: false
    }
  }

  /// The party named first, if it is not one of those who speak.
  private func charged(by remark: Remark) -> String? {
    remark.named.first.flatMap { remark.parties.contains($0) ? nil : $0 }
  }
}
