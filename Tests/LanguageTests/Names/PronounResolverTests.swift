@testable import Language
import Records
import Testing

@Suite struct PronounResolverTests {
  @Test(arguments: [
    ("Macron met reporters. He said no.", "He", "Emmanuel Macron"),
    ("Macron told Vladimir Putin no. He said so twice.", "He", "Emmanuel Macron"),
    ("Angela Merkel met Macron. She said no.", "She", "Angela Merkel"),
    (
      "Macron met Vladimir Putin in Moscow. They talked.", "They",
      "Emmanuel Macron & Vladimir Putin"
    ),
    ("Naftali Bennett met Vladimir Putin and spoke with him again.", "him", nil),
    ("The talks began. He said no.", "He", nil),
    ("Macron spoke to reporters. “He is ready,” they heard.", "He", nil),
    ("“Putin said so and he meant it,” they heard.", "he", "Vladimir Putin"),
  ])
  func `a pronoun means whoever acted last, or nobody`(
    text: String, pronoun: String, name: String?
  ) throws {
    let analysis = try NamedArticle(text, on: "2019-05-01").analysis
    let found = try PronounResolver().mentions(
      in: analysis.tokens, sentences: analysis.sentences, among: analysis.mentions)
    let mention = found.first { analysis.article.text[$0.span] == pronoun }
    #expect(mention.map(NamedArticle.meaning) == name)
    #expect(mention?.isIndirect ?? true)
  }
}
