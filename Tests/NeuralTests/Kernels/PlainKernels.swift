import CKernels
import Foundation

/// The kernels once more, slow and plain.
enum PlainKernels {
  /// Rows of bytes times weights [outputs, inputs], as whole numbers.
  static func sums(_ rows: [[UInt8]], _ weights: [[Int8]]) -> [[Int]] {
    rows.map { row in
      weights.map { weights in zip(row, weights).reduce(0) { $0 + Int($1.0) * Int($1.1) } }
    }
  }

  static func gelu(_ x: Float) -> Float {
    Float(0.5 * Double(x) * (1 + erf(Double(x) / 2.0.squareRoot())))
  }

  /// Attention of queries, keys and values side by side in each row.
  static func attention(_ projected: [[Float]], heads: Int, width: Int) -> [[Float]] {
    projected.map { row in
      (0..<heads).flatMap { head -> [Float] in
        let scores = projected.map { other in
          (0..<width).reduce(0.0) { sum, at in
            sum + Double(row[head * width + at]) * Double(other[(heads + head) * width + at])
          }
        }
        let powers = scores.map { exp($0 - (scores.max() ?? 0)) }
        let total = powers.reduce(0, +)
        return (0..<width).map { at in
          Float(
            zip(powers, projected).reduce(0) {
              $0 + $1.0 / total * Double($1.1[(2 * heads + head) * width + at])
            })
        }
      }
    }
  }

  static func normalised(_ row: [Float], _ weight: [Float], _ bias: [Float]) -> [Float] {
    let mean = row.reduce(0.0) { $0 + Double($1) } / Double(row.count)
    let variance =
      row.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(row.count)
    return row.indices.map {
      Float((Double(row[$0]) - mean) / (variance + 1e-12).squareRoot()) * weight[$0] + bias[$0]
    }
  }
}

/// A linear layer with random weights, in blocks as a file holds them.
struct PlainLayer {
  let weights: [[Int8]]
  let scale: [Float]
  let bias: [Float]
  let blocked: [Int8]
  /// The most steps of activations for which the steps of inputs are put in order, if they are.
  var levels: Int?

  init(outputs: Int, inputs: Int, limit: Int, extreme: Bool, seed: UInt64) {
    var random = SplitMix(seed)
    let whole = (0..<outputs).map { _ in
      (0..<inputs).map { _ in
        let value = Int(random.next() % UInt64(2 * limit + 1)) - limit
        return Int8(extreme ? (value < 0 && seed % 2 == 0 ? -limit : limit) : value)
      }
    }
    var blocked = [Int8](repeating: 0, count: outputs * inputs)
    for output in 0..<outputs {
      for input in 0..<inputs {
        let line = output / 16 * (inputs / 4) + input / 4
        blocked[(line * 16 + output % 16) * 4 + input % 4] = whole[output][input]
      }
    }
    weights = whole
    scale = (0..<outputs).map { _ in 0.01 + 0.005 * random.unit() }
    bias = random.units(outputs)
    self.blocked = blocked
  }

  /// Calls `body` with the layer as the kernels take it, its weights added up by `kernels`.
  func withLayer<Result>(
    _ kernels: KernelSet, _ body: (UnsafePointer<LinearLayer>) -> Result
  ) -> Result {
    var sums = [Int32](repeating: -1, count: weights.count)
    var order = [UInt16](
      repeating: .max, count: weights.count / 16 * (weights[0].count / 4 + 2))
    return blocked.withUnsafeBufferPointer { blocked in
      scale.withUnsafeBufferPointer { scale in
        bias.withUnsafeBufferPointer { bias in
          sums.withUnsafeMutableBufferPointer { sums in
            var layer = LinearLayer(
              weights: blocked.baseAddress, scale: scale.baseAddress, bias: bias.baseAddress,
              sums: sums.baseAddress, outputs: Int32(weights.count),
              inputs: Int32(weights[0].count), order: nil)
            kernels.sumWeights(&layer, sums.baseAddress)
            return order.withUnsafeMutableBufferPointer { order in
              if let levels, arrangeSteps(&layer, Int32(levels), order.baseAddress) {
                layer.order = UnsafePointer(order.baseAddress)
              }
              return body(&layer)
            }
          }
        }
      }
    }
  }
}
