import Records
import Testing

@testable import Language

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) throws -> [(text: String, paragraph: Int)] {
    let article = Article(
      source: "test", details: ArticleDetails(), published: .unknown, text: ArticleText(text))
    return try NamedArticle.analyser.get().analyse(article).sentences
      .map { (String(article.text[$0.span]), $0.paragraph) }
  }

  @Test(arguments: [
    ("Talks began. “We agree.” Mr. Li said.", ["Talks began.", "“We agree.”", "Mr. Li said."]),
    ("He met U.S. officials. They left.", ["He met U.S. officials.", "They left."]),
    ("He went to the U.S. The talks failed.", ["He went to the U.S.", "The talks failed."]),
    ("Will it hold? Yes! Maybe.", ["Will it hold?", "Yes!", "Maybe."]),
    ("It rose 5.2 percent on Jan. 3 in Rome.", ["It rose 5.2 percent on Jan. 3 in Rome."]),
    ("He said “no.” and left.", ["He said “no.” and left."]),
    ("“Stop,” he said. “Now.”", ["“Stop,” he said.", "“Now.”"]),
    ("“Why?” Li asked. He left.", ["“Why?” Li asked.", "He left."]),
    (
      "It began in 1990.[8] It ended. [9] All left.",
      ["It began in 1990.[8]", "It ended. [9]", "All left."]
    ),
    ("The talks failed.The war went on.", ["The talks failed.", "The war went on."]),
    ("He met Li, Wu, etc. The talks failed.", ["He met Li, Wu, etc.", "The talks failed."]),
    ("They met at 5 p.m. They left.", ["They met at 5 p.m.", "They left."]),
    ("He saw “Viva Maria!” (1965) there.", ["He saw “Viva Maria!” (1965) there."]),
    ("Gen. Li and George W. Bush met.", ["Gen. Li and George W. Bush met."]),
    ("(They met (in Rome). Then they left.)", ["(They met (in Rome).", "Then they left.)"]),
  ])
  func `a full stop ends a sentence unless it belongs to a word`(
    text: String, expected: [String]
  ) throws {
    #expect(try sentences(text).map(\.text) == expected)
  }

  @Test func `a line end breaks a paragraph in web text`() throws {
    let found = try sentences("Putin calls\nMacron answers. They talk.\n\nIt ends")
    #expect(found.map(\.paragraph) == [0, 1, 1, 2])
  }

  @Test func `a line end inside wrapped agency copy breaks nothing`() throws {
    let line = "The two sides met for several hours on Monday to discuss their relations and\n"
    let text = String(repeating: line, count: 4) + "agreed to meet again."
    #expect(try sentences(text).count == 1)
  }
}
