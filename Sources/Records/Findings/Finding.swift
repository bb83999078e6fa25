/// One line of the record together with the words it rests on.
///
/// In JSON the item's own fields, `citations` and `confidence` stand side by side.
package struct Finding<Item: Sendable & Hashable & Codable>: Hashable, Sendable {
  package let item: Item
  /// Nil where nothing was measured for lines found in this way.
  package let confidence: Confidence?
  /// The passages, the fullest mention first; never empty.
  package let citations: [Citation]

  /// Nil without a citation: nothing is said that no words support.
  package init?(_ item: Item, citations: [Citation], confidence: Confidence? = nil) {
    guard !citations.isEmpty else { return nil }
    self.item = item
    self.confidence = confidence
    self.citations = citations
  }
}

extension Finding: Codable {
  private enum CodingKeys: String, CodingKey {
    case citations, confidence
  }

  package func encode(to encoder: any Encoder) throws {
    try item.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(citations, forKey: .citations)
    try container.encode(confidence, forKey: .confidence)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let citations = try container.decode([Citation].self, forKey: .citations)
    let confidence = try container.decodeIfPresent(Confidence.self, forKey: .confidence)
    guard
      let finding = Finding(
        try Item(from: decoder), citations: citations, confidence: confidence)
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .citations, in: container, debugDescription: "a line without a citation")
    }
    self = finding
  }
}

/// The kinds of line in a record.
package enum FindingKind: String, Sendable, CaseIterable {
  case contact, statement, figure, action, disagreement

  /// The first letter of the identifiers of this kind.
  package var letter: Character {
    switch self {
    case .contact: "c"
    case .statement: "s"
    case .figure: "f"
    case .action: "x"
    case .disagreement: "d"
    }
  }
}
