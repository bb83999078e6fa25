import Foundation

extension TestWeights {
  struct Tensor {
    let name: String
    let type: String
    let shape: [Int]
    let bytes: Data
  }

  static var recordedVocabulary: [String] { RecordedPieces.all?.vocabulary ?? [] }

  func tensors() -> [Tensor] {
    var random = SplitMix(7)
    let pieces = vocabulary.count
    var tensors = [
      signed("embedding.word", [pieces, width], limit: 127, &random),
      floats("embedding.word.scale", [pieces], &random, around: 0.02, spread: 0.01),
      floats("embedding.position", [maximumPieces, width], &random),
      floats("embedding.shape", [8, width], &random),
    ]
    tensors += norm("embedding.norm", &random)
    for layer in 0..<layers {
      let name = "layer.\(layer)"
      tensors += dense("\(name).attention.qkv", 3 * width, width, &random)
      tensors += dense("\(name).attention.output", width, width, &random)
      tensors += norm("\(name).attention.norm", &random)
      tensors += dense("\(name).inner", inner, width, &random)
      tensors += dense("\(name).outer", width, inner, &random)
      tensors += norm("\(name).norm", &random)
    }
    let outputs = Self.slices.reduce(0) { $0 + ($1.count + 15) / 16 * 16 }
    tensors += dense("heads", outputs, width, &random)
    tensors += scoring(&random)
    let text = Data(vocabulary.joined(separator: "\n").utf8)
    tensors.append(Tensor(name: "vocabulary", type: "u8", shape: [text.count], bytes: text))
    return tensors
  }

  private func scoring(_ random: inout SplitMix) -> [Tensor] {
    var tensors = [
      floats("arc.bilinear", [32, 32], &random), floats("arc.bias", [32], &random),
      floats("label.bilinear", [Self.relations, 17, 17], &random),
      floats("link.bilinear", [3, 16, 16], &random), floats("link.distance", [3, 16], &random),
      floats("link.between", [3, 4], &random), floats("link.null", [3, 16], &random),
      floats("link.null.bias", [3], &random), floats("coref.bilinear", [16, 16], &random),
      floats("coref.null", [16], &random), floats("coref.null.bias", [1], &random),
      floats("coref.sentence", [7], &random), floats("coref.mention", [7], &random),
      floats("coref.kinds", [3, 3, 3], &random),
    ]
    for (name, tags) in [("mention", 5), ("source", 3), ("cue", 3), ("content", 3)] {
      tensors.append(floats("\(name).transitions", [tags, tags], &random))
      tensors.append(floats("\(name).start", [tags], &random))
      tensors.append(floats("\(name).end", [tags], &random))
    }
    return tensors
  }

  private func dense(
    _ name: String, _ outputs: Int, _ inputs: Int, _ random: inout SplitMix
  ) -> [Tensor] {
    let whole = signed("\(name).weight", [outputs, inputs], limit: weightLimit, &random)
    return [
      Tensor(name: whole.name, type: "i8x16x4", shape: whole.shape, bytes: whole.bytes),
      floats("\(name).scale", [outputs], &random, around: 0.004, spread: 0.001),
      floats("\(name).bias", [outputs], &random),
    ]
  }

  private func norm(_ name: String, _ random: inout SplitMix) -> [Tensor] {
    [
      floats("\(name).weight", [width], &random, around: 1, spread: 0.2),
      floats("\(name).bias", [width], &random),
    ]
  }

  private func signed(
    _ name: String, _ shape: [Int], limit: Int, _ random: inout SplitMix
  ) -> Tensor {
    let count = shape.reduce(1, *)
    let bytes = (0..<count).map { _ in
      UInt8(bitPattern: Int8(Int(random.next() % UInt64(2 * limit + 1)) - limit))
    }
    return Tensor(name: name, type: "i8", shape: shape, bytes: Data(bytes))
  }

  private func floats(
    _ name: String, _ shape: [Int], _ random: inout SplitMix, around: Float = 0,
    spread: Float = 0.2
  ) -> Tensor {
    let values = (0..<shape.reduce(1, *)).map { _ in around + spread * random.unit() }
    return Tensor(
      name: name, type: "f32", shape: shape, bytes: values.withUnsafeBytes { Data($0) })
  }
}
