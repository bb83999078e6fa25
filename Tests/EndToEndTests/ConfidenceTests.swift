import Foundation
import Testing

@Suite("How sure what is shown must be")
struct ConfidenceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.asked.get()
  }

  @Test(arguments: [["contacts"], ["statements"], ["timeline", "macron", "putin"]])
  func `A list shows less where lines must be surer`(list: [String]) throws {
    let all = try folder.program.run(list + ["--format", "jsonl"])
    #expect(!all.lines.isEmpty)
    #expect(all.lines.allSatisfy { $0.contains(#""confidence":{""#) })
    let low = try folder.program.run(list + ["--format", "jsonl", "--confidence-at-least", "0.01"])
    #expect(low.output == all.output)
    let high = try folder.program.run(list + ["--format", "jsonl", "--confidence-at-least", "1"])
    #expect(high.status == 0)
    #expect(high.lines.isEmpty)
  }

  @Test func `Extraction prints only what is sure enough, and every article`() throws {
    let all = try folder.program.run(["extract", "articles"])
    let none = try folder.program.run(["extract", "articles", "--confidence-at-least", "1"])
    #expect(none.lines.count == all.lines.count)
    #expect(all.output.contains(#""ground":"#))
    #expect(!none.output.contains(#""ground":"#))
  }

  @Test func `A share above one is refused with a remedy`() throws {
    let outcome = try folder.program.run(["contacts", "--confidence-at-least", "80"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("this is no share from 0 to 1, such as 0.8"))
  }

  @Test func `A line that is shown says how sure it is`() throws {
    let list = try folder.program.run(["contacts", "--format", "csv"])
    let id = try #require(list.output.split(separator: "\r\n").dropFirst().first?.prefix(14))
    let shown = try folder.program.run(["show", String(id)])
    #expect(shown.output.contains("confidence "))
  }
}

@Suite("What articles gave")
struct ArticleYieldTests {
  @Test func `Sentences that gave nothing are counted and listed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      Ministers confer

      May 30, 2017

      The weather was fine. The delegations met again later.

      """, to: "silent.txt")
    try folder.program.run(["add", "--quiet", "articles"])
    let articles = try folder.program.run(["articles", "--format", "jsonl"])
    #expect(articles.output.contains(#""actions":0,"#))
    #expect(articles.output.contains(#""figures":0,"#))
    #expect(articles.output.contains(#""unused_cues":1"#))
    let cues = try folder.program.run(["articles", "--unused-cues", "--format", "jsonl"])
    #expect(cues.lines.count == 1)
    #expect(cues.output.contains(#""cue":"meet""#))
    #expect(cues.output.contains("The delegations met again later."))
    let overview = try folder.program.run(["articles"])
    #expect(overview.output.contains("nothing; unused: 1 cue"))
    let table = try folder.program.run(["articles", "--unused-cues"])
    #expect(table.output.contains("The delegations met again later."))
  }
}
