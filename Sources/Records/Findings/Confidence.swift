/// How sure a line and its fields are, and what each rests on.
///
/// A share is that of the lines found in the same way which readers of sample reports had too; of a field, the share
/// of right ones among such lines. «The two met on Monday» gives `item` for the meeting, and `date` for Monday, which
/// its own sentence tells.
package struct Confidence: Hashable, Sendable {
  /// One share, from 0 to 1, with the way in which the line or field was found: `sentence`, `story_day`, …
  package struct Share: Hashable, Sendable, Codable {
    package let value: Double
    package let ground: String

    package init(value: Double, ground: String) {
      self.value = value
      self.ground = ground
    }
  }

  /// Of the line as a whole.
  package var item: Share
  /// Of those of its fields that are filled, by their names in JSON.
  package var fields: [String: Share]

  package init(item: Share, fields: [String: Share] = [:]) {
    self.item = item
    self.fields = fields
  }

  /// The name of the line's own share beside those of its fields.
  package static let itemName = "item"
}

extension Confidence: Codable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fields.merging([Confidence.itemName: item]) { $1 })
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    var fields = try container.decode([String: Share].self)
    guard let item = fields.removeValue(forKey: Confidence.itemName) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a confidence without that of the line")
    }
    self.init(item: item, fields: fields)
  }
}
