import Foundation
import Records

/// What one says is so and another says is not: «expects a breakthrough», «does not expect a breakthrough».
///
/// Within a report what stands near is compared where its words set the one against the other, across reports what was said in the same weeks about the same
/// parties. Wishes are left out, and so is who is ready for what, unless one party is told to be ready and not.
struct OpposedViews: Sendable {
  /// How many code points may lie between two accounts of one report.
  private static let reach = 1000
  /// How many days may lie between two accounts of different reports.
  private static let days = 30
  /// So few topics say plainly what a remark is about.
  private static let few = 2
  private static let views: Set<Statement.Act> = [.claim, .accusation, .denial]
  /// Words by which a report sets one account against another: «although he said», «insisted that».
  private let contrasts: Set<String>
  private static let stances: Set<Statement.Act> = [.offer, .refusal, .promise]

  init() throws(ReconciliationError) {
    contrasts = try WordTable.words("Disagreements/contrasts.txt")
  }

  func disputes(in testimony: Testimony) -> [Dispute] {
    near(testimony) + apart(testimony)
  }

  private func near(_ testimony: Testimony) -> [Dispute] {
    testimony.nearPairs(within: OpposedViews.reach).compactMap { one, two in
      guard isView(one), isView(two), one.isAnswerable, two.isAnswerable,
        one.parties.isDisjoint(with: two.parties), isSetAgainst(two) || one.act == .denial,
        one.line.citations.first != two.line.citations.first
      else { return nil }
      let shared = one.told.all.intersection(two.told.all)
      let opposed = one.told.opposed(to: two.told)
      let size = min(one.told.all.count, two.told.all.count)
      guard shared.count >= 2 && 3 * shared.count >= size || size <= OpposedViews.few,
        2 * opposed.count >= shared.count
      else { return nil }
      return dispute(one, two, about: opposed)
    }
  }

  /// Pairs of different reports, found by a topic that one affirms and the other negates.
  ///
  /// A remark meets those of the same weeks, those of no known date, and the stances of its own speaker.
  private func apart(_ testimony: Testimony) -> [Dispute] {
    var affirming: [String: [Remark]] = [:]
    for remark in testimony.remarks where isCompared(remark) {
      for topic in remark.told.affirmed {
        for key in OpposedViews.keys(of: remark) {
          affirming["\(topic) \(key)", default: []].append(remark)
        }
      }
    }
    return testimony.remarks.filter(isCompared).flatMap { negating in
      let keys = OpposedViews.soughtKeys(of: negating)
      let candidates = negating.told.negated.sorted()
        .flatMap { topic in keys.flatMap { affirming["\(topic) \($0)"] ?? [] } }
      var seen: Set<String> = []
      return candidates.compactMap { other -> Dispute? in
        guard seen.insert(other.line.id).inserted, negating.distance(to: other) == nil,
          areOfOneTime(negating, other)
        else { return nil }
        return comparedApart(negating, other)
      }
    }
  }

  /// Under which a remark is found: the stretch of days in which it was made, and for a stance its speaker.
  private static func keys(of remark: Remark) -> [String] {
    let stretch = remark.since?.firstDay.map { "day \($0.number / days)" } ?? "no day"
    return [stretch] + (stances.contains(remark.act) ? ["speaker \(remark.speaker)"] : [])
  }

  private static func soughtKeys(of remark: Remark) -> [String] {
    let stretch = remark.since?.firstDay.map { $0.number / days }
    let near = stretch.map { stretch in (-1...1).map { "day \(stretch + $0)" } }
    return (near ?? []) + ["no day"]
      + (stances.contains(remark.act) ? ["speaker \(remark.speaker)"] : [])
  }

  private func comparedApart(_ one: Remark, _ two: Remark) -> Dispute? {
    let shared = one.told.all.intersection(two.told.all)
    let opposed = one.told.opposed(to: two.told)
    let isSame = one.line.item.speaker == two.line.item.speaker
    guard shared.count >= 2, !opposed.isEmpty else { return nil }
    if isSame {
      guard [one, two].allSatisfy({ OpposedViews.stances.contains($0.act) }), opposed.count >= 2,
        [one, two].contains(where: { $0.told.negated.isSuperset(of: opposed) && !$0.isReversed })
      else { return nil }
    } else {
      guard isView(one), isView(two), !one.concerned.isDisjoint(with: two.concerned),
        shared.count >= 3, 2 * opposed.count >= shared.count,
        2 * shared.count >= max(one.told.all.count, two.told.all.count)
      else { return nil }
    }
    return dispute(one, two, about: opposed)
  }

  /// Whether words before what is said set it against what went before; a denial always is.
  private func isSetAgainst(_ remark: Remark) -> Bool {
    if remark.act == .denial { return true }
    return remark.line.accounts.contains { account in
      guard let passage = account.citations.first?.text,
        let start = passage.range(of: account.item.text.prefix(20))?.lowerBound
      else { return false }
      return ContentWords.words(String(passage[..<start])).contains(where: contrasts.contains)
    }
  }

  private func isView(_ remark: Remark) -> Bool { OpposedViews.views.contains(remark.act) }

  private func isCompared(_ remark: Remark) -> Bool {
    remark.isAnswerable && (isView(remark) || OpposedViews.stances.contains(remark.act))
  }

  /// Whether two remarks were made in the same weeks; a stance of one party may be compared at any distance.
  private func areOfOneTime(_ one: Remark, _ two: Remark) -> Bool {
    guard let first = one.since, let second = two.since else { return true }
    return first.distance(to: second) <= OpposedViews.days
      || !one.parties.isDisjoint(with: two.parties)
  }

  private func dispute(_ one: Remark, _ two: Remark, about opposed: Set<String>) -> Dispute? {
    guard !opposed.isEmpty else { return nil }
    let isDenial = one.act == .denial || two.act == .denial
    let about = one.told.negated.isDisjoint(with: opposed) ? one : two
    return Dispute(
      kind: isDenial ? .denial : .fact, about: about.line.item.text,
      sides: [one.side(), two.side()])
  }
}
