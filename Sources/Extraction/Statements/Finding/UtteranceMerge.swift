import Records

/// Joins utterances of several sources, each kept once.
struct UtteranceMerge {
  /// Contents that share this part of the shorter one's words are the same.
  private static let sameShare = 0.7

  private(set) var utterances: [Utterance] = []

  /// Adds those that say something new; what is there stays.
  mutating func add(_ new: [Utterance]) {
    for utterance in new where !utterances.contains(where: { isSame($0, utterance) }) {
      utterances.append(utterance)
    }
  }

  var inOrder: [Utterance] {
    utterances.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Without what a second reading shows to be said already: words that are a part of what the same speaker
  /// says around them, and what a state wants inside what its voice says.
  static func withoutDoubles(_ utterances: [Utterance]) -> [Utterance] {
    var merge = UtteranceMerge()
    merge.add(utterances.filter(\.isAttributed))
    merge.add(
      utterances.filter { inner in
        !inner.isAttributed
          && (inner.isOwnQuotation || !utterances.contains { contains($0, inner) })
      })
    return merge.inOrder
  }

  private static func contains(_ outer: Utterance, _ inner: Utterance) -> Bool {
    guard outer.cue != inner.cue, outer.tokens.isSuperset(of: inner.tokens) else { return false }
    return outer.speakers == inner.speakers
      || inner.isWish && inner.speakers.allSatisfy { $0.kind != .person }
  }

  private func isSame(_ one: Utterance, _ other: Utterance) -> Bool {
    if let cue = one.cue, cue == other.cue { return true }
    guard Set(one.speakers.map(\.name)) == Set(other.speakers.map(\.name)) else { return false }
    if one.isOwnQuotation || other.isOwnQuotation { return false }
    let (first, second) = (one.tokens, other.tokens)
    let shared = first.intersection(second).count
    return Double(shared) >= UtteranceMerge.sameShare * Double(max(first.count, second.count))
  }
}
