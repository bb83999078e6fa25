import Publishing
import Store
import Testing

@Suite("A record as text")
struct RecordTextTests {
  @Test(arguments: [(60, false), (100, false), (80, true)])
  func `A timeline reads like a record`(width: Int, hasColour: Bool) throws {
    let entries = try SampleRecord.make().timeline("Emmanuel Macron", "Vladimir Putin")
    let text = TimelineText(style: TextStyle(width: width, hasColour: hasColour)).text(entries)
    try Snapshot.compare(text, with: "timeline-\(width)\(hasColour ? "-colour" : "").txt")
  }

  @Test(arguments: [false, true])
  func `A line is shown with its passages`(hasColour: Bool) throws {
    let store = try SampleRecord.make()
    let id = try #require(try store.contacts().first?.id)
    guard case .contact(let line, let paragraphs)? = try store.line(id: id) else {
      Issue.record("the line is no contact")
      return
    }
    let style = TextStyle(width: 60, hasColour: hasColour)
    try Snapshot.compare(
      PassageText(style: style).text(line, in: paragraphs),
      with: "show\(hasColour ? "-colour" : "").txt")
  }

  @Test func `An article cannot send commands to the terminal`() throws {
    let words = "\u{1B}]0;owned\u{7}Macron \u{202E}called\u{1B}[2J Putin today and on every day."
    let store = try SampleRecord.make(words: words, title: "\u{1B}[2Jtitle")
    let entries = try store.timeline("Emmanuel Macron", "Vladimir Putin")
    let text = TimelineText(style: TextStyle()).text(entries)
    #expect(
      !text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E })
  }
}
