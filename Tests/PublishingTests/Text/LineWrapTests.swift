import Testing

@testable import Publishing

@Suite("Lines that fit")
struct LineWrapTests {
  private static let texts = [
    "", "one", "a few short words in a row", String(repeating: "x", count: 50),
    "北京 会谈 " + String(repeating: "한국", count: 12), "👨‍👩‍👧 " + String(repeating: "🇫🇷", count: 9),
    "E\u{301}lyse\u{301}e " + String(repeating: "e\u{301}", count: 30), "  spaced   out  ",
  ]

  @Test(arguments: texts, [2, 3, 8, 20])
  func `No line is wider than it may be, and no word is lost`(text: String, width: Int) {
    let lines = LineWrap.lines(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(!lines.isEmpty)
    let letters = { (text: String) in text.filter { $0 != " " } }
    #expect(letters(lines.joined()) == letters(text))
  }

  @Test(arguments: texts, [1, 2, 3])
  func `A limit of lines is kept and the cut is marked`(text: String, limit: Int) {
    let whole = LineWrap.lines(text, width: 8)
    let lines = LineWrap.lines(text, width: 8, limit: limit)
    #expect(lines.count == min(whole.count, limit))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 8 })
    #expect(lines.last?.hasSuffix("…") == (whole.count > limit))
  }

  @Test(arguments: [
    ("short", 10, "short"), ("exactly ten", 11, "exactly ten"), ("a longer text", 8, "a longe…"),
    ("北京会谈", 5, "北京…"), ("北京会谈", 4, "北…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `A text that is cut ends in a mark`(text: String, width: Int, cut: String) {
    #expect(LineWrap.truncated(text, width: width) == cut)
  }
}
