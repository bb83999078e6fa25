import CKernels
import Foundation

/// Writes a small file of weights with random numbers, in the format that Training writes.
struct TestWeights {
  var layers = 2
  var width = 64
  var heads = 2
  var inner = 96
  var maximumPieces = 64
  var weightLimit = 63
  var activations = 255
  var vocabulary = TestWeights.recordedVocabulary
  var version: UInt32 = 1
  var magic = "READOUTW"
  /// Tensors that are left out or written with another shape.
  var missing: Set<String> = []
  var reshaped: [String: [Int]] = [:]
  var trainingDigest = String(repeating: "0", count: 64)

  static let slices: [(name: String, count: Int, activation: String)] = [
    ("upos", 5, "none"), ("xpos", 7, "none"), ("lemma", 18, "none"), ("boundary", 2, "none"),
    ("mention", 5, "none"), ("nominal", 3, "none"), ("source", 3, "none"), ("cue", 3, "none"),
    ("content", 3, "none"), ("arc.dependent", 32, "gelu"), ("arc.head", 32, "gelu"),
    ("label.dependent", 16, "gelu"), ("label.head", 16, "gelu"), ("link.cue", 16, "gelu"),
    ("link.source", 16, "gelu"), ("link.content", 16, "gelu"), ("coref.anaphor", 16, "gelu"),
    ("coref.antecedent", 16, "gelu"),
  ]
  static let relations = 6

  /// Writes the file to a new place.
  func write() throws -> URL {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("weights-\(UUID().uuidString)")
    try data().write(to: file)
    return file
  }

  func data() throws -> Data {
    var payload = Data()
    var entries: [[String: Any]] = []
    for tensor in tensors() where !missing.contains(tensor.name) {
      payload.append(Data(count: (64 - payload.count % 64) % 64))
      entries.append([
        "name": tensor.name, "type": tensor.type,
        "shape": reshaped[tensor.name] ?? tensor.shape, "offset": payload.count,
        "length": tensor.bytes.count,
      ])
      payload.append(tensor.bytes)
    }
    let header = try JSONSerialization.data(withJSONObject: header(entries))
    var body = header
    body.append(Data(count: (64 - (32 + header.count) % 64) % 64))
    body.append(payload)
    return Self.framed(
      body, magic: magic, version: version, headerLength: UInt32(header.count))
  }

  /// Sets magic, version, lengths and digest before what they are about.
  static func framed(
    _ body: Data, magic: String = "READOUTW", version: UInt32 = 1, headerLength: UInt32
  ) -> Data {
    let digest = body.withUnsafeBytes { bytes in
      digestXXH64(bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
    }
    var file = Data(magic.utf8)
    for value in [version, headerLength] {
      withUnsafeBytes(of: value.littleEndian) { file.append(contentsOf: $0) }
    }
    for value in [UInt64(body.count + 32), digest] {
      withUnsafeBytes(of: value.littleEndian) { file.append(contentsOf: $0) }
    }
    return file + body
  }

  private func header(_ entries: [[String: Any]]) -> [String: Any] {
    var start = 0
    let slices = Self.slices.map { slice in
      defer { start += (slice.count + 15) / 16 * 16 }
      return [
        "name": slice.name, "start": start, "count": slice.count, "activation": slice.activation,
      ]
    }
    return [
      "name": "test", "trainingDigest": trainingDigest, "created": "2026-11-22",
      "encoder": [
        "layers": layers, "width": width, "heads": heads, "inner": inner,
        "maximumPieces": maximumPieces,
      ],
      "quantisation": ["weights": weightLimit, "activations": activations],
      "tensors": entries, "slices": slices,
      "labels": [
        "upos": ["A", "B", "C", "D", "E"], "xpos": ["1", "2", "3", "4", "5", "6", "7"],
        "lemma": (0..<18).map { "-\($0)+" }, "relation": ["a", "b", "c", "d", "e", "f"],
        "mention": ["person", "place"], "nominal": ["none", "x", "y"],
      ],
    ]
  }
}
