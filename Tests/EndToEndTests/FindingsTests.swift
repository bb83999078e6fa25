import Foundation
import Testing

@Suite("From articles to a timeline")
struct FindingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.asked.get()
  }

  @Test func `A timeline names what happened in order, with the words that say so`() throws {
    let outcome = try folder.program.run(["timeline", "macron", "putin"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "«macron» is Emmanuel Macron\n«putin» is Vladimir Putin\n")
    let meeting = try #require(outcome.output.firstRange(of: "meeting of"))
    let call = try #require(outcome.output.firstRange(of: "call between"))
    #expect(meeting.lowerBound < call.lowerBound)
    #expect(outcome.output.contains("2017-05-29"))
    #expect(outcome.output.contains("2022-02-07"))
    #expect(outcome.output.contains("«Russian President Vladimir"))
  }

  @Test func `A period narrows a timeline`() throws {
    let outcome = try folder.program.run(
      ["timeline", "macron", "putin", "--from", "2022", "--kind", "call", "--format", "jsonl"])
    #expect(outcome.lines.count == 1)
    #expect(outcome.output.contains(#""kind":"call""#))
    #expect(outcome.output.contains(#""type":"contact""#))
  }

  @Test func `A line is shown with its passage marked`() throws {
    let list = try folder.program.run(["contacts", "--kind", "meeting", "--format", "csv"])
    let id = try #require(list.output.split(separator: "\r\n").dropFirst().first?.prefix(14))
    let shown = try folder.program.run(["show", String(id)])
    #expect(shown.output.contains("«French President Emmanuel Macron met"))
    #expect(shown.output.contains("articles/meeting.txt"))
  }

  @Test func `A name that is spelled nearly so is suggested`() throws {
    let outcome = try folder.program.run(["timeline", "makron", "putin"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean Emmanuel Macron?"))
  }

  @Test func `Statements can be asked for by speaker`() throws {
    let outcome = try folder.program.run(["statements", "--who", "putin", "--format", "jsonl"])
    #expect(outcome.lines.count == 2)
    #expect(outcome.output.contains(#""text":"We will talk"#))
  }

  @Test func `The words of a citation are the words at its offsets`() throws {
    let outcome = try folder.program.run(["extract", "articles"])
    for line in outcome.lines {
      let report = try JSONDecoder().decode(ExtractedReport.self, from: Data(line.utf8))
      let text = Array(report.article.text.unicodeScalars)
      for finding in report.contacts + report.statements {
        for citation in finding.citations {
          let words = String(String.UnicodeScalarView(text[citation.start..<citation.end]))
          #expect(words == citation.text)
        }
      }
    }
  }
}

private struct ExtractedReport: Decodable {
  struct Article: Decodable {
    let text: String
  }

  struct Finding: Decodable {
    struct Citation: Decodable {
      let start: Int
      let end: Int
      let text: String
    }

    let citations: [Citation]
  }

  let article: Article
  let contacts: [Finding]
  let statements: [Finding]
}
