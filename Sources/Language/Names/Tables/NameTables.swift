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
  private var people = HolderTable()
  /// The first words of names, where the given name stands first: `charles`, `angela`.
  private(set) var givenNames: Set<String> = []
  /// The first words of names where the family name stands first: `wang`, `kim`.
  private(set) var familyNames: Set<String> = []
  private(set) var nationsByCode: [String: Int] = [:]
  /// `Russian`, `British`, and `US` that stands for one.
  private(set) var nationsByAdjective: [String: Int] = [:]
  private var shortNames: [String: [String]] = [:]

  /// - Throws: `LanguageError` when a table is missing or malformed.
  init(words: NameWords) throws(LanguageError) {
    try readNations()
    try readOrganisations()
    try readMetonyms()
    try readPlaces()
    try readOffices()
    for table in ["leaders", "ministers", "officials"] {
      try people.read("Names/\(table).tsv", into: &gazetteer)
    }
    nameHolders(words: words)
  }

  /// Everyone who held an office, in the order of the tables.
  var holders: [OfficeHolder] { people.holders }

  /// The people who held an office for a state or organisation, by index.
  func holders(of state: String) -> [Int] {
    people.byState[state] ?? []
  }

  /// The code under which the tables of holders list an organisation's people: `NATO`, `UN`.
  func code(of organisation: Actor) -> String? {
    shortNames[organisation.name]?.first { people.byState[$0] != nil }
  }

  /// The years of a row that gives only the bounds that matter.
  static func years(_ from: String, _ to: String) -> ClosedRange<Int> {
    let first = Int(from.prefix(4)) ?? 0
    return first...max(first, Int(to.prefix(4)) ?? 9999)
  }
}

extension NameTables {
  private mutating func readNations() throws(LanguageError) {
    let columns = ["name", "aliases", "adjectives", "people", "capital", "from", "to"]
    try TableReader("Names/states.tsv").forEachRow(columns + ["code"]) {
      (row) throws(LanguageError) in
      if nationsByCode[row.text(7)] == nil { nationsByCode[row.text(7)] = nations.count }
      addNation(row, isTerritory: false)
    }
    try TableReader("Names/territories.tsv").forEachRow(columns + ["state"]) {
      (row) throws(LanguageError) in
      addNation(row, isTerritory: true)
    }
  }

  private mutating func addNation(_ row: TableReader.Row, isTerritory: Bool) {
    let index = nations.count
    nations.append(
      Nation(
        name: row.text(0), code: row.isEmpty(7) ? nil : row.text(7),
        adjective: row.alternatives(2).first.map(row.text),
        capital: row.alternatives(4).first.map(row.text),
        years: NameTables.years(row.text(5), row.text(6)), isTerritory: isTerritory))
    let abbreviations = row.alternatives(1).map(row.text).filter {
      $0.count < 5 && $0.allSatisfy { $0.isUppercase || $0 == "." }
    }
    for word in row.alternatives(2).map(row.text) + abbreviations
    where nationsByAdjective[word] == nil {
      nationsByAdjective[word] = index
    }
    add(row, 0, .nation(index))
    add(row, 1, .nation(index))
    add(row, 2, .adjective(index))
    add(row, 3, .people(index))
    add(row, 4, .capital(index))
  }

  /// Adds all alternatives of a cell with one sense.
  private mutating func add(
    _ row: TableReader.Row, _ column: Int, _ sense: Gazetteer.Sense, isTitle: Bool = false
  ) {
    for name in row.alternatives(column) {
      gazetteer.add(row.bytes, name, sense, isTitle: isTitle)
    }
  }

  private mutating func readOrganisations() throws(LanguageError) {
    try TableReader("Names/organisations.tsv").forEachRow(["name", "aliases", "members"]) {
      (row) throws(LanguageError) in
      let index = organisations.count
      let name = row.text(0)
      organisations.append(Actor(name: name, kind: .organisation))
      add(row, 0, .organisation(index))
      add(row, 1, .organisation(index))
      shortNames[name] = [name] + row.alternatives(1).map(row.text)
      add(row, 2, .members(index))
    }
  }

  /// A palace or government reads as its state; a ministry, parliament or army as itself.
  private mutating func readMetonyms() throws(LanguageError) {
    var named: [String: Actor] = [:]
    for nation in nations { named[nation.name] = nation.actor }
    let table = try TableReader("Names/metonyms.tsv")
    try table.forEachRow(["phrase", "actor", "reading", "from", "to"]) {
      (row) throws(LanguageError) in
      guard let first = row.alternatives(0).first else { return }
      let whole = named[row.text(1)] ?? Actor(name: row.text(1), kind: .organisation)
      let isWhole = ["government", "headOfState"].contains(row.text(2))
      let part = Actor(name: row.text(first), kind: .organisation, state: whole.state)
      let index = metonyms.count
      metonyms.append(
        Body(actor: isWhole ? whole : part, years: NameTables.years(row.text(3), row.text(4))))
      add(row, 0, .metonym(index))
    }
  }

  private mutating func readPlaces() throws(LanguageError) {
    places.reserveCapacity(1 << 12)
    try TableReader("Names/places.tsv").forEachRow(["name", "aliases", "state"]) {
      (row) throws(LanguageError) in
      let index = places.count
      places.append((row.text(0), row.isEmpty(2) ? nil : row.text(2)))
      gazetteer.add(row.bytes, row.cells[0], .place(index))
      add(row, 1, .place(index))
    }
  }

  private mutating func readOffices() throws(LanguageError) {
    let table = try TableReader("Names/offices.tsv")
    try table.forEachRow(["office", "titles", "rank", "states", "leads"]) {
      (row) throws(LanguageError) in
      guard let rank = Office.Rank(rawValue: row.text(2)) else {
        throw LanguageError.malformedTable(
          path: table.path, line: row.text(0), reason: "has the unknown rank \(row.text(2))")
      }
      let index = offices.count
      offices.append(
        Office(
          key: row.text(0), rank: rank, states: Set(row.alternatives(3).map(row.text)),
          leads: row.text(4) == "yes"))
      add(row, 1, .office(index), isTitle: true)
    }
  }

  /// Adds the surname of everyone whose family name stands last, and collects given names.
  private mutating func nameHolders(words: NameWords) {
    for index in people.holders.indices {
      let parts = people.holders[index].name.utf8.split(separator: 32).map(Substring.init)
      guard let last = parts.last, let first = parts.first else { continue }
      let given = Folding.fold(first)
      if parts.count > 1, people.holders[index].shortNames.contains(given) {
        familyNames.insert(given)
        continue
      }
      if parts.count > 1 { givenNames.insert(given) }
      addSurname(String(last), .shortName(index), of: index)
      guard parts.count > 2 else { continue }
      let surname = NameTables.surname(of: parts, particles: words.particles)
      if let surname { addSurname(surname, .person(index), of: index) }
    }
  }

  private mutating func addSurname(_ surname: String, _ sense: Gazetteer.Sense, of index: Int) {
    gazetteer.add(surname, sense)
    people.addShort(Gazetteer.keys(surname).joined(separator: " "), to: index)
  }

  /// The last word with the particles before it: `de Villepin`, `Le Drian`; nil without any.
  private static func surname(of parts: [Substring], particles: Set<String>) -> String? {
    var first = parts.count - 1
    while first > 1, particles.contains(Folding.fold(parts[first - 1])) { first -= 1 }
    return first == parts.count - 1 ? nil : parts[first...].joined(separator: " ")
  }
}
