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

/// The tables of the four span layers.
struct TransitionTables: Sendable {
  private let mention: TransitionTable
  private let source: TransitionTable
  private let cue: TransitionTable
  private let content: TransitionTable

  /// - Throws: `WeightsError` when a tensor is missing or does not fit its slice.
  init(_ file: WeightsFile, slices: SliceTable) throws(WeightsError) {
    func table(_ layer: SpanLayer) throws(WeightsError) -> TransitionTable {
      try TransitionTable(layer, in: file, tags: slices[layer.slice].count)
    }
    mention = try table(.mention)
    source = try table(.source)
    cue = try table(.cue)
    content = try table(.content)
  }

  subscript(layer: SpanLayer) -> TransitionTable {
    switch layer {
    case .mention: mention
    case .source: source
    case .cue: cue
    case .content: content
    }
  }
}

extension LanguageModel {
  /// What a span layer charges and pays for one tag after another.
  package func transitions(_ layer: SpanLayer) -> TransitionTable { forms.transitions[layer] }
}
