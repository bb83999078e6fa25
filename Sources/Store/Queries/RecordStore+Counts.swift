import GRDB
import Records

/// How much a record holds.
package struct RecordCounts: Hashable, Sendable, Codable {
  package var articles = 0
  package var actors = 0
  package var contacts = 0
  package var statements = 0
  package var figures = 0
  package var actions = 0
  package var disagreements = 0
  package var pledges = 0
}

extension RecordStore {
  /// How many of each kind the record holds, for a summary.
  ///
  /// - Throws: `locked`, `damaged` or `failed`.
  package func counts() throws(StoreError) -> RecordCounts {
    try read { db in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      func lines(_ kind: LineKind) throws -> Int {
        let sql = "SELECT count(*) FROM line WHERE kind = ?"
        return try Int.fetchOne(db, sql: sql, arguments: [kind.rawValue]) ?? 0
      }
      return RecordCounts(
        articles: try count("article"), actors: try count("(SELECT DISTINCT name FROM knownActor)"),
        contacts: try lines(.contact), statements: try lines(.statement),
        figures: try lines(.figure), actions: try lines(.action),
        disagreements: try lines(.disagreement), pledges: try lines(.pledge))
    }
  }

  /// Checks that the file is sound and that nothing refers to what is not there.
  ///
  /// - Throws: `damaged` with the first contradiction found; `locked` or `failed`.
  package func verifyIntegrity() throws(StoreError) {
    try read { db in
      let words = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
      guard words == "ok" else { throw StoreError(.damaged, path: self.path, detail: words) }
      if let row = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") {
        let table: String = row["table"]
        let parent: String = row["parent"]
        throw StoreError(
          .damaged, path: self.path, detail: "a row of \(table) refers to a missing \(parent)")
      }
    }
  }
}
