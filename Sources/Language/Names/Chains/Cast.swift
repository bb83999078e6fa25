import Records

/// The people of one article: who is named in full, by which words each is meant later.
///
/// «Charles Million» with the title «French Defense Minister», in 1997, joins the cast as Charles
/// Millon; later «Millon» and «Million» are he. Titles are remembered, so that «the minister» finds
/// its man.
struct Cast {
  /// One person.
  struct Member {
    let name: String
    /// The index of the person in the tables.
    let holder: Int?
    var state: String?
    /// Folded words, joined by spaces, that mean the person.
    var keys: Set<String>
    var titles: [TitlePhrase]
    var gender: Gender?
    /// The token of the last mention so far, or -1.
    var lastSeen = -1
    var firstSeen: Int
  }

  let search: HolderSearch
  private(set) var members: [Member] = []
  private var byHolder: [Int: Int] = [:]
  private var byName: [String: Int] = [:]
  private var byKey: [String: [Int]] = [:]
  /// The members of several names by the first one.
  private var byGivenName: [String: [Int]] = [:]
  private var keySpellings = SpellingIndex()
  /// The full names by their last word.
  private var namesByEnd: [String: [String]] = [:]
  private var endSpellings = SpellingIndex()
  /// Members in the order in which something was learnt that a description can fit.
  private var learnt: [Int] = []
  /// For every description asked for whom it fits, by the first so many of ``learnt``.
  private var fitting: [TitlePhrase: (members: Set<Int>, known: Int)] = [:]

  init(search: HolderSearch) {
    self.search = search
  }

  /// The full names so far, folded, as the finder asks for them.
  var fullNames: Set<String> { Set(byName.keys) }

  /// Takes in a person named by two words or more; nil when it is not sure that it is one.
  @discardableResult
  mutating func enter(_ written: Written, title: TitlePhrase?, strength: Phrase.Strength) -> Int? {
    if let known = byName[written.key] {
      note(title, on: known)
      return known
    }
    let words = written.key.split(separator: " ").map(String.init)
    if let holder = search.person(named: written.key, title: title)
      ?? search.variant(of: words, title: title)
    {
      let index = member(for: holder, at: written.place)
      add(keys: written.surnames(familyFirst: false), to: index)
      name(index, written.key)
      note(title, on: index)
      return index
    }
    guard strength > .weak else { return nil }
    if let known = respelling(words) {
      name(known, written.key)
      note(title, on: known)
      return known
    }
    return newcomer(written, title: title)
  }

  private mutating func newcomer(_ written: Written, title: TitlePhrase?) -> Int {
    let state = title?.state
    let opening = written.key.prefix { $0 != " " }
    let isFamilyFirst =
      state.map(search.lists.familyNameFirst.contains)
      ?? search.tables.familyNames.contains(String(opening))
    let index = append(
      Member(
        name: written.text, holder: nil, state: state.flatMap(stateCode), keys: [], titles: [],
        gender: nil, firstSeen: written.place))
    name(index, written.key)
    add(keys: written.surnames(familyFirst: isFamilyFirst), to: index)
    note(title, on: index)
    return index
  }

  /// A member of nearly the same full name: «Gusenbauer» and «Gusenbaur» with one given name.
  private func respelling(_ words: [String]) -> Int? {
    guard let end = words.last else { return nil }
    let close = endSpellings.close(to: end).flatMap { namesByEnd[$0] ?? [] }.filter { key in
      let other = key.split(separator: " ").map(String.init)
      return other.count == words.count
        && zip(other, words).allSatisfy { Spelling.isClose($0, $1) }
    }
    return close.compactMap { byName[$0] }.min()
  }

  private mutating func append(_ member: Member) -> Int {
    let index = members.count
    members.append(member)
    if member.name.contains(" "), let given = Gazetteer.keys(member.name).first {
      byGivenName[given, default: []].append(index)
    }
    return index
  }

  /// Notes a full name, folded, under which a member goes.
  private mutating func name(_ index: Int, _ key: String) {
    guard byName.updateValue(index, forKey: key) == nil else { return }
    let end = key.split(separator: " ").last.map(String.init) ?? key
    if namesByEnd[end] == nil { endSpellings.insert(end) }
    namesByEnd[end, default: []].append(key)
  }

  /// The member who is this person of the tables, taken in if need be.
  mutating func member(for holder: Int, at place: Int) -> Int {
    if let known = byHolder[holder] { return known }
    let person = search.tables.holders[holder]
    let index = append(
      Member(
        name: person.name, holder: holder,
        state: (person.term(in: search.period)?.state).flatMap(stateCode), keys: [], titles: [],
        gender: nil, firstSeen: place))
    byHolder[holder] = index
    name(index, Gazetteer.keys(person.name).joined(separator: " "))
    add(keys: Set(person.shortNames), to: index)
    learnt.append(index)
    return index
  }

  /// A state's code; nil for the codes of organisations.
  private func stateCode(_ code: String) -> String? {
    search.tables.nationsByCode[code] == nil ? nil : code
  }

  private mutating func add(keys: Set<String>, to index: Int) {
    for key in keys where members[index].keys.insert(key).inserted {
      if byKey[key] == nil { keySpellings.insert(key) }
      byKey[key, default: []].append(index)
    }
  }

  mutating func note(_ title: TitlePhrase?, on index: Int) {
    guard let title else { return }
    if let gender = title.gender { members[index].gender = gender }
    guard !title.offices.isEmpty else { return }
    if members[index].state == nil, members[index].holder == nil {
      members[index].state = title.state.flatMap(stateCode)
    }
    // Each once, the latest last: a long article says «President Putin» a thousand times.
    if let known = members[index].titles.firstIndex(of: title) {
      members[index].titles.remove(at: known)
    } else {
      learnt.append(index)
    }
    members[index].titles.append(title)
  }

  mutating func see(_ index: Int, at place: Int) {
    members[index].lastSeen = place
  }
}

extension Cast {
  /// The member meant by a surname or a full name written before.
  func member(called key: String, title: TitlePhrase?) -> Int? {
    if let full = byName[key] { return full }
    guard let candidates = byKey[key], !candidates.isEmpty else { return nil }
    if candidates.count == 1 {
      return contradicts(candidates[0], title) ? nil : candidates[0]
    }
    if let title, !title.offices.isEmpty,
      let fitting = candidates.first(where: { fits($0, title) })
    {
      return fitting
    }
    if let gender = title?.gender,
      let fitting = candidates.first(where: { members[$0].gender == gender })
    {
      return fitting
    }
    let ranked = candidates.sorted { rank($0) > rank($1) }
    let (first, second) = (rank(ranked[0]), rank(ranked[1]))
    // Two as good that have both been named: nobody can say whom the surname means.
    return first.0 == second.0 && second.1 >= 0 ? nil : ranked[0]
  }

  /// Whether a surname is borne by several people named in the article.
  func isShared(_ key: String) -> Bool {
    (byKey[key]?.count { members[$0].lastSeen >= 0 } ?? 0) > 1
  }

  /// The member meant by a given name («Taro») or by a misspelt surname of some length
  /// («Chernomrydin»).
  func member(nearly key: String) -> Int? {
    if let given = byGivenName[key], given.count == 1 { return given[0] }
    guard key.utf8.count >= 7 else { return nil }
    let close = Set(keySpellings.close(to: key).flatMap { byKey[$0] ?? [] })
    return close.count == 1 ? close.first : nil
  }

  /// Holders of offices first, then those named with a title, then the most recent.
  private func rank(_ index: Int) -> (Int, Int) {
    let member = members[index]
    return (member.titles.isEmpty ? member.holder == nil ? 0 : 1 : 2, member.lastSeen)
  }

  /// Whether a title tells that somebody else of that surname is meant.
  private func contradicts(_ index: Int, _ title: TitlePhrase?) -> Bool {
    guard let title, !title.offices.isEmpty, let state = title.state,
      search.tables.nationsByCode[state] != nil, let own = members[index].state
    else { return false }
    return own != state
  }

  /// Whether a description fits a member by what the article or the tables tell.
  func fits(_ index: Int, _ title: TitlePhrase) -> Bool {
    let member = members[index]
    let byArticle = member.titles.contains { own in
      own.isFormer == title.isFormer && own.isDeputy == title.isDeputy
        && own.isElect == title.isElect && isSameOwner(own, title, of: member)
        && shareOffice(own.offices, title.offices)
    }
    if byArticle { return true }
    guard let holder = member.holder, !title.isDeputy,
      title.state != nil || title.organisation == nil
    else { return false }
    return title.isFormer
      ? search.held(holder, title) && !search.holds(holder, title) : search.holds(holder, title)
  }

  private func isSameOwner(_ own: TitlePhrase, _ title: TitlePhrase, of member: Member) -> Bool {
    guard title.state != nil || title.organisation != nil else { return true }
    if let organisation = title.organisation { return own.organisation == organisation }
    return own.state == title.state
      || own.state == nil && own.organisation == nil && member.state == title.state
  }

  /// Whether two titles can be of one office: «minister» and «foreign minister», «leader» and «president».
  private func shareOffice(_ left: [Int], _ right: [Int]) -> Bool {
    left.contains { one in
      right.contains { two in
        let (a, b) = (search.tables.offices[one], search.tables.offices[two])
        if a.key == b.key { return true }
        switch b.key {
        case "leader": return a.leads
        case "ministerWithoutPortfolio":
          return [.minister, .foreignMinister, .defenceMinister].contains(a.rank)
        default: break
        }
        return a.rank == b.rank
          && [.foreignMinister, .defenceMinister, .headOfGovernment, .spokesperson, .envoy]
            .contains(a.rank)
      }
    }
  }

  /// The member whom a description means: named in the article, the most recent before `place` first.
  mutating func described(by title: TitlePhrase, before place: Int) -> Int? {
    let fitting = members(fitting: title)
    let seen = fitting.filter { members[$0].lastSeen >= 0 && members[$0].lastSeen < place }
    if title.state == nil, title.organisation == nil { return nearest(seen, before: place) }
    return seen.max { (members[$0].lastSeen, $0) < (members[$1].lastSeen, $1) }
      ?? fitting.min { (members[$0].firstSeen, $0) < (members[$1].firstSeen, $1) }
  }

  /// Everyone whom a description fits. Nobody ceases to fit, so only those are asked of whom something
  /// was learnt since the description was asked for last.
  private mutating func members(fitting title: TitlePhrase) -> Set<Int> {
    var found = fitting.removeValue(forKey: title) ?? ([], 0)
    for index in learnt[found.known...] where fits(index, title) { found.members.insert(index) }
    found.known = learnt.count
    fitting[title] = found
    return found.members
  }

  /// For «the president» without a state: one who stands clearly nearer than anyone else.
  private func nearest(_ candidates: Set<Int>, before place: Int) -> Int? {
    guard candidates.count > 1,
      let first = candidates.max(by: {
        (members[$0].lastSeen, $0) < (members[$1].lastSeen, $1)
      })
    else { return candidates.first }
    let others = candidates.lazy.filter { $0 != first }.map { place - members[$0].lastSeen }
    return place - members[first].lastSeen < 40 && others.allSatisfy { $0 > 80 } ? first : nil
  }

  /// Whether a member has an office, by the tables or by the article.
  func isOfficeHolder(_ index: Int) -> Bool {
    let ranks = members[index].titles.flatMap(\.offices).map { search.tables.offices[$0].rank }
    return members[index].holder != nil
      || ranks.contains { rank in
        [.headOfState, .headOfGovernment, .foreignMinister, .defenceMinister, .minister, .royal]
          .contains(rank)
      }
  }

  func actor(_ index: Int) -> Actor {
    Actor(name: members[index].name, kind: .person, state: members[index].state)
  }
}
