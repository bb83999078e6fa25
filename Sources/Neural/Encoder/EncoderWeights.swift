/// One block of the encoder, after `BertLayer` of the reference implementation
/// (huggingface/transformers, modeling_bert.py).
struct LayerWeights {
  /// [3 · width, width]: queries, keys, values.
  let projection: DenseLayer
  let attentionOutput: DenseLayer
  let attentionNorm: NormWeights
  let inner: DenseLayer
  let outer: DenseLayer
  let norm: NormWeights
}

/// All weights of the encoder and the head projection, by name from a file.
final class EncoderWeights: Sendable {
  let sizes: WeightsHeader.Sizes
  /// At most this many steps for a row of activations.
  let levels: Int32
  let vocabularySize: Int
  /// [vocabulary, width]
  nonisolated(unsafe) let word: UnsafePointer<Int8>
  nonisolated(unsafe) let wordScale: UnsafePointer<Float>
  /// [maximumPieces, width]
  nonisolated(unsafe) let position: UnsafePointer<Float>
  /// [8, width]
  nonisolated(unsafe) let shape: UnsafePointer<Float>
  nonisolated(unsafe) let norm: NormWeights
  nonisolated(unsafe) let layers: [LayerWeights]
  let heads: DenseLayer
  private let file: WeightsFile

  /// - Throws: `WeightsError` when a tensor is missing or of a wrong shape.
  init(_ file: WeightsFile, vocabularySize: Int) throws(WeightsError) {
    self.file = file
    self.vocabularySize = vocabularySize
    sizes = file.header.encoder
    levels = Int32(file.header.quantisation.activations)
    let width = sizes.width
    word = try file.bytes("embedding.word", .signedByte, shape: [vocabularySize, width])
      .assumingMemoryBound(to: Int8.self)
    wordScale = try file.floats("embedding.word.scale", shape: [vocabularySize])
    position = try file.floats("embedding.position", shape: [sizes.maximumPieces, width])
    shape = try file.floats("embedding.shape", shape: [8, width])
    norm = try NormWeights("embedding.norm", in: file)
    var layers: [LayerWeights] = []
    for index in 0..<sizes.layers { layers.append(try Self.layer(index, in: file)) }
    self.layers = layers
    let outputs = try file.shape("heads.weight").first ?? 0
    heads = try DenseLayer("heads", in: file, outputs: outputs, inputs: width)
  }

  private static func layer(
    _ index: Int, in file: WeightsFile
  ) throws(WeightsError) -> LayerWeights {
    let (width, inner) = (file.header.encoder.width, file.header.encoder.inner)
    func dense(_ name: String, _ outputs: Int, _ inputs: Int) throws(WeightsError) -> DenseLayer {
      try DenseLayer("layer.\(index).\(name)", in: file, outputs: outputs, inputs: inputs)
    }
    return LayerWeights(
      projection: try dense("attention.qkv", 3 * width, width),
      attentionOutput: try dense("attention.output", width, width),
      attentionNorm: try NormWeights("layer.\(index).attention.norm", in: file),
      inner: try dense("inner", inner, width), outer: try dense("outer", width, inner),
      norm: try NormWeights("layer.\(index).norm", in: file))
  }
}
