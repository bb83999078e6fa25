import Foundation

/// A word without capitals, accents and invisible signs, in parts between its punctuation.
///
/// Input: a word as written. Output: its parts in lower case: «naïve,» gives «naive» and «,». Words of
/// ASCII, nearly all, are folded byte by byte; only others ask for Unicode's tables.
enum FoldedWord {
  /// Calls `body` with each part in order, until it says false.
  static func withParts(of word: Substring, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) {
    var word = word
    let isPlain = word.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      split(bytes, body)
      return true
    }
    if !isPlain { spaced(word).withUnsafeBufferPointer { split($0, body) } }
  }

  /// Cuts at white space and at ASCII punctuation, which is a part by itself.
  private static func split(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { part in
      var count = 0
      func flush() -> Bool {
        defer { count = 0 }
        return count == 0 || body(UnsafeBufferPointer(rebasing: part[..<count]))
      }
      for byte in bytes {
        switch byte {
        case 9, 10, 13, 32:
          guard flush() else { return }
        case 0..<32, 127: continue
        case 33...47, 58...64, 91...96, 123...126:
          guard flush() else { return }
          part[0] = byte
          count = 1
          guard flush() else { return }
        default:
          part[count] = byte >= 65 && byte <= 90 ? byte | 32 : byte
          count += 1
        }
      }
      _ = flush()
    }
  }

  /// A word beyond ASCII in lower case, decomposed, without accents and invisible signs, and with spaces
  /// around punctuation and Chinese characters.
  private static func spaced(_ word: Substring) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.utf8.count + 8)
    let scalars =
      word.unicodeScalars.contains(where: mayDecompose)
      ? String(word).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
      : String(word).lowercased().unicodeScalars
    for scalar in scalars {
      if scalar.isASCII {
        folded.append(UInt8(scalar.value))
        continue
      }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .control, .format: continue
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        append(scalar, alone: true, to: &folded)
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: folded.append(32)
      default:
        if scalar.value == 0xFFFD { continue }
        append(scalar, alone: isChinese(scalar.value), to: &folded)
      }
    }
    return folded
  }

  private static func append(_ scalar: Unicode.Scalar, alone: Bool, to folded: inout [UInt8]) {
    if alone { folded.append(32) }
    folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    if alone { folded.append(32) }
  }

  /// Whether a sign can have a decomposition; dashes, quotes and ellipses of running text have none.
  private static func mayDecompose(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xC0 && !(0x2010...0x2027).contains(scalar.value)
  }

  private static func isChinese(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2CEAF, 0xF900...0xFAFF,
      0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}
