import Foundation
import Records

/// Figures of one thing at one time that exclude each other, or lower bounds that lie far apart.
///
/// «over 100,000 troops along the Ukrainian border» and «more than 125,000 troops on the border with Ukraine» of the
/// same weeks differ; «over 100» and «105» do not. What names no place or party in common may be of different things,
/// and so may what differs several times over.
struct FigureDisputes: Sendable {
  /// How many days may lie between two counts of one thing.
  private static let days = 3
  /// How far apart two bounds of one direction must lie to be told, as a share of the lower.
  private static let notable = 0.2
  /// Beyond this, the one counts a part of the other.
  private static let most = 3.0
  let topics: Topics

  private struct Count: Sendable {
    let line: Line<Figure>
    let measure: Set<String>
    /// The parties and the place that the measure names.
    let named: Set<String>
    let asOf: EventDate?
    let who: String
    let article: String
  }

  func disputes(in testimony: Testimony) -> [Dispute] {
    var byTopic: [String: [Int]] = [:]
    let counts = testimony.lines.figures.sorted { $0.id < $1.id }
      .compactMap { count($0, testimony) }
    for (index, count) in counts.enumerated() where !count.named.isEmpty {
      for topic in count.measure {
        byTopic[topic + " " + count.line.item.unit, default: []].append(index)
      }
    }
    var seen: Set<[Int]> = []
    return byTopic.sorted { $0.key < $1.key }.flatMap { _, indices in
      indices.enumerated().flatMap { position, first in
        indices[(position + 1)...].compactMap { second -> Dispute? in
          guard counts[first].article != counts[second].article,
            areOfOne(counts[first], counts[second]), seen.insert([first, second]).inserted,
            differ(counts[first].line.item, counts[second].line.item)
          else { return nil }
          let later = indices.map { counts[$0] }
          return dispute(counts[first], counts[second], among: later)
        }
      }
    }
  }

  private func count(_ line: Line<Figure>, _ testimony: Testimony) -> Count? {
    guard !isMoney(line.item.unit), line.item.unit != "percent",
      !line.item.measure.contains(where: \.isNumber)
    else {
      return nil
    }
    let account = line.accounts[0]
    let parties = testimony.parties(of: account.origin.article)
    let words = ContentWords.words(line.item.measure)
    return Count(
      line: line, measure: topics.told(line.item.measure, without: parties).all,
      named: Set(parties.named(in: words) + (line.item.place.map { [$0] } ?? [])),
      asOf: account.since(line.item.asOf),
      who: line.item.attributedTo ?? "the article", article: account.origin.article)
  }

  /// `USD`: what is worth how much has too many senses.
  private func isMoney(_ unit: String) -> Bool {
    unit.count == 3 && unit.allSatisfy(\.isUppercase) || unit == "cents"
  }

  /// Whether two counts are of the same thing in the same days: most words of either measure, and all that it names.
  private func areOfOne(_ one: Count, _ two: Count) -> Bool {
    let shared = one.measure.intersection(two.measure).count
    guard shared >= 2, 3 * shared >= 2 * max(one.measure.count, two.measure.count),
      one.named.isSubset(of: two.named) || two.named.isSubset(of: one.named)
    else { return false }
    if let place = one.line.item.place, let other = two.line.item.place, place != other {
      return false
    }
    guard let first = one.asOf, let second = two.asOf else { return true }
    return first.distance(to: second) <= FigureDisputes.days
  }

  private func differ(_ one: Figure, _ two: Figure) -> Bool {
    let (low, high) = one.value < two.value ? (one, two) : (two, one)
    guard high.value < low.value * FigureDisputes.most else { return false }
    let isRough = low.bound == .about || high.bound == .about
    let isFar = high.value > low.value * (1 + FigureDisputes.notable)
    if low.bound == .over || high.bound == .under || high.bound == .almost {
      return low.bound == high.bound && isFar
    }
    return isRough ? isFar : high.value > low.value
  }

  private func dispute(_ one: Count, _ two: Count, among counts: [Count]) -> Dispute {
    var dispute = Dispute(
      kind: .figure, about: one.line.item.measure, sides: [one, two].map(FigureDisputes.side))
    for (side, other) in [(one, two), (two, one)] where side.line.item.attributedTo != nil {
      let later = counts.first { later in
        later.who == side.who && isRevision(later, of: side, to: other)
      }
      if let later {
        dispute.gaveWay = side.who
        dispute.sides.append(FigureDisputes.side(later))
      }
    }
    return dispute
  }

  /// Whether a later count by the same source gives the other's value.
  private func isRevision(_ later: Count, of side: Count, to other: Count) -> Bool {
    guard let since = side.asOf, let day = later.asOf, since.isBefore(day) else { return false }
    return later.line.item.value == other.line.item.value && later.measure == side.measure
      && later.named == side.named
  }

  private static func side(_ count: Count) -> Dispute.Side {
    let figure = count.line.item
    let value = Int(exactly: figure.value).map(String.init) ?? String(figure.value)
    let bound = figure.bound == .exactly ? "" : figure.bound.rawValue + " "
    return Dispute.Side(
      who: count.who, says: "\(bound)\(value) \(figure.unit): \(figure.measure)",
      since: count.asOf, citations: count.line.citations)
  }
}
