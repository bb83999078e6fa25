/// Finds out of the tables who held an office, and whom a name means, at the time of an article.
struct HolderSearch {
  let tables: NameTables
  let lists: NameWords
  /// When the article was written; nil when neither it nor its people tell.
  let period: Period?
  /// The codes of the states and organisations that the article names.
  let owners: Set<String>
  /// The people who held any office at the time, by index.
  private let present: [Int]

  init(tables: NameTables, lists: NameWords, period: Period?, owners: Set<String>) {
    self.tables = tables
    self.lists = lists
    self.period = period
    self.owners = owners
    present =
      period.map { period in
        tables.holders.indices.filter { index in
          tables.holders[index].terms.contains { $0.days.overlaps(period) }
        }
      } ?? []
  }

  /// How far out of office a person may be and still be named by surname alone.
  private static let grace = 731

  /// The one holder of an office of a state at the time.
  func holder(of title: TitlePhrase) -> Int? {
    guard let state = title.state, let period, !title.isFormer, !title.isThen, !title.isElect,
      !title.isDeputy
    else { return nil }
    // A state has many envoys and spokesmen; the tables know one.
    let offices = title.offices.filter { office in
      ![.envoy, .ambassador, .spokesperson, .official].contains(tables.offices[office].rank)
        || tables.offices[office].leads
    }
    guard !offices.isEmpty else { return nil }
    for fits in tests(for: offices, state: state) {
      let terms = tables.holders(of: state).flatMap { index in
        tables.holders[index].terms
          .filter { $0.state == state && $0.days.overlaps(period) && fits($0.office) }
          .map { (index: index, first: $0.days.first) }
      }
      let people = Set(terms.map(\.index))
      if people.count == 1 { return people.first }
      // On the day of a change the new holder counts.
      if people.count > 1 {
        return period.first == period.last ? terms.max { $0.first < $1.first }?.index : nil
      }
    }
    return nil
  }

  /// Tests of office codes, the strictest first.
  private func tests(for offices: [Int], state: String) -> [(String) -> Bool] {
    let offices = offices.map { tables.offices[$0] }
    if offices.contains(where: { $0.key == "leader" }) {
      let government: (String) -> Bool = { $0 == "primeMinister" || $0 == "chancellor" }
      let top: (String) -> Bool = {
        ["supremeLeader", "generalSecretary", "chairman"].contains($0)
      }
      let head: (String) -> Bool = {
        ["president", "king", "queen", "emir", "sultan", "headOfState"].contains($0)
      }
      return lists.governmentLed.contains(state)
        ? [government, head] : [top, head, government]
    }
    return [
      { code in offices.contains { $0.isTerm(code) } },
      { code in offices.contains { $0.isTermBroadly(code) } },
    ]
  }

  /// Whether a person of the tables holds this office now, or ever when `ever` is set.
  func holds(_ holder: Int, _ title: TitlePhrase, ever: Bool = false) -> Bool {
    tables.holders[holder].terms.contains { term in
      (title.state == nil || term.state == title.state)
        && (ever || period.map { term.days.overlaps($0) } ?? false)
        && title.offices.contains { office in
          let office = tables.offices[office]
          return office.isTerm(term.office) || office.isTermBroadly(term.office)
            || office.key == "leader"
        }
    }
  }

  /// Whether a person of the tables left this office before the article was written.
  func held(_ holder: Int, _ title: TitlePhrase) -> Bool {
    guard let period else { return false }
    return tables.holders[holder].terms.contains { term in
      term.days.last < period.first && (title.state == nil || term.state == title.state)
        && title.offices.contains { tables.offices[$0].isTerm(term.office) }
    }
  }

  /// The person of the tables whom a written name means, with the title before it if there is one.
  func person(named key: String, title: TitlePhrase?) -> Int? {
    let entries = tables.gazetteer.entries(for: key.split(separator: " ").map(String.init))
    var full: [Int] = []
    var short: [Int] = []
    for entry in entries {
      switch entry.sense {
      case .person(let index): full.append(index)
      case .shortName(let index): short.append(index)
      default: break
      }
    }
    if let title, !title.offices.isEmpty,
      let found = titled(full.isEmpty ? short : full, title)
    {
      return found
    }
    if !full.isEmpty { return nearest(full) }
    return nil
  }

  /// Of several people the one whose office fits the title.
  private func titled(_ candidates: [Int], _ title: TitlePhrase) -> Int? {
    let isPast = title.isFormer || title.isThen
    let fitting = candidates.filter { holds($0, title, ever: true) }
    guard let period else { return fitting.count == 1 ? fitting.first : nil }
    let close = fitting.filter { index in
      let distance =
        tables.holders[index].terms
        .filter { title.state == nil || $0.state == title.state }
        .map { $0.days.distance(to: period) }.min() ?? Int.max
      return distance <= (isPast ? 365 * 40 : HolderSearch.grace)
    }
    return nearest(close)
  }

  /// The one whose term lies nearest to the article; nil when two are as near, or it has no date.
  func nearest(_ candidates: [Int]) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    guard let period else { return nil }
    let ranked = candidates.map { (index: $0, distance: tables.holders[$0].distance(to: period)) }
      .sorted { $0.distance < $1.distance }
    guard ranked[0].distance < ranked[1].distance else { return nil }
    return ranked[0].index
  }

  /// A surname alone, in an article that never gives the full name: only somebody in office then.
  func inOffice(surname key: String, isAddressed: Bool) -> Int? {
    guard let period, isAddressed || !lists.bareSurnames.contains(key) else { return nil }
    let near = tables.gazetteer.entries(for: [key]).compactMap { entry -> (Int, Int)? in
      guard case .shortName(let index) = entry.sense, isExpected(index, period) else { return nil }
      let distance = tables.holders[index].distance(to: period)
      return distance <= HolderSearch.grace ? (index, distance) : nil
    }
    let now = near.filter { $0.1 == 0 }
    if now.count == 1 { return now[0].0 }
    return near.count == 1 ? near[0].0 : nil
  }

  /// Whether the article names the state that a person holds office in, or it need not: «Putin».
  private func isExpected(_ index: Int, _ period: Period) -> Bool {
    guard let term = tables.holders[index].term(in: period) else { return false }
    if owners.contains(term.state) { return true }
    return lists.namedWithoutState.contains(term.state)
      && ["president", "primeMinister", "chancellor", "generalSecretary"].contains(term.office)
  }

  /// Somebody whose name is spelt a little differently: «Charles Million», «Dmitri Peskov».
  func variant(of words: [String], title: TitlePhrase?) -> Int? {
    guard let last = words.last, let first = words.first, words.count > 1 else { return nil }
    if let title, let holder = holder(of: title) {
      let name = tables.holders[holder].name
      let parts = name.split(separator: " ").map { Folding.fold($0) }
      if let surname = parts.last, let given = parts.first, given.first == first.first,
        Spelling.isClose(surname, last)
          || HolderSearch.withoutArticle(surname).map({ Spelling.isClose($0, last) }) ?? false
      {
        return holder
      }
    }
    guard let period else { return nil }
    if let found = officeHolder(nearly: (first, last), title) { return found }
    let same = tables.gazetteer.entries(for: [last]).compactMap { entry -> Int? in
      guard case .shortName(let index) = entry.sense,
        tables.holders[index].distance(to: period) <= HolderSearch.grace
      else { return nil }
      let given = tables.holders[index].name.split(separator: " ").first.map { Folding.fold($0) }
      return given.map { Spelling.isClose($0, first) } == true ? index : nil
    }
    return same.count == 1 ? same[0] : nil
  }

  /// «bashir» of «al-bashir».
  private static func withoutArticle(_ surname: String) -> String? {
    let parts = surname.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[0].count == 2, "ae".contains(parts[0].prefix(1)) else {
      return nil
    }
    return String(parts[1])
  }

  /// Of all who hold the office in any state the one of nearly this name: «Prime Minister Ismail
  /// Haneya».
  private func officeHolder(nearly name: (given: String, family: String), _ title: TitlePhrase?)
    -> Int?
  {
    guard let title, !title.offices.isEmpty, !title.isDeputy, !title.isFormer else { return nil }
    let close = present.filter { index in
      guard holds(index, title),
        tables.holders[index].shortNames.contains(where: { Spelling.isClose($0, name.family) })
      else { return false }
      let given = Gazetteer.keys(tables.holders[index].name).first ?? ""
      return given == name.given || Spelling.isClose(given, name.given)
    }
    return close.count == 1 ? close[0] : nil
  }
}

/// Tells whether two spellings can be of one name.
enum Spelling {
  /// The same first letter, and one change in a short word or two in a longer one.
  static func isClose(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let shorter = min(left.utf8.count, right.utf8.count)
    guard shorter >= 4, left.utf8.first == right.utf8.first else { return false }
    let allowed = shorter >= 6 ? 2 : 1
    guard abs(left.utf8.count - right.utf8.count) <= allowed else { return false }
    return distance(Array(left.utf8), Array(right.utf8)) <= allowed
  }

  /// Levenshtein's distance.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in 1...a.count {
      var diagonal = row[0]
      row[0] = i
      for j in 1...b.count {
        let change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)
        diagonal = row[j]
        row[j] = min(change, row[j] + 1, row[j - 1] + 1)
      }
    }
    return row[b.count]
  }
}
