/// The words that say whether a deed is done, planned, wished or ruled out (`Resources/Frames/modality.tsv`).
struct ModalityWords: Sendable {
  /// How a word can stand to the deed of which it speaks.
  enum Role: String, Sendable {
    case governor, infinitive, auxiliary, marker, modifier, occurrence, claim, pluperfect,
      appointment, next
  }

  private let modalities: [Role: [String: Modality]]

  /// - Throws: `ExtractionError` when the table cannot be used.
  init() throws(ExtractionError) {
    var modalities: [Role: [String: Modality]] = [:]
    for row in try CueTable.rows("Frames/modality.tsv") {
      let role: Role = try row.value(0)
      let modality: Modality = try row.value(1)
      for word in row.alternatives(2) { modalities[role, default: [:]][word] = modality }
    }
    self.modalities = modalities
  }

  /// What a word says in a role; nil when it says nothing.
  func modality(_ word: String, as role: Role) -> Modality? {
    modalities[role]?[word]
  }
}
