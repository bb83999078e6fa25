/// The vocabulary: bytes of a piece → its number.
///
/// A table of 2ⁿ places, at most half full, probed one place after the other. The hash of a run of bytes
/// grows byte by byte, so that all beginnings of a word are hashed in one pass.
final class PieceTable: Sendable {
  /// One byte after another into a hash (FNV-1a).
  struct Hash {
    private(set) var value: UInt32

    init(continuing: Bool) { value = continuing ? 0x9747_B28C : 0x811C_9DC5 }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

    var place: Int { Int(value ^ value >> 15) }
  }

  /// How many pieces there are.
  let count: Int
  /// Bytes of the longest piece, without the mark of continuation.
  let longest: Int
  private nonisolated(unsafe) let text: UnsafePointer<UInt8>
  /// Where each piece begins, after its mark of continuation; one more at the end.
  private nonisolated(unsafe) let starts: UnsafeMutablePointer<UInt32>
  private nonisolated(unsafe) let ends: UnsafeMutablePointer<UInt32>
  private nonisolated(unsafe) let slots: UnsafeMutablePointer<Int32>
  private let mask: Int
  private let file: WeightsFile

  /// - Throws: `WeightsError` when the file holds no vocabulary.
  init(_ file: WeightsFile) throws(WeightsError) {
    let length = try file.shape("vocabulary").first ?? 0
    text = try file.bytes("vocabulary", .byte, shape: [length])
      .assumingMemoryBound(to: UInt8.self)
    self.file = file
    let newline = UInt8(ascii: "\n")
    var lines = 0
    for index in 0..<length where text[index] == newline { lines += 1 }
    if length > 0, text[length - 1] != newline { lines += 1 }
    count = lines
    starts = .allocate(capacity: max(1, lines))
    ends = .allocate(capacity: max(1, lines))
    var size = 16
    while size < 2 * lines { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
    longest = Self.fill(slots, mask: mask, text: text, length: length, (starts, ends))
  }

  /// Finds the lines and enters each under its hash; gives the length of the longest.
  private static func fill(
    _ slots: UnsafeMutablePointer<Int32>, mask: Int, text: UnsafePointer<UInt8>, length: Int,
    _ bounds: (starts: UnsafeMutablePointer<UInt32>, ends: UnsafeMutablePointer<UInt32>)
  ) -> Int {
    var longest = 0
    var start = 0
    var piece = 0
    while start < length {
      var end = start
      let mark = UInt8(ascii: "#")
      let continuing =
        start + 2 < length && text[start] == mark && text[start + 1] == mark
        && text[start + 2] != UInt8(ascii: "\n")
      if continuing { end += 2 }
      bounds.starts[piece] = UInt32(end)
      var hash = Hash(continuing: continuing)
      while end < length, text[end] != UInt8(ascii: "\n") {
        hash.add(text[end])
        end += 1
      }
      bounds.ends[piece] = UInt32(end)
      longest = max(longest, end - Int(bounds.starts[piece]))
      var place = hash.place & mask
      while slots[place] >= 0 { place = (place + 1) & mask }
      slots[place] = Int32(piece)
      piece += 1
      start = end + 1
    }
    return longest
  }

  /// The number of the piece with these bytes, whose hash is known.
  func piece(
    _ bytes: UnsafePointer<UInt8>, _ length: Int, hash: Hash, continuing: Bool
  ) -> Int32? {
    var place = hash.place & mask
    while true {
      let piece = slots[place]
      guard piece >= 0 else { return nil }
      let start = Int(starts[Int(piece)])
      if Int(ends[Int(piece)]) - start == length, isContinuation(start) == continuing,
        equal(text + start, bytes, length)
      {
        return piece
      }
      place = (place + 1) & mask
    }
  }

  /// The number of a whole piece.
  func piece(_ name: String) -> Int32? {
    var name = name
    return name.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var hash = Hash(continuing: false)
      for byte in bytes { hash.add(byte) }
      return piece(start, bytes.count, hash: hash, continuing: false)
    }
  }

  private func isContinuation(_ start: Int) -> Bool {
    start >= 2 && text[start - 1] == UInt8(ascii: "#") && text[start - 2] == UInt8(ascii: "#")
      && (start == 2 || text[start - 3] == UInt8(ascii: "\n"))
  }

  private func equal(
    _ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    var index = 0
    while index < length, one[index] == other[index] { index += 1 }
    return index == length
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
    slots.deallocate()
  }
}
