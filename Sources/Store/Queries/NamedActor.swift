import Foundation
import GRDB
import Records

/// Finds the statements whose words name an actor.
///
/// The customary name counts everywhere. The last word of a person's name and the forms in which an
/// article names the actor («the French president») count in the articles that name the actor so;
/// a single word in lower case («he») does not, because it may mean anyone.
struct NamedActor {
  private let known: String
  private let name: String
  private let surname: String
  private let forms: String

  init(db: Database, name: String) throws {
    known = name
    self.name = SearchWords.quoted(name)
    let kind = try String.fetchOne(
      db, sql: "SELECT kind FROM knownActor WHERE name = ?", arguments: [name])
    let words = name.split(separator: " ")
    let isPerson = kind == Actor.Kind.person.rawValue && words.count > 1
    surname = SearchWords.quoted(isPerson ? words.last.map(String.init) ?? name : name)
    let aliases = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT alias FROM actorAlias JOIN knownActor USING (actor)
        WHERE knownActor.name = ? ORDER BY alias
        """, arguments: [name])
    let telling = aliases.filter { $0.contains { $0.isUppercase || $0 == " " } }
    forms = String(decoding: try JSONEncoder().encode(telling), as: UTF8.self)
  }

  /// The numbers of the statements that name the actor; ``arguments`` are what it binds.
  static let statements = """
    SELECT rowid FROM statementSearch WHERE statementSearch MATCH ?
    UNION
    SELECT s.number FROM statementSearch
    JOIN statement AS s ON s.number = statementSearch.rowid
    JOIN articleActor ON articleActor.article = s.article
      AND articleActor.actor IN (SELECT actor FROM knownActor WHERE name = ?)
    WHERE statementSearch MATCH ?
    UNION
    SELECT s.number FROM json_each(?) AS form
    CROSS JOIN statementSearch
      ON statementSearch MATCH '"' || replace(form.value, '"', '""') || '"'
    JOIN statement AS s ON s.number = statementSearch.rowid
    WHERE EXISTS (
      SELECT 1 FROM actorAlias
      WHERE actorAlias.article = s.article AND alias = form.value
        AND actor IN (SELECT actor FROM knownActor WHERE name = ?))
    """

  var arguments: StatementArguments { [name, known, surname, forms, known] }
}
