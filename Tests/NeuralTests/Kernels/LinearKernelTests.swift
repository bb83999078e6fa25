import CKernels
import Testing

@testable import Neural

@Suite struct `Linear layers` {
  struct Shape: Sendable, CustomStringConvertible {
    let rows: Int
    let inputs: Int
    let outputs: Int
    var description: String { "\(rows)×\(inputs)×\(outputs)" }
  }

  static let processors = Processor.allCases.filter(\.isSupported)
  static let shapes = [
    Shape(rows: 1, inputs: 16, outputs: 16), Shape(rows: 3, inputs: 36, outputs: 48),
    Shape(rows: 4, inputs: 64, outputs: 32), Shape(rows: 13, inputs: 100, outputs: 80),
    Shape(rows: 25, inputs: 1040, outputs: 16),
  ]

  private func bytes(_ shape: Shape, most: Int, extreme: Bool) -> [[UInt8]] {
    var random = SplitMix(UInt64(shape.inputs))
    return (0..<shape.rows).map { row in
      (0..<shape.inputs).map { _ in
        extreme ? (row % 2 == 0 ? UInt8(most) : 0) : UInt8(random.next() % UInt64(most + 1))
      }
    }
  }

  private func output(
    _ layer: PlainLayer, _ rows: [[UInt8]], _ processor: Processor,
    finish: LinearFinish = LinearFinishPlain, added: [Float]? = nil
  ) -> [Float] {
    var values = rows.flatMap { $0 }
    var scale = rows.indices.map { 0.01 + 0.001 * Float($0) }
    var zero = rows.indices.map { Int32($0 * 7 % 200) }
    var result = [Float](repeating: .nan, count: rows.count * layer.weights.count)
    layer.withLayer(processor.kernels) { pointer in
      values.withUnsafeMutableBufferPointer { values in
        scale.withUnsafeMutableBufferPointer { scale in
          zero.withUnsafeMutableBufferPointer { zero in
            result.withUnsafeMutableBufferPointer { result in
              (added ?? []).withUnsafeBufferPointer { added in
                processor.kernels.linear(
                  pointer,
                  ByteRows(
                    values: values.baseAddress, scale: scale.baseAddress, zero: zero.baseAddress,
                    width: Int32(rows[0].count)), Int32(rows.count),
                  LinearOutput(
                    values: result.baseAddress, stride: layer.weights.count,
                    added: added.baseAddress, finish: finish))
              }
            }
          }
        }
      }
    }
    return result
  }

  private func expected(_ layer: PlainLayer, _ rows: [[UInt8]]) -> [Float] {
    let sums = PlainKernels.sums(rows, layer.weights)
    return rows.indices.flatMap { row in
      layer.weights.indices.map { output in
        let all = layer.weights[output].reduce(0) { $0 + Int($1) }
        let whole = sums[row][output] - row * 7 % 200 * all
        return Float(whole) * (layer.scale[output] * (0.01 + 0.001 * Float(row)))
          + layer.bias[output]
      }
    }
  }

  @Test(arguments: processors, shapes)
  func `sums are exact`(processor: Processor, shape: Shape) {
    let layer = PlainLayer(
      outputs: shape.outputs, inputs: shape.inputs, limit: 63, extreme: false, seed: 3)
    let rows = bytes(shape, most: 255, extreme: false)
    #expect(output(layer, rows, processor) == expected(layer, rows))
  }

  @Test(arguments: processors, [2, 3] as [UInt64])
  func `the greatest weights and activations do not overflow`(processor: Processor, seed: UInt64) {
    let shape = Shape(rows: 9, inputs: 512, outputs: 48)
    let layer = PlainLayer(
      outputs: shape.outputs, inputs: shape.inputs, limit: 63, extreme: true, seed: seed)
    let rows = bytes(shape, most: 255, extreme: true)
    #expect(output(layer, rows, processor) == expected(layer, rows))
  }

  /// Rows that make some outputs as large and as small as they can be.
  @Test(arguments: processors, [1, 15, 25, 40, 63])
  func `sums in 16 bits are exact in whatever order`(processor: Processor, limit: Int) {
    for (shape, most) in zip(Self.shapes, [255, 130, 1, 255, 255]) {
      var layer = PlainLayer(
        outputs: shape.outputs, inputs: shape.inputs, limit: limit, extreme: false, seed: 2)
      layer.levels = most
      let rows = (0..<shape.outputs).map { row in
        layer.weights[row].map { ($0 > 0) == (row % 2 == 0) ? UInt8(most) : 0 }
      }
      #expect(output(layer, rows, processor) == expected(layer, rows))
    }
  }

  @Test(arguments: processors)
  func `the activation and the sum come after the bias`(processor: Processor) {
    let layer = PlainLayer(outputs: 32, inputs: 64, limit: 63, extreme: false, seed: 5)
    let rows = bytes(Shape(rows: 7, inputs: 64, outputs: 32), most: 255, extreme: false)
    let plain = expected(layer, rows)
    let added = plain.indices.map { Float($0 % 13) / 8 }
    #expect(
      output(layer, rows, processor, finish: LinearFinishAdd, added: added)
        == zip(plain, added).map(+))
    let activated = output(layer, rows, processor, finish: LinearFinishGELU)
    for (value, before) in zip(activated, plain) {
      #expect(abs(value - PlainKernels.gelu(before)) <= 1e-6 * max(1, abs(before)))
    }
  }

  @Test(arguments: processors)
  func `in floating point it is the product with the same weights`(processor: Processor) {
    let layer = PlainLayer(outputs: 32, inputs: 48, limit: 63, extreme: false, seed: 8)
    var random = SplitMix(4)
    let rows = (0..<7).map { _ in random.units(48) }
    var scratch = [Float](repeating: 0, count: 48 * 16)
    var result = [Float](repeating: 0, count: 7 * 32)
    layer.withLayer(processor.kernels) { pointer in
      result.withUnsafeMutableBufferPointer { result in
        processor.kernels.linearFloat(
          pointer, rows.flatMap { $0 }, 7,
          LinearOutput(
            values: result.baseAddress, stride: 32, added: nil, finish: LinearFinishPlain),
          &scratch)
      }
    }
    for (row, output) in (0..<7).flatMap({ row in (0..<32).map { (row, $0) } }) {
      let sum = zip(rows[row], layer.weights[output]).reduce(0.0) {
        $0 + Double($1.0) * Double($1.1) * Double(layer.scale[output])
      }
      #expect(abs(Double(result[row * 32 + output]) - sum - Double(layer.bias[output])) < 1e-5)
    }
  }
}
