extension FirstRecord {
  /// Full-text indexes that hold no copy of the text, kept true by triggers.
  ///
  /// Words are matched without case and accents (`unicode61 remove_diacritics 2`). The indexed rows
  /// are found by `number`, which survives `VACUUM` because it is an INTEGER PRIMARY KEY.
  static let searches =
    index("article", columns: ["title", "text"], isRanked: true)
    + index("statement", columns: ["text"], isRanked: false)
    + index("citation", columns: ["text"], isRanked: false)

  /// Only an index by whose relevance something is ranked keeps the sizes of its columns.
  private static func index(_ table: String, columns: [String], isRanked: Bool) -> String {
    let list = columns.joined(separator: ", ")
    let old = columns.map { "old.\($0)" }.joined(separator: ", ")
    let new = columns.map { "new.\($0)" }.joined(separator: ", ")
    let forget = """
      INSERT INTO \(table)Search (\(table)Search, rowid, \(list))
          VALUES ('delete', old.number, \(old));
      """
    let learn = "INSERT INTO \(table)Search (rowid, \(list)) VALUES (new.number, \(new));"
    return """
      CREATE VIRTUAL TABLE \(table)Search USING fts5 (
        \(list), content = '\(table)', content_rowid = 'number',
        columnsize = \(isRanked ? 1 : 0), tokenize = 'unicode61 remove_diacritics 2');
      CREATE TRIGGER \(table)Inserted AFTER INSERT ON \(table) BEGIN
        \(learn)
      END;
      CREATE TRIGGER \(table)Deleted AFTER DELETE ON \(table) BEGIN
        \(forget)
      END;
      CREATE TRIGGER \(table)Updated AFTER UPDATE OF \(list) ON \(table) BEGIN
        \(forget)
        \(learn)
      END;

      """
  }
}
