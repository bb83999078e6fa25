/// The layers of words that are decoded as spans.
package enum SpanLayer: String, CaseIterable, Sendable {
  case mention
  case source
  case cue
  case content

  /// The layer's part of a word's row.
  package var slice: Slice {
    switch self {
    case .mention: .mention
    case .source: .source
    case .cue: .cue
    case .content: .content
    }
  }
}

/// What a span layer charges and pays for one tag after another (O, then B and I of each type).
///
/// What must not follow is charged 10,000.
package struct TransitionTable: Hashable, Sendable {
  /// [tags, tags], from a tag to the next.
  package let between: Matrix
  package let start: [Float]
  package let end: [Float]

  /// - Throws: `WeightsError` when a tensor is missing or does not fit the slice.
  init(_ layer: SpanLayer, in file: WeightsFile, tags: Int) throws(WeightsError) {
    between = Matrix(
      rows: tags, columns: tags,
      values: try file.array("\(layer.rawValue).transitions", shape: [tags, tags]))
    start = try file.array("\(layer.rawValue).start", shape: [tags])
    end = try file.array("\(layer.rawValue).end", shape: [tags])
  }
}
