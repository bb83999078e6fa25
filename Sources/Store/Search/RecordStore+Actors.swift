import GRDB
import Records

extension RecordStore {
  /// The actors that a typed name can mean, those with most lines first.
  ///
  /// Only the closest kind of match is given: «Emmanuel Macron» is one actor although others share
  /// the surname; «macron» is everyone whom articles call so; «makron», which nobody is called,
  /// suggests names that are spelled nearly so (``ActorMatch/Closeness/spelling``).
  ///
  /// - Throws: `locked`, `damaged` or `failed`; an empty answer is no error.
  package func actors(matching text: String) throws(StoreError) -> [ActorMatch] {
    let typed = NameFolding.fold(text)
    guard !typed.isEmpty else { return [] }
    return try read { db in
      let finder = ActorFinder(db: db)
      for closeness in ActorMatch.Closeness.allCases {
        let ids = try finder.identifiers(typed, closeness)
        if !ids.isEmpty { return try finder.matches(ids, closeness) }
      }
      return []
    }
  }

  /// Whether an article uses a name, exactly so.
  ///
  /// - Throws: as ``actors(matching:)``.
  package func isNamed(_ name: String) throws(StoreError) -> Bool {
    try read { db in
      let sql = "SELECT EXISTS (SELECT 1 FROM actor WHERE name = ?)"
      return try Bool.fetchOne(db, sql: sql, arguments: [name]) ?? false
    }
  }

  /// All actors, those with most lines first.
  ///
  /// - Throws: as ``actors(matching:)``.
  package func actors(limit: Int? = nil) throws(StoreError) -> [ActorMatch] {
    let all = try read { db in
      try ActorFinder(db: db).matches(String.fetchAll(db, sql: "SELECT id FROM actor"), .name)
    }
    return Array(all.prefix(limit.map { max(0, $0) } ?? all.count))
  }
}

/// Looks actors up by folded name.
private struct ActorFinder {
  let db: Database

  func identifiers(_ typed: String, _ closeness: ActorMatch.Closeness) throws -> [String] {
    switch closeness {
    case .name:
      return try String.fetchAll(
        db, sql: "SELECT id FROM actor WHERE folded = ?", arguments: [typed])
    case .form:
      let sql = """
        SELECT actor FROM actorAlias WHERE folded = ?
        UNION SELECT id FROM actor WHERE folded LIKE '% ' || ? ESCAPE '!'
        """
      return try String.fetchAll(db, sql: sql, arguments: [typed, escaped(typed)])
    case .beginning:
      let sql = """
        SELECT id FROM actor
        WHERE folded LIKE ?1 || '%' ESCAPE '!' OR folded LIKE '% ' || ?1 || '%' ESCAPE '!'
        """
      return try String.fetchAll(db, sql: sql, arguments: [escaped(typed)])
    case .spelling:
      return try similar(typed)
    }
  }

  func matches(_ ids: [String], _ closeness: ActorMatch.Closeness) throws -> [ActorMatch] {
    let sql = """
      SELECT * FROM actorActivity
      WHERE name IN (
        SELECT name FROM knownActor WHERE actor IN (SELECT value FROM json_each(?)))
      ORDER BY contacts + statements + addressed DESC, name
      """
    let forms = try forms(ids)
    return try Row.fetchAll(db, sql: sql, arguments: [jsonList(ids)]).map { row in
      ActorMatch(
        id: StableIdentifier.actor(name: row["name"]), name: row["name"],
        kind: (row["kind"] as String?).flatMap(Actor.Kind.init(rawValue:)), state: row["state"],
        closeness: closeness, forms: forms[row["name"]] ?? [], articles: row["articles"],
        contacts: row["contacts"],
        statements: row["statements"], addressed: row["addressed"])
    }
  }

  /// The forms in which reports name actors, by the name that the record shows.
  private func forms(_ ids: [String]) throws -> [String: [String]] {
    try db.names(
      """
      SELECT known.name, form FROM (
        SELECT actor, alias AS form, article FROM actorAlias
        UNION SELECT actor, actor.name, article FROM articleActor
          JOIN actor ON actor.id = articleActor.actor) AS told
      JOIN knownActor AS known ON known.actor = told.actor
      WHERE form <> lower(form) AND known.name IN (
        SELECT name FROM knownActor WHERE actor IN (SELECT value FROM json_each(?)))
      GROUP BY known.name, form ORDER BY known.name, count(DISTINCT article) DESC, form
      """, ids: jsonList(ids))
  }

  /// Actors whose whole name, or one word of it, differs from the typed text by a letter or two;
  /// only the nearest.
  private func similar(_ typed: String) throws -> [String] {
    let letters = Array(typed)
    let limit = SpellingDistance.allowed(length: letters.count)
    guard limit > 0 else { return [] }
    var nearest: [(id: String, distance: Int)] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT id, folded FROM actor")
    while let row = try rows.next() {
      let folded: String = row["folded"]
      let forms = [Substring(folded)] + folded.split(separator: " ")
      let distances = forms.compactMap {
        SpellingDistance.between(letters, Array($0), limit: limit)
      }
      if let least = distances.min() { nearest.append((row["id"], least)) }
    }
    let least = nearest.map(\.distance).min()
    return nearest.filter { $0.distance == least }.map(\.id)
  }

  /// Text in which `%` and `_` mean themselves.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "%_!".contains(character) { escaped.append("!") }
      escaped.append(character)
    }
    return escaped
  }
}
