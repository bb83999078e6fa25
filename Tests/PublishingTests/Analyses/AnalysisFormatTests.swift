import Foundation
import Language
import Publishing
import ReadoutTestSupport
import Records
import Testing

@Suite("An analysis as text")
struct AnalysisFormatTests {
  private func text(
    _ analysis: Analysis, as format: AnalysisFormat, style: TextStyle = TextStyle()
  ) throws -> String {
    var text = ""
    try format.write(analysis, style: style) { text += $0 }
    return text
  }

  @Test(arguments: AnalysisFormat.allCases) func `A format is as it was`(format: AnalysisFormat)
    throws
  {
    try Snapshot.compare(try text(SampleAnalysis.make(), as: format), with: "analysis.\(format)")
  }

  @Test func `On a terminal relations are bold and tags dim`() throws {
    let style = TextStyle(width: 40, hasColour: true)
    try Snapshot.compare(
      try text(SampleAnalysis.make(), as: .tree, style: style), with: "analysis-colour.tree")
  }

  @Test(arguments: [true, false]) func `CoNLL-U keeps the rules of the format`(isRead: Bool) throws
  {
    let check = CoNLLUCheck(try text(SampleAnalysis.make(isRead: isRead), as: .conllu))
    #expect(check.complaints == [])
    #expect(check.texts.count == 3)
    #expect(check.texts[1] == "“We didn’t agree,” Macron told Ren\u{E9} in A|B on Monday.")
  }

  @Test func `The offsets of CoNLL-U lead to the words`() throws {
    let analysis = SampleAnalysis.make()
    let check = CoNLLUCheck(try text(analysis, as: .conllu))
    let scalars = Array(SampleAnalysis.text.unicodeScalars)
    let words = check.places.map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(words == analysis.tokens.map { String($0.text) })
  }

  @Test func `Marks of the format inside a value are written otherwise`() throws {
    let text = try text(SampleAnalysis.make(), as: .conllu)
    #expect(text.contains("Place=B-A%7CB%3DC|"))
    #expect(text.contains("# meta::title = Talks fail\n"))
    #expect(text.contains("Attribution=1:B-content,2:") == false)
    #expect(text.contains("Attribution=1:I-content,2:B-content|"))
  }

  @Test func `An article without words is no sentence`() throws {
    let empty = Analysis(
      article: Article(
        source: "e.txt", details: ArticleDetails(), published: .unknown, text: ArticleText("")),
      tokens: [], sentences: [])
    #expect(try text(empty, as: .conllu) == "")
    #expect(try text(empty, as: .json).hasSuffix("\"times\":[]}\n"))
    #expect(try text(empty, as: .tree) == "e.txt\n\n")
  }

  @Test func `JSON is one line whose offsets lead to the words`() throws {
    struct Line: Decodable {
      struct Passage: Decodable {
        let start: Int
        let end: Int
        let text: String
      }

      struct Sentence: Decodable {
        let words: [Passage]
      }

      struct Attribution: Decodable {
        let source: Passage?
        let content: [Passage]
      }

      let sentences: [Sentence]
      let names: [Passage]
      let attributions: [Attribution]
    }

    let text = try text(SampleAnalysis.make(), as: .json)
    #expect(text.filter { $0 == "\n" }.count == 1)
    let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
    let scalars = Array(SampleAnalysis.text.unicodeScalars)
    let passages =
      line.sentences.flatMap(\.words) + line.names
      + line.attributions.flatMap { $0.content + ($0.source.map { [$0] } ?? []) }
    for passage in passages {
      let words = String(String.UnicodeScalarView(scalars[passage.start..<passage.end]))
      #expect(words.unicodeScalars.elementsEqual(passage.text.unicodeScalars))
    }
    #expect(line.attributions.map(\.content.count) == [1, 2])
  }

  @Test func `An article cannot send commands to the terminal`() throws {
    let words = "\u{1B}]0;owned\u{7} \u{202E}x"
    let token = Token(
      span: TextSpan(0, words.utf8.count), kind: .word, text: words[...], folded: words)
    let analysis = Analysis(
      article: Article(
        source: "\u{1B}[2J", details: ArticleDetails(), published: .unknown,
        text: ArticleText(words)),
      tokens: [token],
      sentences: [Sentence(tokens: 0..<1, span: token.span, paragraph: 0, isHeadline: false)])
    for format in [AnalysisFormat.tree, .conllu] {
      let text = try text(analysis, as: format)
      #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 })
    }
    #expect(CoNLLUCheck(try text(analysis, as: .conllu)).complaints == [])
  }
}
