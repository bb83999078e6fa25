import Records
import Testing

@testable import Reading

@Suite struct MarkdownMarksTests {
  static let lines: [(String, Bool, [String])] = [
    ("# A headline", false, ["# "]),
    ("By [Marie Mendras](#)", false, ["[", "](#)"]),
    ("the newspaper *Le Figaro*.", false, ["*", "*"]),
    ("with **Xi Jinping**.", false, ["**", "**"]),
    ("![a photo](x.jpg) He said", false, ["![a photo](x.jpg)"]),
    ("3 * 4 * 5", false, []),
    ("a [bracket] alone", false, []),
    ("#hashtag and snake_case_name", true, []),
    ("- item", true, ["- "]),
    ("- dialogue in plain text", false, []),
    ("> quoted", true, ["> "]),
    ("---", true, ["---"]),
    ("_soft_ and `code`", true, ["_", "_", "`", "`"]),
  ]

  @Test(arguments: lines)
  func `marks are found and words stay`(_ line: String, _ isFile: Bool, _ marks: [String]) throws {
    let found = MarkdownMarks.marks(in: TextLine.lines(of: line), isMarkdownFile: isFile)
    let bytes = Array(line.utf8)
    let texts = found.sorted().map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    #expect(texts == marks)
  }

  @Test func `nothing in a fence is a mark`() {
    let lines = TextLine.lines(of: "```\n**code**\n```\n**bold**")
    #expect(MarkdownMarks.marks(in: lines, isMarkdownFile: true).count == 4)
  }

  @Test func `words between marks stay in the body`() throws {
    let article = try article("# Reset\n\nHe told *Le Figaro* that [talks](http://x.y/z) ended.")
    #expect(article.bodyText == "Reset\n\nHe told Le Figaro that talks ended.")
    #expect(article.details.title == "Reset")
  }
}
