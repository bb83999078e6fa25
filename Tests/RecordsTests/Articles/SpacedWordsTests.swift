import Testing

@testable import Records

@Suite struct `Spaced words` {
  /// What the identifier of every article has rested on from the first version.
  private func plainly(_ text: String) -> [UInt8] {
    Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
  }

  @Test(arguments: [
    "", " ", "\n\n", "one", " one  two\tthree\r\nfour\u{B}five\u{C}six ",
    "said “We will talk” — in\u{A0}Paris\u{2009}on\u{3000}Monday\u{85}or\u{2028}never",
    "a \u{301}b", "a\u{301} b", "\u{301} a", "a\r\u{301}b", "\u{600} 1", "क्‍ ष", "👨‍👩‍👧 🇫🇷🇷🇺 x",
    "一二　三 四", "الرئيس الفرنسي", "\0a \0 b", "Е\u{301} и ё",
  ])
  func `are those that characters give`(text: String) {
    #expect(SpacedWords.bytes(of: text) == plainly(text))
  }

  /// The same texts in every run, from a linear congruential generator (Numerical Recipes).
  @Test func `are so for any text`() {
    let alphabet: [Unicode.Scalar] = [
      "a", "Z", "1", ".", " ", " ", "\n", "\r", "\t", "\u{A0}", "\u{2028}", "\u{301}", "\u{200D}",
      "é", "“", "한", "ᄒ", "ᅡ", "👩", "🇫", "🇷", "\u{600}", "\u{FE0F}", "\u{3000}", "\0",
    ]
    var state: UInt32 = 7
    func roll(_ sides: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % sides
    }
    for _ in 0..<500 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<roll(13) { scalars.append(alphabet[roll(alphabet.count)]) }
      let text = String(scalars)
      #expect(SpacedWords.bytes(of: text) == plainly(text), "\(text.debugDescription)")
    }
  }
}
