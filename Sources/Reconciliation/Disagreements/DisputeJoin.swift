import Records

/// Joins disputes that share an account: what three speakers say of one thing is one dispute with three sides.
///
/// Two disputes of one kind meet where a passage and the one who speaks in it are a side of both. A denial and a
/// difference about the fact are of one kind here.
enum DisputeJoin {
  static func joined(_ disputes: [Dispute]) -> [Dispute] {
    var groups: [Dispute?] = []
    var groupOf: [String: Int] = [:]
    for dispute in disputes {
      let keys = dispute.sides.compactMap { key(of: $0, in: dispute) }
      let met = Set(keys.compactMap { groupOf[$0] }).sorted()
      guard let target = met.first else {
        for key in keys { groupOf[key] = groups.count }
        groups.append(dispute)
        continue
      }
      var joined = groups[target] ?? dispute
      for other in met.dropFirst() {
        joined.sides += groups[other]?.sides ?? []
        groups[other] = nil
      }
      joined.sides += dispute.sides
      joined.gaveWay = joined.gaveWay ?? dispute.gaveWay
      groups[target] = joined
      for key in joined.sides.compactMap({ key(of: $0, in: dispute) }) { groupOf[key] = target }
    }
    return groups.compactMap { $0.map(ordered) }.sorted { isEarlier($0, $1) }
  }

  private static func key(of side: Dispute.Side, in dispute: Dispute) -> String? {
    guard let passage = side.citations.first else { return nil }
    let kind = dispute.kind == .denial ? Disagreement.Kind.fact : dispute.kind
    return "\(kind.rawValue) \(passage.article) \(passage.start) \(side.who)"
  }

  /// The sides in the order of time, each once.
  private static func ordered(_ dispute: Dispute) -> Dispute {
    var dispute = dispute
    var seen: Set<String> = []
    dispute.sides = dispute.sides
      .sorted { sortKey($0) < sortKey($1) }
      .filter { side in
        guard let passage = side.citations.first else { return false }
        return seen.insert("\(side.who) \(passage.article) \(passage.start) \(side.says)").inserted
      }
    return dispute
  }

  private static func isEarlier(_ left: Dispute, _ right: Dispute) -> Bool {
    let keys = [left, right].map { $0.sides.first.map(sortKey) ?? (Int.max, "", 0, "") }
    return keys[0] == keys[1] ? left.id < right.id : keys[0] < keys[1]
  }

  private static func sortKey(_ side: Dispute.Side) -> (Int, String, Int, String) {
    (
      side.since?.firstDay?.number ?? Int.max, side.citations.first?.article ?? "",
      side.citations.first?.start ?? 0, side.says
    )
  }
}
