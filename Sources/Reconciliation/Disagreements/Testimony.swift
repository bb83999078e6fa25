import Records

/// The lines of the record laid out for comparison: who said and did what, for and against whom.
struct Testimony: Sendable {
  let lines: Lines
  /// In an order that does not depend on how articles came.
  let remarks: [Remark]
  /// Only what is told as done.
  let deeds: [Deed]
  /// The indices of the remarks of each article, in the order of its text.
  let remarksByArticle: [String: [Int]]
  private let partiesByArticle: [String: Parties]
  private static let nobody = Parties([], states: .none)

  init(_ lines: Lines, words: ComparedWords) {
    self.lines = lines
    let states = StateNames(lines.actors.values.joined(), demonyms: words.demonyms)
    let parties = lines.actors.mapValues { Parties($0, states: states) }
    partiesByArticle = parties
    let partiesOf = { (article: String) in parties[article] ?? Testimony.nobody }
    let remarks = lines.statements.sorted { $0.id < $1.id }.map {
      Remark($0, parties: partiesOf($0.accounts[0].origin.article), topics: words.topics)
    }
    self.remarks = remarks
    deeds = lines.actions.filter { $0.item.status == .happened }.sorted { $0.id < $1.id }.map {
      Deed($0, parties: partiesOf($0.accounts[0].origin.article))
    }
    var byArticle: [String: [Int]] = [:]
    for (index, remark) in remarks.enumerated() {
      for article in remark.places.keys { byArticle[article, default: []].append(index) }
    }
    remarksByArticle = byArticle.mapValues { $0 }.reduce(into: [:]) { sorted, entry in
      sorted[entry.key] = entry.value.sorted {
        (remarks[$0].places[entry.key] ?? 0, $0) < (remarks[$1].places[entry.key] ?? 0, $1)
      }
    }
  }

  func parties(of article: String) -> Parties {
    partiesByArticle[article] ?? Testimony.nobody
  }

  /// The remarks that a passage supports.
  func remarks(at passage: CitedPassage) -> [Remark] {
    (remarksByArticle[passage.article] ?? []).map { remarks[$0] }
      .filter { $0.line.citations.contains(passage) }
  }

  /// The pairs of remarks of one article that stand within so many code points, in order; each pair once.
  func nearPairs(within reach: Int) -> [(Remark, Remark)] {
    var seen: Set<[Int]> = []
    var pairs: [(Remark, Remark)] = []
    for (article, indices) in remarksByArticle.sorted(by: { $0.key < $1.key }) {
      for (position, first) in indices.enumerated() {
        for second in indices[(position + 1)...] {
          let (one, two) = (remarks[first], remarks[second])
          guard (two.places[article] ?? 0) - (one.places[article] ?? 0) <= reach else { break }
          if seen.insert([first, second]).inserted { pairs.append((one, two)) }
        }
      }
    }
    return pairs
  }
}

/// The words by which lines are compared, as they ship with this stage.
struct ComparedWords: Sendable {
  let topics: Topics
  let demonyms: [String: String]

  init() throws(ReconciliationError) {
    topics = try Topics()
    demonyms = try StateNames.demonyms()
  }
}
