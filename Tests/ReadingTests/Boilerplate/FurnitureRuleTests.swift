import ReadoutTestSupport
import Records
import Testing

@testable import Reading

@Suite struct FurnitureRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let line: String
    let kind: Furniture.Kind
    let isFurniture: Bool
    var testDescription: String { "\(rule): \(line)" }
  }

  static func cases() throws -> [Case] {
    try FurnitureFinder.rules(FurnitureLists()).flatMap { rule in
      let name = "\(type(of: rule))"
      let examples = type(of: rule).examples.map {
        Case(rule: name, line: $0, kind: rule.kind, isFurniture: true)
      }
      let others = type(of: rule).counterexamples.map {
        Case(rule: name, line: $0, kind: rule.kind, isFurniture: false)
      }
      return examples + others
    }
  }

  @Test(arguments: try cases())
  func `a rule marks its examples and leaves its counterexamples`(_ example: Case) throws {
    let finder = FurnitureFinder(try FurnitureLists())
    let found = finder.furniture(of: TextLine.lines(of: example.line))
    #expect(found.map(\.kind) == (example.isFurniture ? [example.kind] : []))
  }

  @Test func `every rule has examples and counterexamples`() throws {
    for rule in FurnitureFinder.rules(try FurnitureLists()) {
      #expect(type(of: rule).examples.count >= 2)
      #expect(type(of: rule).counterexamples.count >= 1)
    }
  }

  @Test(arguments: [
    (
      "They shook hands in Berlin.Image REUTERS", "Image REUTERS"
    ),
    (
      "The two leaders in Versailles, May 29, 2017. **Stephane de Sakutin / AP**",
      "**Stephane de Sakutin / AP**"
    ),
    ("Macron and Putin in the Kremlin. (Photo: Sputnik)", "(Photo: Sputnik)"),
  ])
  func `only the credit of a caption is furniture`(_ line: String, _ credit: String) throws {
    let article = try article("A headline\n\n" + line + "\n\nMacron met Putin in Moscow.")
    #expect(article.furnitureInShort == ["caption «\(credit)»"])
  }

  @Test func `a comment form takes what follows it`() throws {
    let body = String(repeating: "Macron called Putin on Monday. ", count: 10)
    let article = try article("\(body)\n\nLeave a Reply\n\nName\nEmail\n\nPost")
    #expect(article.furniture.map(\.kind) == [.commentForm])
    #expect(!article.bodyText.contains("Email"))
  }

  @Test func `a label takes the link or the address behind it`() throws {
    let article = try article(
      """
      Macron called Putin on Monday, the Kremlin said.

      Related article:
      [Another story](#)

      Original url:

      <https://example.org/2017/05/31/story>
      """)
    #expect(article.furniture.map(\.kind) == [.relatedLink, .sourceAddress])
    #expect(article.details.url == "https://example.org/2017/05/31/story")
  }

  @Test func `thousands of lines of furniture take time by their number and not by its square`()
    throws
  {
    let growth = try Growth.onFourTimes(500) { count in
      String(repeating: "Share on Facebook\n\n", count: count) + "Macron met Putin on Monday.\n"
    } work: { text in
      let body = try article(text).bodyText
      #expect(body.contains("Macron met Putin"))
    }
    #expect(growth < 8)
  }
}
