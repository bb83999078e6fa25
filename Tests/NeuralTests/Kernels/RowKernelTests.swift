import CKernels
import Foundation
import Testing

@testable import Neural

@Suite struct `Steps on rows` {
  static let processors = Processor.allCases.filter(\.isSupported)

  private func quantised(
    _ rows: [[Float]], levels: Int32, _ processor: Processor
  ) -> (bytes: [UInt8], scale: [Float], zero: [Int32]) {
    let width = rows[0].count
    var bytes = [UInt8](repeating: 99, count: rows.count * width)
    var scale = [Float](repeating: 0, count: rows.count)
    var zero = [Int32](repeating: 0, count: rows.count)
    bytes.withUnsafeMutableBufferPointer { bytes in
      scale.withUnsafeMutableBufferPointer { scale in
        zero.withUnsafeMutableBufferPointer { zero in
          processor.kernels.quantise(
            rows.flatMap { $0 }, Int32(rows.count), levels,
            ByteRows(
              values: bytes.baseAddress, scale: scale.baseAddress, zero: zero.baseAddress,
              width: Int32(width)))
        }
      }
    }
    return (bytes, scale, zero)
  }

  @Test(arguments: processors, [255, 130] as [Int32])
  func `a row in bytes is within half a step of itself`(processor: Processor, levels: Int32) {
    var random = SplitMix(1)
    for width in [16, 37, 64] {
      let rows = (0..<5).map { row in random.units(width).map { $0 * Float(row * row) - 0.3 } }
      let found = quantised(rows, levels: levels, processor)
      for (index, row) in rows.enumerated() {
        for (at, x) in row.enumerated() {
          let byte = found.bytes[index * width + at]
          #expect(byte <= levels)
          let back = Float(Int32(byte) - found.zero[index]) * found.scale[index]
          #expect(abs(back - x) <= found.scale[index] * 0.501)
        }
      }
    }
  }

  @Test(arguments: processors) func `rows without a sign or without numbers`(processor: Processor) {
    let rows: [[Float]] = [
      Array(repeating: 0, count: 32), Array(repeating: 3, count: 32),
      Array(repeating: -3, count: 32), (0..<32).map { $0 == 5 ? 1e30 : -1e-30 },
    ]
    let found = quantised(rows, levels: 255, processor)
    #expect(found.scale[0] == 0 && found.zero[0] == 0)
    #expect(found.bytes[..<32].allSatisfy { $0 == 0 })
    #expect(found.zero[1] == 0 && found.bytes[32..<64].allSatisfy { $0 == 255 })
    #expect(found.zero[2] == 255 && found.bytes[64..<96].allSatisfy { $0 == 0 })
    #expect(found.bytes[96 + 5] == 255)
  }

  @Test(arguments: processors) func `normalisation, means and GELU`(processor: Processor) {
    var random = SplitMix(9)
    let (weight, bias) = (random.units(48), random.units(48))
    let rows = (0..<3).map { _ in random.units(48).map { 5 * $0 + 2 } }
    var values = rows.flatMap { $0 }
    processor.kernels.normalise(&values, 3, 48, weight, bias)
    for (index, row) in rows.enumerated() {
      let expected = PlainKernels.normalised(row, weight, bias)
      for at in 0..<48 { #expect(abs(values[index * 48 + at] - expected[at]) < 2e-6) }
    }
    var mean = [Float](repeating: 0, count: 48)
    processor.kernels.pool(rows.flatMap { $0 }, 3, 48, &mean)
    #expect(mean[7] == (rows[0][7] + rows[1][7] + rows[2][7]) / 3)
    let points = (-800...799).map { Float($0) / 100 }
    var activated = points
    processor.kernels.gelu(&activated, Int32(points.count))
    for (x, y) in zip(points, activated) { #expect(abs(y - PlainKernels.gelu(x)) < 1e-6) }
  }

  @Test(arguments: processors) func `products of odd sizes`(processor: Processor) {
    var random = SplitMix(2)
    for (rows, inner, columns) in [(1, 1, 1), (5, 7, 19), (4, 16, 32), (9, 33, 47)] {
      let (a, b) = (random.units(rows * inner), random.units(inner * columns))
      var c = [Float](repeating: .nan, count: rows * columns)
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          c.withUnsafeMutableBufferPointer { c in
            processor.kernels.multiply(
              MatrixProduct(
                a: a.baseAddress, aStride: inner, b: b.baseAddress, bStride: columns,
                c: c.baseAddress, cStride: columns, rows: Int32(rows), inner: Int32(inner),
                columns: Int32(columns)))
          }
        }
      }
      for (row, column) in (0..<rows).flatMap({ row in (0..<columns).map { (row, $0) } }) {
        let sum = (0..<inner).reduce(Float(0)) { $0 + a[row * inner + $1] * b[$1 * columns + column] }
        #expect(c[row * columns + column] == sum)
      }
      let count = min(a.count, b.count)
      let dot = processor.kernels.dot(a, b, Int32(count))
      #expect(abs(dot - zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-4)
    }
  }

  @Test(arguments: processors, [1, 2, 6, 17, 40])
  func `attention mixes values by the queries' and keys' products`(
    processor: Processor, pieces: Int
  ) {
    var random = SplitMix(UInt64(pieces))
    let (heads, width) = (2, 32)
    let projected = (0..<pieces).map { _ in random.units(3 * heads * width).map { 2 * $0 } }
    let expected = PlainKernels.attention(projected, heads: heads, width: width).flatMap { $0 }
    let shape = AttentionShape(pieces: Int32(pieces), heads: 2, headWidth: 32)
    let scratch = UnsafeMutableRawPointer.allocate(
      byteCount: attentionScratchSize(shape), alignment: 64)
    defer { scratch.deallocate() }
    var mixed = [Float](repeating: .nan, count: pieces * heads * width)
    processor.kernels.attendFloat(projected.flatMap { $0 }, shape, scratch, &mixed)
    for (value, plain) in zip(mixed, expected) { #expect(abs(value - plain) < 1e-5) }
    processor.kernels.attend(projected.flatMap { $0 }, shape, scratch, &mixed)
    for (value, plain) in zip(mixed, expected) { #expect(abs(value - plain) < 2e-3) }
  }

  @Test func `the digest is XXH64`() {
    let known: [(String, UInt64)] = [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ]
    for (text, digest) in known {
      #expect(digestXXH64(Array(text.utf8), text.utf8.count) == digest)
    }
  }
}
