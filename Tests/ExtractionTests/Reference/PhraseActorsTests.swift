import Language
import Records
import Testing

@testable import Extraction

@Suite("Whom a phrase means")
struct PhraseActorsTests {
  /// The names of those whom the phrase means that has this word, at its last place in the text.
  private func actors(
    of word: String, in text: String, published: String = "2018-06-14"
  ) throws -> [String] {
    let view = try ExtractedReport.view(of: text, published: published)
    let head = try #require(view.tokens.lastIndex { $0.text == word })
    return PhraseActors(view).actors(at: head).map(\.name)
  }

  @Test(
    "Descriptions and pronouns are those whom the article names",
    arguments: [
      (
        "Emmanuel Macron flew to Berlin on Monday. The French president met Angela Merkel, and he "
          + "thanked her.", "he", ["Emmanuel Macron"]
      ),
      (
        "Emmanuel Macron flew to Berlin on Monday. The French president met Angela Merkel, and he "
          + "thanked her.", "her", ["Angela Merkel"]
      ),
      (
        "Angela Merkel and Emmanuel Macron met in Berlin. The two leaders agreed on a budget.",
        "leaders", ["Angela Merkel", "Emmanuel Macron"]
      ),
      (
        "Sergei Lavrov met his German counterpart Heiko Maas in Berlin.", "counterpart",
        ["Heiko Maas"]
      ),
      (
        "Germany, Italy and Spain backed the plan. These three countries want more talks.",
        "countries", ["Germany", "Italy", "Spain"]
      ),
      (
        "The leaders of France, Germany and Canada met in Quebec.", "leaders",
        ["Emmanuel Macron", "Angela Merkel", "Justin Trudeau"]
      ),
    ])
  func explained(text: String, word: String, names: [String]) throws {
    #expect(try actors(of: word, in: text) == names)
  }

  @Test(
    "What nothing explains stays a description, in its fullest wording",
    arguments: [
      (
        "A senior German official praised the talks. The official said they would go on.",
        "official", ["senior German official"]
      ),
      (
        "Some French and German diplomats left early.", "diplomats", ["French and German diplomats"]
      ),
      (
        "An alliance of eight small parties won the vote.", "alliance",
        ["alliance of eight small parties"]
      ),
    ])
  func described(text: String, word: String, names: [String]) throws {
    #expect(try actors(of: word, in: text) == names)
  }

  @Test func `An administration named after its leader acts as the state`() throws {
    let text = "Canada thanked the Trump administration for its help."
    #expect(try actors(of: "administration", in: text) == ["United States"])
  }

  @Test func `An alliance is no state`() throws {
    let text =
      "Russia criticised NATO on Monday. Russia said the alliance had moved too many troops."
    #expect(try actors(of: "alliance", in: text) != ["Russia"])
  }
}
