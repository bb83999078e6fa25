import Foundation
import Testing

@Suite("Articles that arrive on a pipe")
struct PipedInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func line(_ number: Int) -> String {
    #"{"text":"Emmanuel Macron called Vladimir Putin on Monday for the \#(number)th time."}"# + "\n"
  }

  @Test func `A line is answered before the next one is written`() throws {
    let dialogue = try folder.program.begin(["extract", "-"])
    for number in 1...3 {
      try dialogue.tell(line(number))
      let heard = dialogue.lines(atLeast: number, within: 60)
      try #require(heard.count == number)
      #expect(heard.last?.contains("for the \(number)th time") == true)
    }
    #expect(try dialogue.end() == 0)
  }

  @Test func `A line that comes in pieces waits for its end`() throws {
    let dialogue = try folder.program.begin(["extract", "-"])
    try dialogue.tell(line(1))
    try #require(dialogue.lines(atLeast: 1, within: 60).count == 1)
    let second = line(2)
    let cut = second.index(second.startIndex, offsetBy: 30)
    try dialogue.tell(String(second[..<cut]))
    #expect(dialogue.lines(atLeast: 2, within: 0.3).count == 1)
    try dialogue.tell(String(second[cut...]))
    #expect(dialogue.lines(atLeast: 2, within: 60).count == 2)
    #expect(try dialogue.end() == 0)
  }

  @Test func `What was added from a pipe is in the record before the pipe is closed`() throws {
    let dialogue = try folder.program.begin(["add", "--quiet", "-"])
    try dialogue.tell(line(1) + line(2))
    var kept = 0
    let end = ContinuousClock.now + .seconds(60)
    while kept < 2, ContinuousClock.now < end {
      kept = try folder.program.run(["articles", "--format", "jsonl"]).lines.count
    }
    #expect(kept == 2)
    #expect(try dialogue.end() == 0)
  }

  @Test(arguments: [
    ("[\n{\"text\":\"Macron called Putin on Monday.\"}\n,{\"text\":\"Macron met Merkel.\"}]", 2),
    ("id,text\n1,Macron called Putin on Monday.\n2,Macron met Merkel.\n", 2),
    ("Leaders talk\n\nMacron called Putin on Monday.\n", 1),
    ("<html><body><p>Macron called Putin on Monday, and they spoke long.</p></body></html>", 1),
    ("{\n\"text\": \"Macron called Putin on Monday.\"\n}\n", 1),
  ])
  func `Every format is known by its first line`(input: String, count: Int) throws {
    let outcome = try folder.program.run(["extract", "-"], input: input)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == count)
  }
}
