package import Store

/// What a record holds and what serves it, as the interface over HTTP gives it.
package struct RecordDocument: Encodable {
  private let counts: RecordCounts
  private let schemaVersion: Int
  private let programVersion = Generator.version
  private let isUpToDate: Bool

  /// - Throws: `StoreError`.
  package init(_ store: RecordStore) throws {
    counts = try store.counts()
    schemaVersion = try store.schemaVersion()
    isUpToDate = try !store.hasUnsettledMatters()
  }

  private enum CodingKeys: String, CodingKey {
    case counts
    case schemaVersion = "schema_version"
    case programVersion = "program_version"
    case isUpToDate = "disagreements_up_to_date"
  }

  static var shape: JSONShape {
    let counts = RecordList.allCases.map { list in
      (list.rawValue, JSONShape.integer("How many \(list.rawValue) it holds.", from: 0))
    }
    return .object(
      "What the record holds.",
      [
        "counts": .object("How much.", counts),
        "schema_version": .integer("The version of the file's tables.", from: 1),
        "program_version": .words("The version of readout that answers."),
        "disagreements_up_to_date": .flag(
          "Whether disagreements and pledges have been worked out since the record last changed."),
      ])
  }
}
