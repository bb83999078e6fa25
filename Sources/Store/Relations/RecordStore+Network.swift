import GRDB
package import Records

extension RecordStore {
  /// The network of the actors of a record, or of the busiest of them with the ties between these.
  ///
  /// A filter's `who` asks for lines in which all of them take part, so one name gives those who deal with it; `kinds`
  /// are types of lines of any kind; `limit` is not looked at.
  ///
  /// - Throws: `locked`, `damaged` or `failed`; an empty network is no error.
  package func network(
    _ filter: RecordFilter = RecordFilter(), atMost most: Int? = nil
  ) throws(StoreError) -> Network {
    try read { db in
      var lines = NetworkLines()
      try lines.read(filter, from: db)
      let actors = lines.actors.values.filter { $0.dealings > 0 }.sorted {
        ($1.dealings, $0.name) < ($0.dealings, $1.name)
      }.prefix(most.map { max(0, $0) } ?? .max)
      let shown = Set(actors.map(\.name))
      let known = try RecordStore.knownActors(
        db, Condition(sql: "name IN (SELECT value FROM json_each(?))", arguments: [jsonList(shown)])
      )
      return Network(
        actors: actors.map { $0.known(as: known[$0.name]) },
        ties: lines.ties.values.map(\.tie).filter { shown.contains($0.a) && shown.contains($0.b) }
          .sorted { ($1.lines.count, $0.a, $0.b) < ($0.lines.count, $1.a, $1.b) })
    }
  }

  /// The fullest passage of the earliest account of each of some lines, by line.
  ///
  /// - Throws: as ``network(_:atMost:)``; lines that the record does not know are left out.
  package func firstCitations(of lines: [String]) throws(StoreError) -> [String: CitedPassage] {
    try read { db in
      try db.items(
        """
        SELECT told.line, citation.article, citation.start, citation."end", citation.text
        FROM lineAccount AS told JOIN citation ON citation.finding = told.finding
        WHERE told.line IN (SELECT value FROM json_each(?))
          AND told.position = 0 AND citation.position = 0
        """, ids: jsonList(lines)
      ) { CitedPassage(article: $0[1], start: $0[2], end: $0[3], text: $0[4]) }
    }
  }

  /// Every actor as the record knows it, by name.
  ///
  /// - Throws: as ``network(_:atMost:)``.
  package func knownActors() throws(StoreError) -> [String: KnownActor] {
    try read { try RecordStore.knownActors($0, Condition(sql: "TRUE")) }
  }

  private static func knownActors(
    _ db: Database, _ wanted: Condition
  ) throws -> [String: KnownActor] {
    let sql = """
      SELECT name, min(kind), min(state) FROM knownActor WHERE \(wanted.sql) GROUP BY name
      """
    var known: [String: KnownActor] = [:]
    let rows = try Row.fetchCursor(db, sql: sql, arguments: wanted.arguments)
    while let row = try rows.next() {
      let kind = (row[1] as String?).flatMap(Actor.Kind.init(rawValue:))
      known[row[0]] = KnownActor(name: row[0], kind: kind, state: row[2])
    }
    return known
  }
}

extension NetworkActor {
  /// With its kind and state.
  fileprivate func known(as known: KnownActor?) -> NetworkActor {
    var actor = NetworkActor(name: name, kind: known?.kind, state: known?.state)
    (actor.contacts, actor.statements) = (contacts, statements)
    (actor.addressed, actor.actions, actor.dealings) = (addressed, actions, dealings)
    return actor
  }
}

/// Counts the lines of a network in one pass, in the order of their days.
private struct NetworkLines {
  private(set) var actors: [String: NetworkActor] = [:]
  private(set) var ties: [Pair: Span] = [:]

  /// Two names, in alphabetical order.
  struct Pair: Hashable {
    let a: String
    let b: String
  }

  /// A tie with the texts of its days, which compare as they are.
  struct Span {
    var tie: NetworkTie
    var first: String?
    var last: String?
  }

  /// A line with those whom it names.
  private struct Told {
    let id: String
    let kind: LineKind
    let type: Action.Kind?
    let first: String?
    let last: String?
    var parts: [(role: String, name: String)] = []
  }

  mutating func read(_ filter: RecordFilter, from db: Database) throws {
    var filter = filter
    filter.showsRejected = false
    let conditions = FilterConditions(filter: filter)
    let all = Condition.all(conditions.lines())
    // Most lines are statements, of which an index tells all; only contacts and actions are looked into.
    let sql = """
      SELECT f.id, f.kind, f.type, f.firstDay, f.lastDay, p.role, p.name
      FROM \(conditions.lineTable) CROSS JOIN lineActor AS p ON p.line = f.id
      WHERE f.kind IN ('contact', 'statement', 'action') AND (f.kind = 'statement' OR EXISTS (
          SELECT 1 FROM line WHERE line.id = f.id AND (
            line.kind = 'contact' AND line.status = 'held' AND line.item ->> 'tally' IS NULL
            OR line.kind = 'action' AND line.status = 'happened')))
        AND \(all.sql)
      ORDER BY coalesce(f.firstDay, f.lastDay) IS NULL, coalesce(f.firstDay, f.lastDay), f.id,
        p.position
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: all.arguments)
    var told: Told?
    while let row = try rows.next() {
      let id: String = row[0]
      if told?.id != id {
        if let told { count(told) }
        told = Told(
          id: id, kind: try row.choice("kind", in: "line"), type: Action.Kind(rawValue: row[2]),
          first: row[3], last: row[4])
      }
      told?.parts.append((row[5], row[6]))
    }
    if let told { count(told) }
    for (pair, span) in ties {
      ties[pair]?.tie.firstDay = span.first.flatMap { EventDate($0)?.firstDay }
      ties[pair]?.tie.lastDay = span.last.flatMap { EventDate($0)?.lastDay }
    }
  }

  private mutating func count(_ told: Told) {
    func names(_ role: String) -> [String] {
      told.parts.filter { $0.role == role }.map(\.name)
    }
    var pairs: Set<Pair> = []
    func pair(_ one: String, _ other: String) {
      if one != other { pairs.insert(Pair(a: min(one, other), b: max(one, other))) }
    }
    switch told.kind {
    case .contact:
      let present = names("participant")
      for (index, one) in present.enumerated() {
        add(one) { $0.contacts += 1 }
        for other in present.dropFirst(index + 1) { pair(one, other) }
      }
    case .statement:
      let hearers = names("addressee")
      for speaker in names("speaker") {
        add(speaker) { $0.statements += 1 }
        for hearer in hearers { pair(speaker, hearer) }
      }
      for hearer in hearers { add(hearer) { $0.addressed += 1 } }
    default:
      let (doers, receivers) = (names("actor"), names("recipient"))
      for name in Set(doers + receivers) { add(name) { $0.actions += 1 } }
      for doer in doers { for receiver in receivers { pair(doer, receiver) } }
    }
    for name in Set(pairs.flatMap { [$0.a, $0.b] }) { add(name) { $0.dealings += 1 } }
    for pair in pairs { add(told, to: pair) }
  }

  private mutating func add(_ name: String, _ change: (inout NetworkActor) -> Void) {
    change(&actors[name, default: NetworkActor(name: name)])
  }

  private mutating func add(_ told: Told, to pair: Pair) {
    var span = ties.removeValue(forKey: pair) ?? Span(tie: NetworkTie(pair.a, pair.b))
    switch told.kind {
    case .contact: span.tie.contacts += 1
    case .statement: span.tie.statements += 1
    default:
      if told.type?.quadClass.isCooperative == true {
        span.tie.cooperative += 1
      } else {
        span.tie.conflictual += 1
      }
    }
    span.tie.lines.append(told.id)
    if let first = told.first { span.first = min(span.first ?? first, first) }
    if let last = told.last { span.last = max(span.last ?? last, last) }
    ties[pair] = span
  }
}
