import Foundation
import GRDB
import Records

/// Finds the statements whose words name an actor.
///
/// The customary name counts everywhere. The last word of a person's name and the forms in which an
/// article names the actor («the French president») count in the articles that name the actor so;
/// a single word in lower case («he») does not, because it may mean anyone.
struct NamedActor {
  let id: String
  private let name: String
  private let surname: String
  private let forms: String

  init(db: Database, name: String) throws {
    id = StableIdentifier.actor(name: name)
    self.name = SearchWords.quoted(name)
    let kind = try String.fetchOne(
      db, sql: "SELECT kind FROM actorActivity WHERE id = ?", arguments: [id])
    let words = name.split(separator: " ")
    let isPerson = kind == Actor.Kind.person.rawValue && words.count > 1
    surname = SearchWords.quoted(isPerson ? words.last.map(String.init) ?? name : name)
    let aliases = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT alias FROM articleActor JOIN actorAlias USING (article, actor)
        WHERE articleActor.actor = ? ORDER BY alias
        """, arguments: [id])
    let telling = aliases.filter { $0.contains { $0.isUppercase || $0 == " " } }
    forms = String(decoding: try JSONEncoder().encode(telling), as: UTF8.self)
  }

  /// The numbers of the statements that name the actor; ``arguments`` are what it binds.
  static let statements = """
    SELECT rowid FROM statementSearch WHERE statementSearch MATCH ?
    UNION
    SELECT s.number FROM statementSearch
    JOIN statement AS s ON s.number = statementSearch.rowid
    JOIN articleActor ON articleActor.article = s.article AND articleActor.actor = ?
    WHERE statementSearch MATCH ?
    UNION
    SELECT s.number FROM json_each(?) AS form
    CROSS JOIN statementSearch
      ON statementSearch MATCH '"' || replace(form.value, '"', '""') || '"'
    JOIN statement AS s ON s.number = statementSearch.rowid
    WHERE EXISTS (
      SELECT 1 FROM actorAlias
      WHERE actorAlias.article = s.article AND actor = ? AND alias = form.value)
    """

  var arguments: StatementArguments { [name, id, surname, forms, id] }
}
