import Testing

@testable import Publishing

@Suite struct `Words of an article on a page` {
  @Test(arguments: [
    ("two  spaces", "two  spaces"), ("a\nline", "a\nline"), ("a\ttab", "a\ttab"),
    ("\u{A0}hard space", " hard space"), (" at the ends ", " at the ends "),
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("left\u{202E}right", "leftright"),
    ("\u{1B}[31mred", "\u{241B}[31mred"), ("e\u{301}", "e\u{301}"),
    ("👩\u{200D}🚀", "👩\u{200D}🚀"), ("a\u{200B}b\u{FEFF}c", "abc"),
  ])
  func `keep their spaces and lose what could deceive`(words: String, shown: String) {
    let markup: HTML = "\(verbatim: words)"
    #expect(Array(markup.text.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `spaces are folded where they do not matter`() {
    let markup: HTML = "<p>\("  two  \n words ")</p>"
    #expect(markup.text == "<p>two words</p>")
  }

  @Test func `markup that was made stays markup`() {
    let inner: HTML = "<b>\("<i>")</b>"
    let outer: HTML = "<p>\(inner)</p>"
    #expect(outer.text == "<p><b>&lt;i&gt;</b></p>")
  }
}
