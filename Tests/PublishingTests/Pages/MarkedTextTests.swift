import Records
import Testing

@testable import Publishing

@Suite struct `Marks in an article` {
  static let words = """
    A headline 😀 here

    Emmanuel Macron called Vladimir Putin on Monday. “We will talk,” Putin said.

    Nothing more was told e\u{301}.
    """

  static func passage(_ text: String, in words: String = words, lines: [Int]) throws
    -> MarkedText.Passage
  {
    let range = try #require(words.firstRange(of: text))
    let start = words.unicodeScalars.distance(from: words.startIndex, to: range.lowerBound)
    return MarkedText.Passage(
      start: start, end: start + text.unicodeScalars.count, lines: lines)
  }

  static func covered(_ text: MarkedText, by passage: MarkedText.Passage) -> String {
    text.paragraphs.joined().filter { $0.passages.contains(passage) }.map(\.words).joined()
  }

  @Test func `the words inside a mark are those of the citation`() throws {
    let call = try Self.passage("Macron called Vladimir Putin on Monday", lines: [1])
    let all = try Self.passage("Emmanuel Macron called Vladimir Putin on Monday.", lines: [2])
    let said = try Self.passage("Monday. “We will talk,” Putin said.", lines: [3])
    let text = MarkedText(Self.words, [all, call, said])
    #expect(Self.covered(text, by: call) == "Macron called Vladimir Putin on Monday")
    #expect(Self.covered(text, by: all) == "Emmanuel Macron called Vladimir Putin on Monday.")
    #expect(Self.covered(text, by: said) == "Monday. “We will talk,” Putin said.")
  }

  @Test func `where passages overlap a piece knows all its lines`() throws {
    let first = try Self.passage("Macron called Vladimir Putin", lines: [1, 4])
    let second = try Self.passage("Vladimir Putin on Monday", lines: [2])
    let text = MarkedText(Self.words, [first, second])
    let piece = try #require(text.paragraphs.joined().first { $0.words == "Vladimir Putin" })
    #expect(piece.lines == [1, 2, 4])
  }

  @Test func `no word is lost and none is shown twice`() throws {
    let passages = [
      try Self.passage("Macron called", lines: [1]),
      try Self.passage("called Vladimir", lines: [2]),
      try Self.passage("here\n\nEmmanuel", lines: [3]),
    ]
    var extras = MarkedText.Extras()
    extras.cues = [60..<80]
    extras.furniture = [0..<5]
    let text = MarkedText(Self.words, passages, extras)
    let shown = text.paragraphs.map { $0.map(\.words).joined() }.joined(separator: "\n\n")
    #expect(shown == Self.words)
  }

  @Test func `each passage can be linked to once and leads to its lines`() throws {
    let passages = [
      try Self.passage("Macron called", lines: [1]), try Self.passage("Macron", lines: [2]),
      try Self.passage("Macron called Vladimir Putin", lines: [3]),
    ]
    let markup = MarkedText(Self.words, passages).markup.text
    for passage in passages {
      #expect(markup.split(separator: "id=\"\(passage.anchor)\"").count == 2)
    }
    for line in 1...3 { #expect(markup.contains("href=\"#l\(line)\"")) }
  }

  @Test func `a text without blank lines has a paragraph for each line`() {
    let text = MarkedText("One.\nTwo.\nThree.", [])
    #expect(text.paragraphs.map { $0.map(\.words).joined() } == ["One.", "Two.", "Three."])
  }

  @Test func `a passage beyond the text marks nothing`() {
    let text = MarkedText("Short.", [MarkedText.Passage(start: 3, end: 90, lines: [1])])
    #expect(text.paragraphs.joined().allSatisfy { $0.passages.isEmpty })
  }

  @Test func `markup in an article is text, and marks still stand at the right words`() throws {
    let words = "<script>alert(1)</script>\u{202E}\u{200B} Macron & Putin met\u{1B}[31m."
    let met = try Self.passage("Macron & Putin met", in: words, lines: [1])
    let markup = MarkedText(words, [met]).markup.text
    #expect(markup.contains(">Macron &amp; Putin met</mark>"))
    #expect(!markup.contains("<script"))
    #expect(!markup.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
  }
}
