import Records

/// Joins utterances of several sources, each kept once.
struct UtteranceMerge {
  /// Contents that share this part of the shorter one's words are the same.
  private static let sameShare = 0.7

  private(set) var utterances: [Utterance] = []
  /// Which of them stand in each stretch of the text, so that a long article costs no more an utterance.
  private var byStretch: [Int: [Int]] = [:]

  /// Adds those that say something new; what is there stays.
  mutating func add(_ new: [Utterance]) {
    for utterance in new where !near(utterance).contains(where: { isSame($0, utterance) }) {
      put(utterance)
    }
  }

  private mutating func put(_ utterance: Utterance) {
    for stretch in UtteranceMerge.stretches(of: utterance) {
      byStretch[stretch, default: []].append(utterances.count)
    }
    utterances.append(utterance)
  }

  /// Those that share a stretch of the text with an utterance.
  private func near(_ utterance: Utterance) -> [Utterance] {
    Set(UtteranceMerge.stretches(of: utterance).flatMap { byStretch[$0] ?? [] }).sorted()
      .map { utterances[$0] }
  }

  /// The stretches of 64 tokens that an utterance and its cue touch.
  private static func stretches(of utterance: Utterance) -> Set<Int> {
    var found = utterance.cue.map { Set([$0 / 64]) } ?? []
    for run in utterance.content where !run.isEmpty {
      found.formUnion(run.lowerBound / 64...(run.upperBound - 1) / 64)
    }
    return found
  }

  var inOrder: [Utterance] {
    utterances.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Without what a second reading shows to be said already: words that are a part of what the same speaker
  /// says around them, and what a state wants inside what its voice says.
  static func withoutDoubles(_ utterances: [Utterance]) -> [Utterance] {
    var all = UtteranceMerge()
    for utterance in utterances { all.put(utterance) }
    var merge = UtteranceMerge()
    merge.add(utterances.filter(\.isAttributed))
    merge.add(
      utterances.filter { inner in
        !inner.isAttributed
          && (inner.isOwnQuotation || !all.near(inner).contains { contains($0, inner) })
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
