import CKernels
import Foundation

/// A file of weights, mapped into memory and checked.
///
/// Input: a file that Training wrote: 32 bytes with magic, version, lengths and digest, a header in
/// JSON, then tensors at multiples of 64 bytes. Output: pointers to tensors by name, which live as long
/// as this value. The digest is compared before anything is believed, so later stages trust the numbers.
/// A file that is cut short by another program while it is mapped is not survived.
final class WeightsFile: Sendable {
  /// The types of tensor: numbers, and bytes in blocks of sixteen outputs by four inputs.
  enum Element: String {
    case float = "f32"
    case signedByte = "i8"
    case byte = "u8"
    case blockedByte = "i8x16x4"

    var size: Int { self == .float ? 4 : 1 }
  }

  let path: String
  let header: WeightsHeader
  private let tensors: [String: WeightsHeader.Tensor]
  private let mapping: FileMapping
  private let payload: Int

  /// - Throws: `WeightsError` for a file that is missing, is of another kind or version, or is damaged.
  init(contentsOf file: URL) throws(WeightsError) {
    path = file.path
    guard let mapping = FileMapping(path) else { throw .missing(path: path) }
    self.mapping = mapping
    let headerLength = try Self.checkedHeaderLength(of: mapping, path: path)
    let text = Data(bytes: mapping.base + 32, count: headerLength)
    do {
      header = try JSONDecoder().decode(WeightsHeader.self, from: text)
    } catch {
      throw .malformedHeader(path: path, reason: "cannot be read (\(Self.place(of: error)))")
    }
    if let fault = header.fault { throw .malformedHeader(path: path, reason: fault) }
    payload = (32 + headerLength + 63) / 64 * 64
    tensors = Dictionary(header.tensors.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Checks what stands before the header, and the digest of everything after.
  private static func checkedHeaderLength(
    of mapping: FileMapping, path: String
  ) throws(WeightsError) -> Int {
    let magic = Array("READOUTW".utf8)
    guard mapping.count >= 8, (0..<8).allSatisfy({ mapping.byte(at: $0) == magic[$0] }) else {
      throw .notWeights(path: path)
    }
    guard mapping.count >= 32 else {
      throw .truncated(path: path, expected: 32, found: mapping.count)
    }
    let version = mapping.integer(at: 8, bytes: 4)
    guard version == 1 else { throw .newerVersion(path: path, version: Int(version)) }
    let length = mapping.integer(at: 16, bytes: 8)
    guard UInt64(mapping.count) >= length else {
      throw .truncated(path: path, expected: Int(clamping: length), found: mapping.count)
    }
    let digest = digestXXH64(
      (mapping.base + 32).assumingMemoryBound(to: UInt8.self), mapping.count - 32)
    guard UInt64(mapping.count) == length, digest == mapping.integer(at: 24, bytes: 8) else {
      throw .altered(path: path)
    }
    let headerLength = mapping.integer(at: 12, bytes: 4)
    guard headerLength <= UInt64(mapping.count - 32) else {
      throw .malformedHeader(path: path, reason: "says a length beyond the file's end")
    }
    return Int(headerLength)
  }

  private static func place(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    return switch error {
    case .keyNotFound(let key, _): "«\(key.stringValue)» is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "it is no JSON" : "«\(context.codingPath.map(\.stringValue).joined(separator: "."))»"
    @unknown default: "\(error)"
    }
  }

  /// Whether there is a tensor of this name.
  func has(_ name: String) -> Bool { tensors[name] != nil }

  /// The shape of a tensor.
  ///
  /// - Throws: `WeightsError` when there is no tensor of this name.
  func shape(_ name: String) throws(WeightsError) -> [Int] {
    guard let tensor = tensors[name] else {
      throw .wrongTensor(path: path, name: name, reason: "is missing")
    }
    return tensor.shape
  }

  /// The first byte of a tensor.
  ///
  /// - Throws: `WeightsError` when the tensor is missing or of another type, shape or length.
  func bytes(
    _ name: String, _ element: Element, shape: [Int]
  ) throws(WeightsError) -> UnsafeRawPointer {
    guard let tensor = tensors[name] else {
      throw .wrongTensor(path: path, name: name, reason: "is missing")
    }
    guard tensor.type == element.rawValue, tensor.shape == shape else {
      throw .wrongTensor(
        path: path, name: name,
        reason: "is \(tensor.type) \(tensor.shape) and should be \(element.rawValue) \(shape)")
    }
    var count = element.size
    for (index, length) in shape.enumerated() {
      count *= element == .blockedByte && index == 0 ? (length + 15) / 16 * 16 : length
    }
    let start = payload + tensor.offset
    guard tensor.length == count, tensor.offset >= 0, tensor.offset % 64 == 0,
      start <= mapping.count - count
    else {
      throw .wrongTensor(
        path: path, name: name, reason: "lies at \(tensor.offset) with \(tensor.length) bytes")
    }
    return mapping.base + start
  }

  /// A tensor of floats.
  ///
  /// - Throws: `WeightsError` when the tensor is missing or of another type, shape or length.
  func floats(_ name: String, shape: [Int]) throws(WeightsError) -> UnsafePointer<Float> {
    try bytes(name, .float, shape: shape).assumingMemoryBound(to: Float.self)
  }

  /// A tensor of floats as an array.
  ///
  /// - Throws: `WeightsError` when the tensor is missing or of another type, shape or length.
  func array(_ name: String, shape: [Int]) throws(WeightsError) -> [Float] {
    Array(
      UnsafeBufferPointer(start: try floats(name, shape: shape), count: shape.reduce(1, *)))
  }
}
