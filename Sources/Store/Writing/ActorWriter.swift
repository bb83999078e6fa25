import GRDB
import Records

/// Writes the actors of one article and remembers their identifiers by name.
struct ActorWriter {
  private let db: Database
  private let article: String
  private var identifiers: [String: String] = [:]

  /// Writes everyone whom a report names: its actors, then those whom only a finding names and of
  /// whom no kind is known.
  init(db: Database, report: Report) throws {
    self.db = db
    article = report.article.id
    for actor in report.actors {
      try write(name: actor.name, actor: actor)
    }
    for name in report.names {
      try write(name: name, actor: nil)
    }
  }

  /// The identifier of an actor whom the report names; nil for no name.
  func identifier(_ name: String?) -> String? {
    name.flatMap { identifiers[$0] }
  }

  private mutating func write(name: String, actor: Actor?) throws {
    guard identifiers[name] == nil else { return }
    let identifier = StableIdentifier.actor(name: name)
    let position = identifiers.count
    identifiers[name] = identifier
    try db.run(
      "INSERT INTO actor (id, name, folded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [identifier, name, NameFolding.fold(name)])
    try db.run(
      """
      INSERT INTO articleActor (article, position, actor, kind, state) VALUES (?, ?, ?, ?, ?)
      """,
      [article, position, identifier, actor?.kind.rawValue, actor?.state])
    for (position, alias) in (actor?.aliases ?? []).enumerated() {
      try db.run(
        """
        INSERT INTO actorAlias (article, actor, position, alias, folded) VALUES (?, ?, ?, ?, ?)
        """,
        [article, identifier, position, alias, NameFolding.fold(alias)])
    }
  }
}
