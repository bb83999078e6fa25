import Records

/// What reports tell that bears on pledges: deeds, contacts, words of the same party, doubts and disputes.
///
/// Evidence is shown where it may be later than the pledge; what is known to be earlier is left out.
struct PledgeEvidence: Sendable {
  /// How many days after a pledge something can bear on it.
  private static let days = 730
  /// How many days after a pledge other words can take it back.
  private static let daysOfWords = 200
  /// How much evidence is shown, the earliest first.
  private static let most = 6

  private let testimony: Testimony
  private let rules: OutcomeRules
  private let doubts: Doubts
  /// By who does it and to whom.
  private let deeds: [String: [Deed]]
  /// By each two parties that meet, in both orders.
  private let contacts: [String: [Line<Contact>]]
  /// By who speaks and what is negated.
  private let negating: [String: [Remark]]
  private let disputes: [String: [Dispute]]

  init(_ testimony: Testimony, disputes: [Dispute], rules: OutcomeRules, doubts: Doubts) {
    self.doubts = doubts
    self.testimony = testimony
    self.rules = rules
    deeds = Dictionary(grouping: testimony.deeds) { "\($0.actor)|\($0.recipient)" }
    var contacts: [String: [Line<Contact>]] = [:]
    for line in testimony.lines.contacts.sorted(by: { $0.id < $1.id }) {
      let parties = PledgeEvidence.parties(of: line, in: testimony)
      for party in parties {
        for other in parties where other != party {
          contacts["\(party)|\(other)", default: []].append(line)
        }
      }
    }
    self.contacts = contacts
    var negating: [String: [Remark]] = [:]
    for remark in testimony.remarks where !remark.told.negated.isEmpty {
      for party in remark.parties {
        for topic in remark.told.negated {
          negating["\(party)|\(topic)", default: []].append(remark)
        }
      }
    }
    self.negating = negating
    var byPassage: [String: [Dispute]] = [:]
    for dispute in disputes {
      for key in Set(dispute.sides.compactMap(PledgeEvidence.key)) {
        byPassage[key, default: []].append(dispute)
      }
    }
    self.disputes = byPassage
  }

  func outcomes(of remark: Remark, as kind: Pledge.Kind) -> [Pledge.Evidence] {
    let topics = remark.told.all
    let found =
      deeds(on: remark, kind, topics) + contacts(on: remark, kind, topics)
      + words(on: remark, kind, topics) + disputing(remark) + doubting(remark)
    var seen: Set<CitedPassage> = []
    return Array(
      found.sorted { sortKey($0) < sortKey($1) }
        .filter { $0.citations.first.map { seen.insert($0).inserted } ?? false }
        .prefix(PledgeEvidence.most))
  }

  private func sortKey(_ evidence: Pledge.Evidence) -> (Int, String, Int) {
    (
      evidence.date?.firstDay?.number ?? Int.max, evidence.citations.first?.article ?? "",
      evidence.citations.first?.start ?? 0
    )
  }

  private func deeds(
    on remark: Remark, _ kind: Pledge.Kind, _ topics: Set<String>
  ) -> [Pledge.Evidence] {
    let recipients = concerned(by: remark)
    return remark.parties.sorted().flatMap { party in
      recipients.flatMap { deeds["\(party)|\($0)"] ?? [] }
    }.compactMap { deed in
      guard
        let bearing = rules.bearing(of: .action(deed.line.item.type), on: kind, about: topics),
        deed.mayFollow(remark.since, within: Self.days),
        kind == .denial || deed.date != nil || !isOfReport(deed.line, remark)
      else { return nil }
      return Pledge.Evidence(
        bearing, who: "the article", says: deed.says, date: deed.date ?? deed.published,
        citations: deed.line.citations)
    }
  }

  /// The parties about or to whom a pledge is given; of one that names nobody those whom its report names.
  private func concerned(by remark: Remark) -> [String] {
    let others = remark.named.filter { !remark.parties.contains($0) }
    guard others.isEmpty else { return others.sorted() }
    let named = remark.places.keys.flatMap { testimony.lines.actors[$0] ?? [] }
      .map { $0.state ?? $0.name }
    return Set(named).subtracting(remark.parties).sorted()
  }

  private static func parties(of line: Line<Contact>, in testimony: Testimony) -> [String] {
    let parties = testimony.parties(of: line.accounts[0].origin.article)
    return Set(line.item.participants.map(parties.party(of:))).sorted()
  }

  private func contacts(
    on remark: Remark, _ kind: Pledge.Kind, _ topics: Set<String>
  ) -> [Pledge.Evidence] {
    var others = Set(remark.named)
    if let addressee = remark.line.item.addressee {
      let article = remark.line.accounts[0].origin.article
      others.insert(testimony.parties(of: article).party(of: addressee))
    }
    others.subtract(remark.parties)
    // Who refuses «a Russian proposal for talks with Iran» does not refuse to meet Russia.
    if kind == .refusal, others.count > 1 { return [] }
    var seen: Set<String> = []
    return remark.parties.sorted().flatMap { party in
      others.sorted().flatMap { contacts["\(party)|\($0)"] ?? [] }
    }.compactMap { line in
      guard let bearing = rules.bearing(of: .contact(line.item.status), on: kind, about: topics),
        seen.insert(line.id).inserted, mayFollow(line, remark)
      else { return nil }
      let contact = line.item
      return Pledge.Evidence(
        bearing, who: "the article",
        says: "\(contact.kind.rawValue) (\(contact.status.rawValue)): "
          + contact.participants.joined(separator: ", "),
        date: contact.date ?? line.accounts[0].origin.published, citations: line.citations)
    }
  }

  /// Whether a report tells both; which of them was first it does not tell.
  private func isOfReport<Item>(_ line: Line<Item>, _ remark: Remark) -> Bool {
    line.accounts.contains { remark.places[$0.origin.article] != nil }
  }

  /// Whether a contact may be later than a pledge; within one report only where both are dated.
  private func mayFollow(_ line: Line<Contact>, _ remark: Remark) -> Bool {
    let isOfReport = isOfReport(line, remark)
    guard let since = remark.since, let first = since.lastDay else { return !isOfReport }
    guard let date = line.item.date else {
      guard !isOfReport else { return false }
      return line.accounts[0].origin.published.map {
        !$0.isBefore(since) && $0.distance(to: since) <= PledgeEvidence.days
      } ?? true
    }
    guard let last = date.lastDay else { return false }
    return last > first && date.distance(to: since) <= PledgeEvidence.days
  }

  /// Later words of the same party that take back what the pledge says.
  private func words(
    on remark: Remark, _ kind: Pledge.Kind, _ topics: Set<String>
  ) -> [Pledge.Evidence] {
    let sought = rules.negatedTopics(kind, about: topics)
    guard !sought.isEmpty else { return [] }
    var seen: Set<String> = [remark.line.id]
    return remark.parties.sorted().flatMap { party in
      sought.sorted().flatMap { negating["\(party)|\($0)"] ?? [] }
    }.compactMap { other in
      guard seen.insert(other.line.id).inserted,
        remark.distance(to: other) == nil, isLater(other, than: remark),
        isOfOneDealing(other, remark)
      else { return nil }
      return Pledge.Evidence(
        .against, who: other.speaker, says: other.side().says, date: other.since,
        citations: other.line.citations)
    }
  }

  /// Whether words are about the party with which a pledge deals; where neither names one, of the same speaker.
  private func isOfOneDealing(_ other: Remark, _ remark: Remark) -> Bool {
    let mine = Set(remark.named).subtracting(remark.parties)
    let theirs = Set(other.named).subtracting(other.parties)
    if mine.isEmpty || theirs.isEmpty {
      return other.speaker == remark.speaker
    }
    return !mine.isDisjoint(with: theirs)
  }

  private func isLater(_ other: Remark, than remark: Remark) -> Bool {
    guard let since = remark.since, let later = other.since else { return true }
    return since.isBefore(later) && later.distance(to: since) <= PledgeEvidence.daysOfWords
  }

  /// The other sides of the disputes of which the pledge is one.
  private func disputing(_ remark: Remark) -> [Pledge.Evidence] {
    let side = remark.side()
    guard let key = PledgeEvidence.key(side) else { return [] }
    return (disputes[key] ?? []).flatMap { dispute in
      dispute.sides.filter { !remark.parties.contains(remark.sides.party(of: $0.who)) }.map {
        other in
        Pledge.Evidence(
          .disputed, who: other.who, says: other.says, date: other.since,
          citations: other.citations)
      }
    }
  }

  /// The passage itself, where its own words doubt what was pledged: «his broken promises of peace».
  private func doubting(_ remark: Remark) -> [Pledge.Evidence] {
    remark.line.accounts.compactMap { account in
      guard let passage = account.citations.first, doubts.areRaised(in: passage.text) else {
        return nil
      }
      return Pledge.Evidence(
        .disputed, who: "the article", says: passage.text, date: account.origin.published,
        citations: [passage])
    }
  }

  private static func key(_ side: Dispute.Side) -> String? {
    side.citations.first.map { "\($0.article) \($0.start) \(side.who)" }
  }
}
