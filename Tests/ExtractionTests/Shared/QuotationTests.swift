@testable import Extraction
import Language
import Records
import Testing

@Suite struct `Quotations` {
  private func quoted(_ text: String) throws -> [String] {
    let view = try ExtractedReport.view(of: text)
    return view.quotations.map { view.text($0.inner) }
  }

  @Test(arguments: [
    ("“We agree,” he said.", ["We agree,"]),
    ("\"We agree,\" he said, \"for now.\"", ["We agree,", "for now."]),
    ("«We agree», he said.", ["We agree"]),
    ("„We agree“, he said.", ["We agree"]),
    ("He wants a ‘new order’ in Europe.", ["new order"]),
    ("Macron's and Russia’s words: no quotation.", []),
    ("“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,"]),
    ("“One.” “Two.”", ["One.", "Two."]),
  ])
  func `are bounded by their marks`(text: String, expected: [String]) throws {
    #expect(try quoted(text) == expected)
  }

  @Test func `left open run to the end of their paragraph`() throws {
    let text = "“We agree.\n\n“We shall talk,” he said."
    #expect(try quoted(text) == ["We agree.", "We shall talk,"])
  }

  @Test func `are known at each of their tokens and nowhere else`() throws {
    let view = try ExtractedReport.view(of: "He said “we agree” today.")
    let inside = view.tokens.indices.filter { view.quotation(at: $0) != nil }.map(view.word)
    #expect(inside == ["\"", "we", "agree", "\""])
  }
}
