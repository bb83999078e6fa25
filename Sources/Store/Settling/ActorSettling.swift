import GRDB
import Reconciliation
import Records

/// Finds out anew who is who, for the names that articles have brought or taken away.
struct ActorSettling {
  let db: Database
  let merge: ActorMerge
  let corrections: LineCorrections

  /// Settles the blocks of the names that changed; what names an actor who is now another loses its block.
  func settle() throws {
    let changed = try Row.fetchAll(
      db,
      sql:
        "SELECT actor.id, actor.name FROM unsettledActor JOIN actor ON actor.id = unsettledActor.actor"
    )
    let blocks = Set(changed.map { ActorMerge.block($0["name"]) })
    var names: [String: [String: String]] = [:]
    for row in changed {
      names[ActorMerge.block(row["name"]), default: [:]][row["id"]] = row["name"]
    }
    for block in blocks.sorted() {
      let known = try Row.fetchAll(
        db,
        sql: """
          SELECT actor.id, actor.name FROM knownActor JOIN actor ON actor.id = knownActor.actor
          WHERE knownActor.block = ?
          """, arguments: [block])
      for row in known { names[block, default: [:]][row["id"]] = row["name"] }
      try settle(block, names[block, default: [:]])
    }
    for (name, other) in corrections.joinedActors { try join(other, to: name) }
    try db.execute(sql: "DELETE FROM unsettledActor")
  }

  private func settle(_ block: String, _ names: [String: String]) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT actor, kind, state, count(*) AS articles FROM articleActor
        WHERE actor IN (SELECT value FROM json_each(?)) GROUP BY actor, kind, state
        """)
    let rows = try Row.fetchAll(statement, arguments: [jsonList(names.keys.sorted())])
    let sightings = rows.compactMap { row in
      names[row["actor"]].map {
        ActorSighting(
          name: $0, kind: (row["kind"] as String?).flatMap(Actor.Kind.init(rawValue:)),
          state: row["state"], articles: row["articles"])
      }
    }
    let entries = merge.entries(sightings, ruling: corrections.actors)
    for (id, name) in names.sorted(by: { $0.key < $1.key }) {
      if let entry = entries[name] {
        try write(entry, of: id, in: block)
      } else {
        try db.run("DELETE FROM actor WHERE id = ?", [id])
      }
    }
  }

  /// Shows everyone who is known under a name under another one, as a reader has ruled.
  private func join(_ name: String, to other: String) throws {
    let known = "SELECT name, kind, state FROM knownActor WHERE name = ? LIMIT 1"
    guard let row = try Row.fetchOne(db, sql: known, arguments: [other]) else { return }
    let entry = KnownActor(
      name: row["name"], kind: (row["kind"] as String?).flatMap(Actor.Kind.init(rawValue:)),
      state: row["state"])
    let members = try Row.fetchAll(
      db, sql: "SELECT actor, block FROM knownActor WHERE name = ?", arguments: [name])
    for member in members { try write(entry, of: member["actor"], in: member["block"]) }
  }

  private func write(_ entry: KnownActor, of id: String, in block: String) throws {
    let former = try db.cachedStatement(
      sql: "SELECT name, kind, state FROM knownActor WHERE actor = ?")
    if let row = try Row.fetchOne(former, arguments: [id]) {
      let isSame =
        row["name"] == entry.name && row["kind"] == entry.kind?.rawValue
        && row["state"] == entry.state
      if isSame { return }
      try db.run(
        """
        DELETE FROM findingBlock WHERE finding IN (
          SELECT finding.id FROM finding JOIN articleActor USING (article)
          WHERE articleActor.actor = ?)
        """, [id])
    }
    try db.run(
      """
      INSERT INTO knownActor (actor, block, name, kind, state) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (actor) DO UPDATE SET
        name = excluded.name, kind = excluded.kind, state = excluded.state
      """, [id, block, entry.name, entry.kind?.rawValue, entry.state])
  }
}

extension ActorDirectory {
  /// Everyone whom the record knows.
  init(_ db: Database) throws {
    var entries: [String: KnownActor] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT actor.name, knownActor.name, knownActor.kind, knownActor.state
        FROM knownActor JOIN actor ON actor.id = knownActor.actor
        """)
    while let row = try rows.next() {
      entries[row[0]] = KnownActor(
        name: row[1], kind: (row[2] as String?).flatMap(Actor.Kind.init(rawValue:)), state: row[3])
    }
    self.init(entries)
  }
}
