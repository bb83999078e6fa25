import Language
import Records
import Testing

@Suite struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    let article = ArticleText(text)
    return Tokenizer(abbreviations: ["mr", "jan"]).tokens(of: article, in: article.whole)
      .map { String($0.text) }
  }

  @Test(arguments: [
    ("Macron's two-day visit", ["Macron", "'s", "two", "-", "day", "visit"]),
    ("Macron’s plan", ["Macron", "’s", "plan"]),
    ("He didn't go.", ["He", "did", "n't", "go", "."]),
    ("Mr. Li's 1,200 U.S. dollars.", ["Mr.", "Li", "'s", "1,200", "U.S.", "dollars", "."]),
    ("at 11:30 on Jan. 3rd", ["at", "11:30", "on", "Jan.", "3rd"]),
    ("“Yes,” he said...", ["“", "Yes", ",", "”", "he", "said", "..."]),
    ("George W. Bush", ["George", "W.", "Bush"]),
    ("5.2bn -- almost", ["5.2bn", "--", "almost"]),
    ("", []),
  ])
  func `text is cut into words, numbers and marks`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: ["Élysée’s “non”", "a\u{00AD}b c", "Ки́їв 5 – x", "naïve\u{200B} text"])
  func `every token stands where it says`(text: String) {
    let article = ArticleText(text)
    for token in Tokenizer(abbreviations: []).tokens(of: article, in: article.whole) {
      #expect(article[token.span] == token.text)
    }
  }

  @Test(arguments: [
    ("Élysée", "elysee"), ("Macron’s", "macron's"), ("“X”", "\"x\""), ("Łódź", "lodz"),
    ("a–b", "a-b"), ("PARIS", "paris"),
  ])
  func `folding makes spellings comparable`(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }
}
