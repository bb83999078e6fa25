import Foundation

/// What it costs to go from label to label, to begin and to end with one, as factors.
///
/// Labels are numbered O, B-0, I-0, B-1, I-1, …: a span of type 0 begins with B-0 and goes on with
/// I-0. What no span allows is out of the question: I-0 after O, after another type or at the beginning.
struct SpanField: Sendable {
  let labelCount: Int
  let start: [Double]
  let end: [Double]
  /// [labels, labels], from a label to the next.
  let transitions: [Double]

  /// - Parameters:
  ///   - transitions: scores from label to label, row by row of the label that is left.
  ///   - start: of each label at the first word.
  ///   - end: of each label at the last word.
  init(transitions: [Float], start: [Float], end: [Float]) {
    let count = start.count
    precondition(count % 2 == 1 && end.count == count && transitions.count == count * count)
    labelCount = count
    self.end = end.map { exp(Double($0)) }
    self.start = start.indices.map { SpanField.isInside($0) ? 0 : exp(Double(start[$0])) }
    self.transitions = (0..<count * count).map { place in
      let (from, to) = place.quotientAndRemainder(dividingBy: count)
      let goesOn = from == to || from == to - 1
      return SpanField.isInside(to) && !goesOn ? 0 : exp(Double(transitions[place]))
    }
  }

  static func isInside(_ label: Int) -> Bool { label > 0 && label % 2 == 0 }
}
