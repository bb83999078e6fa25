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

  /// Actors, those with most lines first; `who` are customary names, `kinds` kinds of actor, `text` the beginnings of
  /// words of a name or a form that reports use. Days and articles of the filter are not looked at.
  ///
  /// - Throws: as ``actors(matching:)``.
  package func actors(_ filter: RecordFilter = RecordFilter()) throws(StoreError) -> [ActorMatch] {
    try read { try ActorFinder(db: $0).matches(ActorFinder.conditions(filter), filter, .name) }
  }

  /// How many actors pass a filter, whatever its limit.
  ///
  /// - Throws: as ``actors(matching:)``.
  package func actorCount(_ filter: RecordFilter = RecordFilter()) throws(StoreError) -> Int {
    try read { db in
      let all = Condition.all(ActorFinder.conditions(filter))
      let sql = "SELECT count(DISTINCT known.name) FROM knownActor AS known WHERE \(all.sql)"
      return try Int.fetchOne(db, sql: sql, arguments: all.arguments) ?? 0
    }
  }

  /// The actor with an identifier, under the name that the record shows; nil when the record has none.
  ///
  /// - Throws: as ``actors(matching:)``.
  package func actor(id: String) throws(StoreError) -> ActorMatch? {
    try read { try ActorFinder(db: $0).matches([id], .name).first }
  }

  /// The names in reports that are taken for one actor, by the name that the record shows.
  ///
  /// - Throws: as ``actors(matching:)``.
  package func names(of shown: String) throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT actor.name FROM knownActor JOIN actor ON actor.id = knownActor.actor
          WHERE knownActor.name = ? ORDER BY actor.name
          """, arguments: [shown])
    }
  }

  /// Those of some names under which the record shows an actor.
  ///
  /// - Throws: as ``actors(matching:)``.
  package func known(among names: some Sequence<String>) throws(StoreError) -> Set<String> {
    try read { db in
      let ids = names.map(StableIdentifier.actor(name:))
      let sql = "SELECT name FROM knownActor WHERE actor IN (SELECT value FROM json_each(?))"
      return Set(try String.fetchAll(db, sql: sql, arguments: [jsonList(ids)]))
    }
  }

  /// The name that the record shows of the actor with an identifier, without counting what is kept about it.
  ///
  /// - Throws: as ``actors(matching:)``.
  package func actorName(id: String) throws(StoreError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT name FROM knownActor WHERE actor = ?", arguments: [id])
    }
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
      return try String.fetchAll(db, sql: sql, arguments: [typed, ActorFinder.escaped(typed)])
    case .beginning:
      let sql = """
        SELECT id FROM actor
        WHERE folded LIKE ?1 || '%' ESCAPE '!' OR folded LIKE '% ' || ?1 || '%' ESCAPE '!'
        """
      return try String.fetchAll(db, sql: sql, arguments: [ActorFinder.escaped(typed)])
    case .spelling:
      return try similar(typed)
    }
  }

  func matches(_ ids: [String], _ closeness: ActorMatch.Closeness) throws -> [ActorMatch] {
    let mine = Condition(
      sql: "known.actor IN (SELECT value FROM json_each(?))", arguments: [jsonList(ids)])
    return try matches([mine], RecordFilter(), closeness)
  }

  /// What each actor that passes does in the lines, counted in one pass over them.
  func matches(
    _ conditions: [Condition], _ filter: RecordFilter, _ closeness: ActorMatch.Closeness
  ) throws -> [ActorMatch] {
    let question = ActorQuestion(conditions, filter)
    let rows = filter.ordered(
      try Row.fetchAll(db, sql: question.sql, arguments: question.arguments))
    let forms = try forms(rows.map { $0["name"] })
    return rows.map { row in
      ActorMatch(
        id: StableIdentifier.actor(name: row["name"]), name: row["name"],
        kind: (row["kind"] as String?).flatMap(Actor.Kind.init(rawValue:)), state: row["state"],
        closeness: closeness, forms: forms[row["name"]] ?? [], articles: row["articles"],
        contacts: row["contacts"],
        statements: row["statements"], addressed: row["addressed"])
    }
  }

  /// What holds for actors that pass a filter.
  static func conditions(_ filter: RecordFilter) -> [Condition] {
    var conditions = FilterConditions(filter: filter).kinds("known.kind")
    if !filter.who.isEmpty {
      let sql = "known.name IN (SELECT value FROM json_each(?))"
      conditions.append(Condition(sql: sql, arguments: [jsonList(filter.who)]))
    }
    let words = NameFolding.fold(filter.text ?? "").split(separator: " ")
    conditions += words.map { word in
      let begins = "LIKE ?1 || '%' ESCAPE '!' OR ' ' || folded LIKE '% ' || ?1 || '%' ESCAPE '!'"
        .replacing("?1", with: "?")
      let word = escaped(String(word))
      return Condition(
        sql: """
          known.actor IN (SELECT id FROM actor WHERE folded \(begins)
            UNION SELECT actor FROM actorAlias WHERE folded \(begins))
          """, arguments: [word, word, word, word])
    }
    return conditions
  }

  /// The forms in which reports name actors, by the name that the record shows.
  private func forms(_ names: [String]) throws -> [String: [String]] {
    try db.names(
      """
      SELECT name, form FROM (
        SELECT known.name, alias AS form, article
        FROM knownActor AS known CROSS JOIN actorAlias USING (actor)
        WHERE known.name IN (SELECT value FROM json_each(?1))
        UNION SELECT known.name, actor.name, article
        FROM knownActor AS known JOIN actor ON actor.id = known.actor
        JOIN articleActor ON articleActor.actor = known.actor
        WHERE known.name IN (SELECT value FROM json_each(?1)))
      WHERE form <> lower(form)
      GROUP BY name, form ORDER BY name, count(DISTINCT article) DESC, form
      """, ids: jsonList(names))
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
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "%_!".contains(character) { escaped.append("!") }
      escaped.append(character)
    }
    return escaped
  }
}
