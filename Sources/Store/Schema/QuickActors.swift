import GRDB

/// The migration «2026-11-22 actors without reading whole lines»: indexes by which actors are counted and found.
///
/// What an actor does in the lines is counted from `lineActorRole` alone, who acts for a state is looked up by
/// `knownActorState`, and the forms of a name by `actorAliasActor`; each of these questions read a whole table before.
enum QuickActors {
  static let name = "2026-11-22 actors without reading whole lines"

  static func migrate(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP INDEX lineActorName;
        CREATE INDEX lineActorRole ON lineActor (name, role, line);
        DROP INDEX knownActorName;
        CREATE INDEX knownActorName ON knownActor (name, kind, state);
        CREATE INDEX knownActorState ON knownActor (state, name);
        CREATE INDEX actorAliasActor ON actorAlias (actor, article, alias);
        """)
    try db.execute(sql: "PRAGMA user_version = 5")
  }
}
