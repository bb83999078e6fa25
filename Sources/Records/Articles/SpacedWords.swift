/// The words of a text with one space between them, as bytes: what an article's identifier rests on.
///
/// White space is what `Character.isWhitespace` says, so a space that carries an accent is one too.
/// Characters cost a hundred times what bytes cost, and between two ASCII bytes a character always
/// ends; so only the stretches around other bytes are looked at as characters.
enum SpacedWords {
  static func bytes(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var words = Words(capacity: bytes.count)
      var start = 0
      while start < bytes.count {
        let end = stretchEnd(in: bytes, from: start)
        if end - start == 1, bytes[start] < 0x80 {
          words.append(bytes[start])
        } else {
          words.append(String(decoding: bytes[start..<end], as: UTF8.self))
        }
        start = end
      }
      return words.bytes
    }
  }

  /// The end of the shortest stretch that no character reaches beyond.
  private static func stretchEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end - 1] >= 0x80 || bytes[end] >= 0x80 { end += 1 }
    return end
  }

  private struct Words {
    var bytes: [UInt8] = []
    private var isBetween = false

    init(capacity: Int) {
      bytes.reserveCapacity(capacity)
    }

    mutating func append(_ byte: UInt8) {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isBetween = true
      } else {
        begin()
        bytes.append(byte)
      }
    }

    mutating func append(_ stretch: String) {
      for character in stretch {
        if character.isWhitespace {
          isBetween = true
        } else {
          begin()
          bytes.append(contentsOf: character.utf8)
        }
      }
    }

    private mutating func begin() {
      if isBetween, !bytes.isEmpty { bytes.append(0x20) }
      isBetween = false
    }
  }
}
