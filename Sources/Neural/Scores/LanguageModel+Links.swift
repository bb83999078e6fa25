import CKernels

/// How spans of an attribution are linked.
package enum LinkRelation: Int, CaseIterable, Sendable {
  case cueToSource
  case cueToContent
  case contentToSource

  var ends: (from: Slice, to: Slice) {
    switch self {
    case .cueToSource: (.linkCue, .linkSource)
    case .cueToContent: (.linkCue, .linkContent)
    case .contentToSource: (.linkContent, .linkSource)
    }
  }
}

/// Scores of one span's links: one for each candidate, and one for there being none.
package struct LinkScores: Hashable, Sendable {
  package let candidates: [Float]
  package let none: Float

  /// The best candidate's place, or nil when none scores higher than having none.
  package var best: Int? {
    guard let best = candidates.indices.max(by: { candidates[$0] < candidates[$1] }),
      candidates[best] > none
    else { return nil }
    return best
  }
}

/// The tensors of the links, for each relation.
struct LinkForms: Sendable {
  let width: Int
  /// [3, from, to]
  let bilinear: Matrix
  let distance: Matrix
  let between: Matrix
  let null: Matrix
  let nullBias: [Float]

  /// - Throws: `WeightsError` when a tensor is missing or of a wrong shape.
  init(_ file: WeightsFile, width: Int) throws(WeightsError) {
    self.width = width
    bilinear = Matrix(
      rows: 3 * width, columns: width,
      values: try file.array("link.bilinear", shape: [3, width, width]))
    distance = Matrix(
      rows: 3, columns: 16, values: try file.array("link.distance", shape: [3, 16]))
    between = Matrix(rows: 3, columns: 4, values: try file.array("link.between", shape: [3, 4]))
    null = Matrix(rows: 3, columns: width, values: try file.array("link.null", shape: [3, width]))
    nullBias = try file.array("link.null.bias", shape: [3])
  }

  /// 0 for spans that touch; else 1 to 7 for a candidate before and 8 to 14 for one after, by the words
  /// between: none, 1, 2–3, 4–7, 8–15, 16–31, more.
  static func bucket(from span: Range<Int>, to candidate: Range<Int>) -> Int {
    if span.overlaps(candidate) { return 0 }
    let isBefore = candidate.upperBound <= span.lowerBound
    let gap =
      isBefore
      ? span.lowerBound - candidate.upperBound : candidate.lowerBound - span.upperBound
    return (isBefore ? 1 : 8) + min(Int.bitWidth - gap.leadingZeroBitCount, 6)
  }

  /// How many candidates lie between two spans, at most 3.
  static func countBetween(
    _ span: Range<Int>, _ candidate: Range<Int>, among others: [Range<Int>]
  ) -> Int {
    let (first, last) =
      candidate.upperBound <= span.lowerBound ? (candidate, span) : (span, candidate)
    let between = others.count {
      $0.lowerBound >= first.upperBound && $0.upperBound <= last.lowerBound
    }
    return min(3, between)
  }
}

/// Scores of links between spans of words.
extension LanguageModel {
  /// How well a span is linked to each candidate; spans are ranges of words, none empty.
  package func linkScores(
    _ relation: LinkRelation, of window: EncodedWindow, from span: Range<Int>,
    to candidates: [Range<Int>]
  ) -> LinkScores {
    let (links, index) = (forms.links, relation.rawValue)
    let from = vector(window, relation.ends.from, span)
    let mixed = (0..<links.width).map { column in
      (0..<links.width).reduce(into: Float(0)) {
        $0 += from[$1] * links.bilinear[index * links.width + $1, column]
      }
    }
    let scores = candidates.map { candidate in
      kernels.dot(mixed, vector(window, relation.ends.to, candidate), Int32(links.width))
        + links.distance[index, LinkForms.bucket(from: span, to: candidate)]
        + links.between[
          index, LinkForms.countBetween(span, candidate, among: candidates)]
    }
    let null = Array(links.null.row(index))
    return LinkScores(
      candidates: scores,
      none: kernels.dot(from, null, Int32(links.width)) + links.nullBias[index])
  }

  /// The mean of a span's first and last word.
  private func vector(_ window: EncodedWindow, _ slice: Slice, _ span: Range<Int>) -> [Float] {
    let first = window.pointer(slice, span.lowerBound)
    let last = window.pointer(slice, span.upperBound - 1)
    return (0..<forms.links.width).map { (first[$0] + last[$0]) / 2 }
  }
}
