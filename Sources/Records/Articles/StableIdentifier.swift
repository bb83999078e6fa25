/// Identifiers that follow from content alone, so that links and corrections survive a rebuild.
///
/// Each is a letter for the kind and thirteen characters of Crockford's base 32: 65 bits of the
/// content's SHA-256 digest. Among ten million items the chance of any two sharing one is about one
/// in a million.
package enum StableIdentifier {
  /// An article: its words with spaces folded, its date and its outlet; not where it lies.
  package static func article(text: String, published: String?, outlet: String?) -> String {
    make("a", [published ?? "", outlet ?? ""], after: SpacedWords.bytes(of: text))
  }

  /// One line of the record: its kind, its article and what it says.
  package static func finding(kind: FindingKind, article: String, content: [String]) -> String {
    make(kind.letter, [article] + content)
  }

  /// An actor: its customary name, which is the same in every article.
  package static func actor(name: String) -> String {
    make("n", [name])
  }

  /// A dispute: its kind and the passages of the two sides that were first.
  package static func dispute(kind: Disagreement.Kind, passages: [CitedPassage]) -> String {
    make("q", [kind.rawValue] + passages.map { "\($0.article):\($0.start)-\($0.end)" })
  }

  /// A correction: all that it says.
  package static func correction(_ fields: [String]) -> String {
    make("k", fields)
  }

  /// The texts of some files that change what is read, in order.
  package static func settings(_ texts: [String]) -> String {
    make("p", texts)
  }

  private static func make(
    _ letter: Character, _ fields: [String], after first: [UInt8]? = nil
  ) -> String {
    var digest = SHA256()
    if let first {
      digest.update(first)
      digest.update(CollectionOfOne(0))
    }
    for field in fields {
      digest.update(field.utf8)
      digest.update(CollectionOfOne(0))
    }
    return String(letter) + base32(digest.finish())
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  private static func base32(_ bytes: [UInt8]) -> String {
    var text = ""
    var buffer = 0
    var bits = 0
    for byte in bytes {
      buffer = buffer << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        text.unicodeScalars.append(Unicode.Scalar(alphabet[buffer >> (bits - 5) & 31]))
        if text.utf8.count == 13 { return text }
        bits -= 5
        buffer &= (1 << bits) - 1
      }
    }
    return text
  }
}
