import Records

/// What somebody denied to be about to do or to do, and what reports tell of him as done.
///
/// «Russia denies that it has plans for an invasion», and later «Russia invaded Ukraine».
struct DeniedDeeds: Sendable {
  /// How many days after a denial a deed may be set against it.
  private static let days = 400
  private let topicsOf: [Action.Kind: Set<String>]

  init() throws(ReconciliationError) {
    topicsOf = try DeedTopics().topics
  }

  func disputes(in testimony: Testimony) -> [Dispute] {
    let byActor = Dictionary(grouping: testimony.deeds) { $0.actor }
    return testimony.remarks.filter { $0.act == .denial }.compactMap { denial in
      let deeds = denial.parties.sorted().flatMap { byActor[$0] ?? [] }.filter { deed in
        isMeant(deed, by: denial, in: testimony) && deed.mayFollow(denial.since, within: Self.days)
      }
      guard !deeds.isEmpty else { return nil }
      return Dispute(
        kind: .denial, about: denial.line.item.text,
        sides: [denial.side()] + deeds.map(DeniedDeeds.side))
    }
  }

  /// Whether a deed is of the kind that is denied, and done to somebody whom the denial or its report names.
  private func isMeant(_ deed: Deed, by denial: Remark, in testimony: Testimony) -> Bool {
    guard let topics = topicsOf[deed.line.item.type],
      !denial.told.negated.isDisjoint(with: topics), deed.recipient != deed.actor
    else { return false }
    let others = denial.named.filter { !denial.parties.contains($0) }
    if !others.isEmpty || !denial.isReversed { return others.contains(deed.recipient) }
    return denial.places.keys.contains { article in
      testimony.lines.actors[article, default: []].contains {
        ($0.state ?? $0.name) == deed.recipient
      }
    }
  }

  static func side(_ deed: Deed) -> Dispute.Side {
    Dispute.Side(
      who: "the article", says: deed.says, since: deed.date ?? deed.published,
      citations: deed.line.citations)
  }
}

/// Which topics an action is about, by the table `deeds.tsv`: an `ASSAULT` is about `attack` and `war`.
struct DeedTopics: Sendable {
  let topics: [Action.Kind: Set<String>]

  init() throws(ReconciliationError) {
    var topics: [Action.Kind: Set<String>] = [:]
    for row in try WordTable.rows("Disagreements/deeds.tsv", width: 2) {
      guard let kind = Action.Kind(rawValue: row[0]) else {
        throw .malformedTable(path: "Disagreements/deeds.tsv", line: row[0], reason: "is no type")
      }
      topics[kind] = Set(row[1].split(separator: " ").map(String.init))
    }
    self.topics = topics
  }
}
