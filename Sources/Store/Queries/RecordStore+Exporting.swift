import GRDB

extension RecordStore {
  /// The version of the schema, as `PRAGMA user_version` has it.
  ///
  /// - Throws: `locked`, `damaged` or `failed`.
  package func schemaVersion() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
  }

  /// The whole texts of some articles, by identifier.
  ///
  /// - Throws: as ``schemaVersion()``; articles that the record does not know are left out.
  package func texts(of articles: [String]) throws(StoreError) -> [String: String] {
    try read { db in
      try db.items(
        "SELECT id, text FROM article WHERE id IN (SELECT value FROM json_each(?))",
        ids: jsonList(articles)
      ) { $0[1] }
    }
  }
}
