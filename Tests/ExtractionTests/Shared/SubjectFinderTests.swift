@testable import Extraction
import Language
import Records
import Testing

@Suite struct `Subjects` {
  /// The subject of the first «said» or «met» of a sentence.
  private func subject(_ text: String) throws -> [String]? {
    let view = try ExtractedReport.view(of: text)
    let verb = try #require(view.tokens.indices.first { ["said", "met"].contains(view.word($0)) })
    return try SubjectFinder().subject(before: verb, in: view)?.actors.map(\.name)
  }

  @Test(arguments: [
    ("Russian President Vladimir Putin said no.", ["Vladimir Putin"]),
    ("Russian President Vladimir Putin also said no.", ["Vladimir Putin"]),
    ("Russian President Vladimir Putin on Monday said no.", ["Vladimir Putin"]),
    ("Russian President Vladimir Putin, who arrived late, said no.", ["Vladimir Putin"]),
    (
      "Russian President Vladimir Putin and French President Emmanuel Macron met.",
      ["Vladimir Putin", "Emmanuel Macron"]
    ),
    (
      "US President Donald Trump, Chinese President Xi Jinping and Russian President Vladimir Putin met.",
      ["Donald Trump", "Xi Jinping", "Vladimir Putin"]
    ),
    ("US officials said no.", ["US officials"]),
    ("A senior diplomat said no.", ["senior diplomat"]),
    ("Diplomats said no.", ["diplomats"]),
  ])
  func `are found over what may stand between`(text: String, expected: [String]) throws {
    #expect(try subject(text) == expected)
  }

  @Test(arguments: [
    "The talks with Russian President Vladimir Putin, it said, failed.",
    "After the war began, nobody said a word.",
    "It is said that talks failed.",
    "“Russian President Vladimir Putin is right.” So they said.",
  ])
  func `are not guessed`(text: String) throws {
    #expect(try subject(text) == nil)
  }

  @Test func `do not take in whose adviser speaks`() throws {
    let view = try ExtractedReport.view(
      of: "Donald Trump agreed to meet Kim Jong Un, South Korea's adviser announced.")
    let finder = try SubjectFinder()
    let kim = try #require(view.analysis.mentions.first { $0.actor?.name == "Kim Jong Un" })
    #expect(finder.coordination(startingAt: kim, in: view).actors.map(\.name) == ["Kim Jong Un"])
  }

  @Test(arguments: [
    ("“No,” said Vladimir Putin.", ["Vladimir Putin"]),
    ("“No,” said the official.", ["official"]),
    ("“No,” said a French official.", ["French official"]),
  ])
  func `are found after their verb`(text: String, expected: [String]) throws {
    let view = try ExtractedReport.view(of: text)
    let verb = try #require(view.tokens.indices.first { view.word($0) == "said" })
    #expect(try SubjectFinder().subject(after: verb, in: view)?.actors.map(\.name) == expected)
  }
}
