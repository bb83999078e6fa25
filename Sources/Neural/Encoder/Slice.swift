/// The parts of a word's row in the head projection.
package enum Slice: Int, CaseIterable, Sendable {
  case upos
  case xpos
  case lemma
  case boundary
  case mention
  case nominal
  case source
  case cue
  case content
  case arcDependent
  case arcHead
  case labelDependent
  case labelHead
  case linkCue
  case linkSource
  case linkContent
  case anaphor
  case antecedent

  /// The slice's name in a file of weights.
  var name: String {
    switch self {
    case .arcDependent: "arc.dependent"
    case .arcHead: "arc.head"
    case .labelDependent: "label.dependent"
    case .labelHead: "label.head"
    case .linkCue: "link.cue"
    case .linkSource: "link.source"
    case .linkContent: "link.content"
    case .anaphor: "coref.anaphor"
    case .antecedent: "coref.antecedent"
    default: "\(self)"
    }
  }
}

/// Where each slice lies in a row.
struct SliceTable: Sendable {
  /// Ranges that go through GELU.
  let activated: [Range<Int>]
  private let ranges: [Range<Int>]

  /// - Throws: `WeightsError` when a slice is missing or lies outside the row.
  init(_ file: WeightsFile, rowWidth: Int) throws(WeightsError) {
    var activated: [Range<Int>] = []
    var ranges: [Range<Int>] = []
    for slice in Slice.allCases {
      guard let entry = file.header.slices.first(where: { $0.name == slice.name }) else {
        throw .malformedHeader(path: file.path, reason: "has no slice «\(slice.name)»")
      }
      guard entry.start >= 0, entry.start % 16 == 0, entry.count > 0,
        entry.start <= rowWidth - entry.count
      else {
        throw .malformedHeader(
          path: file.path, reason: "has the slice «\(slice.name)» outside the row")
      }
      let range = entry.start..<entry.start + entry.count
      ranges.append(range)
      guard entry.activation == "gelu" else { continue }
      activated.append(range.lowerBound..<(range.upperBound + 15) / 16 * 16)
    }
    self.ranges = ranges
    self.activated = activated
  }

  subscript(slice: Slice) -> Range<Int> { ranges[slice.rawValue] }
}
