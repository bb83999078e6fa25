import GRDB

/// One side of a relation: an actor, with everyone who acts for it when it is a state.
///
/// «Russia» is the state and every person, office or body that the record knows to act for it; «Vladimir Putin» is
/// he alone.
package struct Party: Hashable, Sendable {
  /// The name by which it was asked for.
  package let name: String
  /// The names of all that belong to it, the one above first.
  package let members: [String]

  /// The two sides of a relation; nobody is on both.
  ///
  /// An actor who was asked for by name is on the side of that name: asked about France and Emmanuel Macron, he does
  /// not act for France.
  static func pair(_ a: String, _ b: String, _ db: Database) throws -> (Party, Party) {
    let (first, second) = (try members(of: a, db), try members(of: b, db))
    return (
      Party(name: a, members: [a] + first.filter { $0 != a && !second.contains($0) }),
      Party(name: b, members: [b] + second.filter { $0 != a && $0 != b })
    )
  }

  /// Names known to the record: everyone of a state's code for a state, else the name alone.
  private static func members(of name: String, _ db: Database) throws -> [String] {
    let others = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT name FROM knownActor WHERE state IN (
          SELECT state FROM knownActor WHERE name = ? AND kind = 'state')
        ORDER BY name
        """, arguments: [name])
    return others.isEmpty ? [name] : others
  }
}
