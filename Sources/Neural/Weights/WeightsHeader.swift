/// What the header of a file of weights says: sizes, tensors, slices of the heads and labels.
struct WeightsHeader: Decodable {
  struct Sizes: Decodable {
    let layers: Int
    let width: Int
    let heads: Int
    let inner: Int
    let maximumPieces: Int
  }

  struct Quantisation: Decodable {
    let weights: Int
    let activations: Int
  }

  struct Tensor: Decodable {
    let name: String
    let type: String
    let shape: [Int]
    let offset: Int
    let length: Int
  }

  struct SliceEntry: Decodable {
    let name: String
    let start: Int
    let count: Int
    let activation: String
  }

  let name: String
  let trainingDigest: String
  let encoder: Sizes
  let quantisation: Quantisation
  let tensors: [Tensor]
  let slices: [SliceEntry]
  let labels: ModelLabels

  /// What is wrong with the sizes, or nil.
  var fault: String? {
    if encoder.layers < 1 || encoder.heads < 1 || encoder.maximumPieces < 32 {
      return "names no layers, no heads or fewer than 32 pieces"
    }
    if encoder.width % (encoder.heads * 16) != 0 || encoder.width / encoder.heads > 1024 {
      return "says width \(encoder.width), which \(encoder.heads) heads cannot share by sixteens"
    }
    if encoder.inner % 16 != 0 || encoder.inner < 16 {
      return "says inner width \(encoder.inner), which is no multiple of 16"
    }
    if quantisation.weights < 1 || quantisation.activations < 1
      || quantisation.activations > 255
      || quantisation.weights * quantisation.activations * 2 > 32767
    {
      return "says steps of \(quantisation.weights) and \(quantisation.activations), "
        + "whose products do not fit"
    }
    return nil
  }
}
