import CKernels

/// One linear layer of the model: the mapped weights with what the kernels need beside them.
///
/// `pointer` and all that it points to stay as they are while this value lives; `file` keeps the
/// mapping.
final class DenseLayer: Sendable {
  nonisolated(unsafe) let pointer: UnsafePointer<LinearLayer>
  let outputs: Int
  /// Outputs rounded up to sixteens: what a row that they are written to must hold.
  var paddedOutputs: Int { (outputs + 15) / 16 * 16 }
  let inputs: Int
  private nonisolated(unsafe) let order: UnsafeMutablePointer<UInt16>
  private let file: WeightsFile

  /// - Throws: `WeightsError` when a part is missing or of a wrong shape.
  init(_ name: String, in file: WeightsFile, outputs: Int, inputs: Int) throws(WeightsError) {
    let weights = try file.bytes("\(name).weight", .blockedByte, shape: [outputs, inputs])
    let scale = try file.floats("\(name).scale", shape: [outputs])
    let bias = try file.floats("\(name).bias", shape: [outputs])
    guard inputs % 16 == 0 else {
      throw .wrongTensor(
        path: file.path, name: "\(name).weight", reason: "has \(inputs) inputs, no multiple of 16")
    }
    let padded = (outputs + 15) / 16 * 16
    let sums = UnsafeMutablePointer<Int32>.allocate(capacity: padded)
    let layer = UnsafeMutablePointer<LinearLayer>.allocate(capacity: 1)
    layer.initialize(
      to: LinearLayer(
        weights: weights.assumingMemoryBound(to: Int8.self),
        scale: Self.padded(scale, outputs, to: padded),
        bias: Self.padded(bias, outputs, to: padded),
        sums: sums, outputs: Int32(padded), inputs: Int32(inputs), order: nil))
    let order = UnsafeMutablePointer<UInt16>.allocate(capacity: padded / 16 * (inputs / 4 + 2))
    let levels = Int32(file.header.quantisation.activations)
    if arrangeSteps(layer, levels, order) { layer.pointee.order = UnsafePointer(order) }
    fastestKernelSet().pointee.sumWeights(layer, sums)
    self.outputs = outputs
    self.inputs = inputs
    self.file = file
    self.order = order
    pointer = UnsafePointer(layer)
  }

  private static func padded(
    _ values: UnsafePointer<Float>, _ count: Int, to padded: Int
  ) -> UnsafePointer<Float> {
    let copy = UnsafeMutablePointer<Float>.allocate(capacity: padded)
    copy.initialize(repeating: 0, count: padded)
    copy.update(from: values, count: count)
    return UnsafePointer(copy)
  }

  deinit {
    pointer.pointee.scale.deallocate()
    pointer.pointee.bias.deallocate()
    pointer.pointee.sums.deallocate()
    order.deallocate()
    pointer.deallocate()
  }
}

/// Scale and shift of a normalisation.
struct NormWeights {
  let weight: UnsafePointer<Float>
  let bias: UnsafePointer<Float>

  /// - Throws: `WeightsError` when a part is missing or of a wrong shape.
  init(_ name: String, in file: WeightsFile) throws(WeightsError) {
    let width = file.header.encoder.width
    weight = try file.floats("\(name).weight", shape: [width])
    bias = try file.floats("\(name).bias", shape: [width])
  }
}
