import Records
import Testing

@testable import Language

@Suite struct WordPartsTests {
  private func analysis(_ text: String) throws -> Analysis {
    let article = Article(
      source: "test", details: ArticleDetails(), published: .unknown, text: ArticleText(text))
    return try NamedArticle.analyser.get().analyse(article)
  }

  @Test(arguments: [
    ("They met pro-Russian groups.", ["They", "met", "pro", "-", "Russian", "groups", "."]),
    (
      "On 29/5/2017 in the '80s.",
      ["On", "29", "/", "5", "/", "2017", "in", "the", "'", "80s", "."]
    ),
    ("See un.org/a-b now.", ["See", "un.org/a-b", "now", "."]),
    ("Talks – at last.", ["Talks", "–", "at", "last", "."]),
  ])
  func `joined words are parted again, addresses are not`(text: String, expected: [String]) throws {
    let analysis = try analysis(text)
    let parts = WordParts(tokens: analysis.tokens, sentences: analysis.sentences)
    #expect(parts.tokens.map { String($0.text) } == expected)
    #expect(parts.sentences.map(\.tokens) == [0..<expected.count])
    #expect(parts.tokens.allSatisfy { analysis.article.text[$0.span] == $0.text })
  }

  @Test func `a name within a joined word is found, and stands at that word`() throws {
    let analysis = try analysis("The ex-President of France, Jacques Chirac, is pro-Russian.")
    #expect(!analysis.mentions.isEmpty)
    for mention in analysis.mentions {
      let tokens = analysis.tokens[mention.tokens]
      let whole = tokens[tokens.startIndex].span.union(tokens[tokens.endIndex - 1].span)
      #expect(whole.contains(mention.span))
    }
  }

  @Test func `dates in joined words are found`() throws {
    let times = try analysis("It grew in the mid-1980s and fell on 29/5/2017.").times
    #expect(times.map(\.value) == ["198", "2017-05-29"])
  }
}
