import CKernels

/// A word and the word it depends on; nil is the root.
package struct Arc: Hashable, Sendable {
  package let dependent: Int
  package let head: Int?

  package init(dependent: Int, head: Int?) {
    self.dependent = dependent
    self.head = head
  }
}

/// Scores of dependencies: a biaffine form of a word and its head (Dozat and Manning 2017).
extension LanguageModel {
  /// How well each word of a sentence would hang on the root (column 0) and on each word of it.
  package func headScores(of window: EncodedWindow, sentence: Range<Int>) -> Matrix {
    let (count, width) = (sentence.count, slices[.arcHead].count)
    let inner = slices[.arcDependent].count
    guard count > 0 else { return Matrix(rows: 0, columns: 1, values: []) }
    var mixed = [Float](repeating: 0, count: count * width)
    multiply(
      window.pointer(.arcDependent, sentence.lowerBound), forms.arc, into: &mixed,
      ProductSizes(
        rows: count, inner: inner, columns: width, aStride: window.rows.width, bStride: width))
    for row in 0..<count {
      for column in 0..<width { mixed[row * width + column] += forms.arcBias[column] }
    }
    // The candidates' vectors as columns, the root's first.
    var heads = [Float](repeating: 0, count: width * (count + 1))
    for candidate in 0...count {
      let vector = window.pointer(
        .arcHead, candidate == 0 ? nil : sentence.lowerBound + candidate - 1)
      for row in 0..<width { heads[row * (count + 1) + candidate] = vector[row] }
    }
    var scores = [Float](repeating: 0, count: count * (count + 1))
    multiply(
      mixed, heads, into: &scores,
      ProductSizes(
        rows: count, inner: width, columns: count + 1, aStride: width, bStride: count + 1))
    return Matrix(rows: count, columns: count + 1, values: scores)
  }

  /// The scores of each relation (``ModelLabels/relations``) for each arc: [arcs, relations].
  package func relationScores(of window: EncodedWindow, arcs: [Arc]) -> Matrix {
    let relations = labels.relations.count
    var scores = [Float](repeating: 0, count: arcs.count * relations)
    let dependents = arcs.map { Optional(window.pointer(.labelDependent, $0.dependent)) }
    let heads = arcs.map { Optional(window.pointer(.labelHead, $0.head)) }
    scores.withUnsafeMutableBufferPointer { scores in
      dependents.withUnsafeBufferPointer { dependents in
        heads.withUnsafeBufferPointer { heads in
          kernels.relate(
            forms.labels,
            ArcRows(
              dependents: dependents.baseAddress, heads: heads.baseAddress,
              scores: scores.baseAddress), Int32(arcs.count))
        }
      }
    }
    return Matrix(rows: arcs.count, columns: relations, values: scores)
  }

  /// C = A · B.
  private func multiply(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, into c: inout [Float],
    _ sizes: ProductSizes
  ) {
    c.withUnsafeMutableBufferPointer { c in
      kernels.multiply(
        MatrixProduct(
          a: a, aStride: sizes.aStride, b: b, bStride: sizes.bStride, c: c.baseAddress,
          cStride: sizes.columns, rows: Int32(sizes.rows), inner: Int32(sizes.inner),
          columns: Int32(sizes.columns)))
    }
  }
}

/// [rows, inner] · [inner, columns], and how far apart the factors' rows are.
private struct ProductSizes {
  let rows: Int
  let inner: Int
  let columns: Int
  let aStride: Int
  let bStride: Int
}
