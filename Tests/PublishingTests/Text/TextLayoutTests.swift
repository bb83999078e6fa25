import Testing

@testable import Publishing

@Suite("Text for a terminal")
struct TextLayoutTests {
  @Test(arguments: [
    ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("北京", 4), ("서울", 4), ("👍🏽", 2), ("🇫🇷", 2),
    ("ﾊ", 1), ("Ａ", 2), ("\u{200D}", 0),
  ])
  func `A text is as wide as it shows`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("a\u{1B}[31mred", "a␛[31mred"),
    ("ring\u{7}", "ring␇"),
    ("a\u{202E}b\u{2066}c\u{200F}", "abc"),
    ("two\nlines\tand\u{A0}more", "two lines and more"),
    ("  around  ", "around"),
    ("csi\u{9B}31m", "csi\u{FFFD}31m"),
    ("gone\u{7F}", "gone␡"),
    ("Élysée 北京", "Élysée 北京"),
    ("next\u{85}line\u{2028}end", "next line end"),
  ])
  func `Controls in an article do nothing`(text: String, shown: String) {
    #expect(SafeText.line(text) == shown)
  }

  @Test func `Lines break at words and the last one tells that more follows`() {
    #expect(LineWrap.lines("one two three four", width: 9) == ["one two", "three", "four"])
    #expect(LineWrap.lines("one two three four", width: 9, limit: 2) == ["one two", "three…"])
    #expect(LineWrap.lines("", width: 9) == [""])
    #expect(LineWrap.lines("北京北京北", width: 4) == ["北京", "北京", "北"])
  }

  @Test(arguments: [20, 30, 40, 60, 80, 120])
  func `A table is never wider than the terminal`(width: Int) {
    var table = TextTable(
      headings: ["Date", "What", "Id"], fits: [.whole, .wrapped, .whole])
    table.add(["2022-02-07", "北京 " + String(repeating: "long words ", count: 30), "c0123456789abc"])
    table.add(["undated", String(repeating: "x", count: 200), "s0123456789abc"])
    let lines = table.text(style: TextStyle(width: width)).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func `A passage stands between its neighbours`() throws {
    let text = "First one. Second. The cited words are here. Then more. And more."
    let start = 19
    let context = try #require(PassageContext(text: text, start: start, end: start + 25))
    #expect(context.before == "Second. ")
    #expect(context.cited == "The cited words are here.")
    #expect(context.after == " Then more. ")
    #expect(PassageContext(text: text, start: 5, end: 500) == nil)
  }
}
