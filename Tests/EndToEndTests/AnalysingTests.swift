import Foundation
import ReadoutTestSupport
import Testing

@Suite("How articles are understood")
struct AnalysingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeThreeArticles()
  }

  @Test func `CoNLL-U of a folder keeps the rules of the format`() throws {
    let outcome = try folder.program.run(["analyse", "--format", "conllu", "articles"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.lines.count { $0.hasPrefix("# newdoc id = ") } == 3)
    #expect(CoNLLUCheck(outcome.output).complaints == [])
    #expect(outcome.output.contains("\tnsubj\t") || outcome.output.contains("\troot\t"))
  }

  @Test func `JSON has a line an article, the same in every run`() throws {
    let first = try folder.program.run(["analyse", "--format", "json", "articles"])
    let second = try folder.program.run(
      ["analyse", "--format", "json", "--workers", "1", "articles"])
    #expect(first.lines.count == 3)
    #expect(first.output == second.output)
    for line in first.lines {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect((value?["sentences"] as? [Any])?.isEmpty == false)
    }
  }

  @Test func `A tree is what a reader gets who asks for nothing else`() throws {
    let outcome = try folder.program.run(["analyse", "articles/denial.txt"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("articles/denial.txt\n\n1 "))
    #expect(outcome.output.contains("root"))
  }

  @Test func `What cannot be read is named, and the rest goes on`() throws {
    let outcome = try folder.program.run(
      ["analyse", "--format", "conllu", "articles/none.txt", "articles/call.txt"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("skipped articles/none.txt: there is no such file"))
    #expect(outcome.lines.count { $0.hasPrefix("# newdoc id = ") } == 1)
  }

  @Test func `Words come from standard input as well`() throws {
    let outcome = try folder.program.run(
      ["analyse", "--format", "conllu", "-"], input: "Macron called Putin on Monday.\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\tMacron\t"))
  }

  @Test(arguments: [
    String(repeating: "word ", count: 500), String(repeating: "x", count: 100_000),
    String(repeating: "😀👨‍👩‍👧🇫🇷 e\u{301}\u{302} ", count: 20),
    "法国总统马克龙 Macron", ". . . ” ’ — | = # 1\t2\n\n# text = x\n",
    String(repeating: "A.\n\n", count: 50), "can't've shouldn't'a 'tis y'all'd've",
  ])
  func `Strange words are analysed like others`(text: String) throws {
    try folder.write(text, to: "strange.txt")
    let outcome = try folder.program.run(
      ["analyse", "--format", "conllu", "articles/strange.txt"])
    #expect(outcome.status == 0)
    #expect(CoNLLUCheck(outcome.output).complaints.prefix(5) == [])
  }
}
