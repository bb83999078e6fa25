import Records

/// Everything the tables know of states, bodies, places, offices and people, read once.
struct NameTables: Sendable {
  /// An organisation, a palace or another phrase that stands for a body.
  struct Body {
    let actor: Actor
    let years: ClosedRange<Int>
  }

  private(set) var gazetteer = Gazetteer()
  private(set) var nations: [Nation] = []
  private(set) var organisations: [Actor] = []
  private(set) var metonyms: [Body] = []
  private(set) var places: [(name: String, state: String?)] = []
  private(set) var offices: [Office] = []
  private(set) var holders: [OfficeHolder] = []
  /// The first words of names, where the given name stands first: `charles`, `angela`.
  private(set) var givenNames: Set<String> = []
  /// The first words of names where the family name stands first: `wang`, `kim`.
  private(set) var familyNames: Set<String> = []
  private(set) var nationsByCode: [String: Int] = [:]
  private var holderByName: [String: Int] = [:]
  private var holdersByState: [String: [Int]] = [:]
  private var shortNames: [String: [String]] = [:]

  /// - Throws: `LanguageError` when a table is missing or malformed.
  init(words: NameWords) throws(LanguageError) {
    try readNations()
    try readOrganisations()
    try readMetonyms()
    try readPlaces()
    try readOffices()
    for table in ["leaders", "ministers", "officials"] {
      try readHolders("Names/\(table).tsv", words: words)
    }
    nameHolders(words: words)
  }

  /// The people who held an office for a state or organisation, by index.
  func holders(of state: String) -> [Int] {
    holdersByState[state] ?? []
  }

  /// The code under which the tables of holders list an organisation's people: `NATO`, `UN`.
  func code(of organisation: Actor) -> String? {
    shortNames[organisation.name]?.first { holdersByState[$0] != nil }
  }

  /// The years of a row that gives only the bounds that matter.
  static func years(_ from: Substring, _ to: Substring) -> ClosedRange<Int> {
    let first = Int(from.prefix(4)) ?? 0
    return first...max(first, Int(to.prefix(4)) ?? 9999)
  }
}

extension NameTables {
  private mutating func readNations() throws(LanguageError) {
    let states = try WordTable("Names/states.tsv").rows(
      "name", "aliases", "adjectives", "people", "capital", "from", "to", "code")
    let territories = try WordTable("Names/territories.tsv").rows(
      "name", "aliases", "adjectives", "people", "capital", "from", "to", "state")
    for (isTerritory, rows) in [(false, states), (true, territories)] {
      for row in rows {
        let index = nations.count
        let capitals = WordTable.alternatives(row[4])
        nations.append(
          Nation(
            name: String(row[0]), code: row[7].isEmpty ? nil : String(row[7]),
            adjective: WordTable.alternatives(row[2]).first.map(String.init),
            capital: capitals.first.map(String.init), years: NameTables.years(row[5], row[6]),
            isTerritory: isTerritory))
        if !isTerritory { nationsByCode[String(row[7])] = index }
        gazetteer.add(row[0], .nation(index))
        for name in WordTable.alternatives(row[1]) { gazetteer.add(name, .nation(index)) }
        for name in WordTable.alternatives(row[2]) { gazetteer.add(name, .adjective(index)) }
        for name in WordTable.alternatives(row[3]) { gazetteer.add(name, .people(index)) }
        for name in capitals { gazetteer.add(name, .capital(index)) }
      }
    }
  }

  private mutating func readOrganisations() throws(LanguageError) {
    for row in try WordTable("Names/organisations.tsv").rows("name", "aliases", "members") {
      let index = organisations.count
      organisations.append(Actor(name: String(row[0]), kind: .organisation))
      gazetteer.add(row[0], .organisation(index))
      let aliases = WordTable.alternatives(row[1])
      for name in aliases { gazetteer.add(name, .organisation(index)) }
      shortNames[String(row[0])] = ([row[0]] + aliases).map(String.init)
      for name in WordTable.alternatives(row[2]) { gazetteer.add(name, .members(index)) }
    }
  }

  /// A palace or government reads as its state; a ministry, parliament or army as itself.
  private mutating func readMetonyms() throws(LanguageError) {
    let rows = try WordTable("Names/metonyms.tsv").rows("phrase", "actor", "reading", "from", "to")
    var named: [Substring: Actor] = [:]
    for nation in nations {
      named[Substring(nation.name)] = nation.actor
    }
    for row in rows {
      let phrases = WordTable.alternatives(row[0])
      guard let first = phrases.first else { continue }
      let whole = named[row[1]] ?? Actor(name: String(row[1]), kind: .organisation)
      let isWhole = row[2] == "government" || row[2] == "headOfState"
      let part = Actor(name: String(first), kind: .organisation, state: whole.state)
      let index = metonyms.count
      metonyms.append(
        Body(actor: isWhole ? whole : part, years: NameTables.years(row[3], row[4])))
      for phrase in phrases { gazetteer.add(phrase, .metonym(index)) }
    }
  }

  private mutating func readPlaces() throws(LanguageError) {
    for row in try WordTable("Names/places.tsv").rows("name", "aliases", "state") {
      let index = places.count
      places.append((String(row[0]), row[2].isEmpty ? nil : String(row[2])))
      gazetteer.add(row[0], .place(index))
      for name in WordTable.alternatives(row[1]) { gazetteer.add(name, .place(index)) }
    }
  }

  private mutating func readOffices() throws(LanguageError) {
    for row in try WordTable("Names/offices.tsv").rows(
      "office", "titles", "rank", "states", "leads")
    {
      guard let rank = Office.Rank(rawValue: String(row[2])) else {
        throw LanguageError.malformedTable(
          path: "Names/offices.tsv", line: String(row[0]), reason: "has the unknown rank \(row[2])")
      }
      let index = offices.count
      offices.append(
        Office(
          key: String(row[0]), rank: rank,
          states: Set(WordTable.alternatives(row[3]).map(String.init)), leads: row[4] == "yes"))
      for title in WordTable.alternatives(row[1]) {
        gazetteer.add(title, .office(index), isTitle: true)
      }
    }
  }

  private mutating func readHolders(_ path: String, words: NameWords) throws(LanguageError) {
    for row in try WordTable(path).rows("state", "office", "name", "aliases", "from", "to") {
      guard let days = Period(from: row[4], to: row[5]) else {
        throw LanguageError.malformedTable(
          path: path, line: row.joined(separator: "\t"), reason: "has no date in «from»")
      }
      let name = String(row[2])
      let letters = NameTables.letters(row[2])
      let index = holderByName[letters] ?? holders.count
      if index == holders.count {
        holders.append(OfficeHolder(name: name, shortNames: [], terms: []))
        holderByName[letters] = index
      }
      gazetteer.add(row[2], .person(index))
      let state = String(row[0])
      holders[index].terms.append(
        OfficeHolder.Term(office: String(row[1]), state: state, days: days))
      if holdersByState[state]?.last != index { holdersByState[state, default: []].append(index) }
      for alias in WordTable.alternatives(row[3]) { addAlias(alias, of: index) }
    }
  }

  /// What of a name must agree for two rows to be of one person: «Tansu Çiller», «Tansu Ciller».
  private static func letters(_ name: Substring) -> String {
    String(decoding: Folding.fold(name).utf8.filter { $0 >= 97 }, as: UTF8.self)
  }

  private mutating func addAlias(_ alias: Substring, of index: Int) {
    let isShort = !alias.utf8.contains { $0 == 32 || $0 == 45 }
    if isShort { holders[index].shortNames.insert(Folding.fold(alias)) }
    gazetteer.add(alias, isShort ? .shortName(index) : .person(index))
  }

  /// Adds the surname of everyone whose family name stands last, and collects given names.
  private mutating func nameHolders(words: NameWords) {
    for index in holders.indices {
      let holder = holders[index]
      let parts = holder.name.utf8.split(separator: 32).map(Substring.init)
      guard let last = parts.last, let first = parts.first else { continue }
      let given = Folding.fold(first)
      if parts.count > 1, holder.shortNames.contains(given) {
        familyNames.insert(given)
        continue
      }
      if parts.count > 1 { givenNames.insert(given) }
      holders[index].shortNames.insert(Gazetteer.keys(last).joined(separator: " "))
      gazetteer.add(last, .shortName(index))
      guard parts.count > 2 else { continue }
      let surname = NameTables.surname(of: parts, particles: words.particles)
      guard surname.utf8.count != last.utf8.count else { continue }
      gazetteer.add(surname, .person(index))
      holders[index].shortNames.insert(Gazetteer.keys(surname).joined(separator: " "))
    }
  }

  /// The last word with the particles before it: `de Villepin`, `Le Drian`.
  private static func surname(of parts: [Substring], particles: Set<String>) -> Substring {
    var first = parts.count - 1
    while first > 1, particles.contains(Folding.fold(parts[first - 1])) { first -= 1 }
    return Substring(parts[first...].joined(separator: " "))
  }
}
