import Foundation
import Testing

@Suite("Adding articles")
struct AddingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `A second run adds nothing`() throws {
    try folder.writeThreeArticles()
    let first = try folder.program.run(["add", "articles"])
    #expect(first.status == 0)
    #expect(first.output == "")
    #expect(first.errors.hasPrefix("read 3 articles: 3 added"))
    let listed = try folder.program.run(["articles", "--format", "jsonl"])
    #expect(listed.lines.count == 3)

    let second = try folder.program.run(["add", "articles"])
    #expect(second.status == 0)
    #expect(second.errors.hasPrefix("read 3 articles: 3 unchanged"))
    #expect(try folder.program.run(["articles", "--format", "jsonl"]).output == listed.output)
  }

  @Test func `A file that cannot be read is named and the others are read`() throws {
    try folder.writeThreeArticles()
    try folder.write("", to: "nothing.txt")
    let outcome = try folder.program.run(["add", "articles", "missing.txt"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("skipped articles/nothing.txt: there are no words in it; "))
    #expect(outcome.errors.contains("skipped missing.txt: there is no such file or folder; "))
    #expect(
      outcome.errors.contains("read 3 articles: 3 added; skipped 2 (1 empty file, 1 no such file)"))
    #expect(try folder.program.run(["articles", "--format", "jsonl"]).lines.count == 3)
  }

  @Test func `Quiet says nothing when all is well`() throws {
    try folder.writeThreeArticles()
    #expect(try folder.program.run(["add", "--quiet", "articles"]).errors == "")
  }

  @Test func `Verbose names every article`() throws {
    try folder.writeThreeArticles()
    let errors = try folder.program.run(["add", "--verbose", "articles"]).errors
    #expect(errors.contains("articles/call.txt: added"))
    #expect(errors.contains("articles/meeting.txt: added"))
  }

  @Test func `The number of workers changes nothing`() throws {
    try folder.writeArticles(14)
    let one = try folder.program.run(["extract", "--workers", "1", "articles"])
    let many = try folder.program.run(["extract", "--workers", "7", "articles"])
    #expect(one.lines.count == 14)
    #expect(one.output == many.output)
  }

  @Test func `Extracted lines name their article and come from standard input too`() throws {
    try folder.write("Macron met Putin in Moscow on Monday.", to: "a.txt")
    let article = #"{"text":"Macron met Putin in Moscow on Monday.","title":"A meeting"}"# + "\n"
    let outcome = try folder.program.run(["extract", "-"], input: article + article)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
    let file = try folder.program.run(["extract", "articles/a.txt"])
    #expect(file.output.contains(#""source":"articles/a.txt""#))
  }

  @Test func `A run that was killed and repeated leaves the same record`() throws {
    try folder.writeArticles(70)
    try folder.program.run(["add", "--record", "whole.sqlite", "--quiet", "articles"])
    for seconds in [0.15, 0.3, 0.6] {
      try folder.program.runAndKill(
        ["add", "--record", "killed.sqlite", "articles"], after: seconds)
    }
    let repeated = try folder.program.run(["add", "--record", "killed.sqlite", "articles"])
    #expect(repeated.status == 0)
    for list in ["articles", "contacts", "statements"] {
      let whole = try folder.program.run([list, "--format", "jsonl", "--record", "whole.sqlite"])
      let killed = try folder.program.run([list, "--format", "jsonl", "--record", "killed.sqlite"])
      #expect(whole.output == killed.output)
      if list == "articles" { #expect(whole.lines.count == 70) }
    }
  }

  @Test func `An interrupt ends the run between two articles`() throws {
    try folder.writeArticles(60)
    let outcome = try folder.program.run(["add", "articles"], signal: SIGINT, after: 0.25)
    // A fast machine may be done before the signal comes.
    #expect([0, 130].contains(outcome.status))
    #expect(outcome.errors.contains("read "))
    #expect(try folder.program.run(["add", "--quiet", "articles"]).status == 0)
    #expect(try folder.program.run(["articles", "--format", "jsonl"]).lines.count == 60)
  }
}
