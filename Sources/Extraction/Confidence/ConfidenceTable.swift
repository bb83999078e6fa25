import Records

/// How often lines and fields found in some way were right (`Resources/Confidence/confidence.tsv`).
///
/// Input: what a line and its fields rest on. Output: the shares that were measured for that, so that of a contact
/// whose date is only that of the story the date is less sure. `Quality/confidence_measure.py` makes the table.
struct ConfidenceTable: Sendable {
  private struct Key: Hashable {
    let kind: String
    let field: String
    let ground: Ground
  }

  private var shares: [Key: Double] = [:]

  /// - Throws: `ExtractionError` when the table is missing or cannot be read.
  init() throws(ExtractionError) {
    for row in try CueTable.rows("Confidence/confidence.tsv") {
      guard let value = Double(row.cells[3]), (0...1).contains(value) else {
        throw row.malformed("«\(row.cells[3])» is no share from 0 to 1")
      }
      let key = Key(kind: row.cells[0], field: row.cells[1], ground: try row.value(2))
      shares[key] = value
    }
  }

  /// Nil where the line's own share is not known; a field whose share is not known has none.
  func confidence(_ kind: FindingKind, _ grounds: Grounds) -> Confidence? {
    guard let item = share(kind, Confidence.itemName, grounds.item) else { return nil }
    var confidence = Confidence(item: item)
    for (field, ground) in grounds.fields {
      confidence.fields[field] = share(kind, field, ground)
    }
    return confidence
  }

  private func share(_ kind: FindingKind, _ field: String, _ ground: Ground) -> Confidence.Share? {
    shares[Key(kind: kind.rawValue, field: field, ground: ground)]
      .map { Confidence.Share(value: $0, ground: ground.rawValue) }
  }
}
