import Foundation
import ReadoutTestSupport
import Records
import Testing

@testable import Language

@Suite struct `Names in a long article` {
  private static let people = ["Anna", "Boris", "Clara", "Dmitri", "Elena", "Frank", "Greta"]
  private static let syllables = [
    "bak", "dol", "kem", "lin", "mur", "raf", "sot", "tiv", "vez", "zug",
  ]

  /// A surname of its own for every number; neighbours have little in common.
  private static func surname(_ number: Int) -> String {
    let digits = String(100_000 + number * 7919 % 100_000).dropFirst()
    let parts = digits.compactMap(\.wholeNumberValue).map { syllables[$0] }
    return parts.joined().capitalized
  }

  private static func name(_ number: Int) -> String {
    people[number % people.count] + " " + surname(number)
  }

  @Test func `are all told apart, and misspelt ones found again`() throws {
    let names = (0..<40).map(Self.name)
    let report = names.map { "\($0) said no." }.joined(separator: " ")
    let article = try NamedArticle(
      report + " " + names.map { "\($0)h said yes." }.joined(separator: " "), on: "2019-05-01")
    let meanings = article.analysis.mentions.compactMap(\.actor?.name)
    #expect(meanings.prefix(40) == names[...])
    #expect(Set(meanings) == Set(names))
  }

  @Test func `of thousands of people take time by their number and not by its square`() throws {
    let growth = try Growth.onFourTimes(100) { count in
      (0..<count).map { "\(Self.name($0)) said no. \(Self.surname($0 + 7))x said yes." }
        .joined(separator: " ")
    } work: {
      _ = try NamedArticle($0, on: "2019-05-01")
    }
    #expect(growth < 8)
  }

  @Test func `of whom pronouns are told take time by their number and not by its square`() throws {
    let pronouns = try PronounResolver()
    let growth = try Growth.onFourTimes(250) { count in
      let text = String(repeating: "Macron met reporters. He said no. ", count: count)
      return try NamedArticle(text, on: "2019-05-01").analysis
    } work: { analysis in
      let found = pronouns.mentions(
        in: analysis.tokens, sentences: analysis.sentences, among: analysis.mentions)
      #expect(found.count * 2 == analysis.sentences.count)
    }
    #expect(growth < 8)
  }

  @Test func `keep titles and pairs of people apart to the end`() throws {
    let again = String(
      repeating: "French President Emmanuel Macron met Russian President Vladimir Putin. ",
      count: 60)
    let article = try NamedArticle(
      again + "The Russian president left. The two leaders agreed.", on: "2019-05-01")
    #expect(article.meaning(of: "Russian president") == "Vladimir Putin")
    #expect(article.meaning(of: "two leaders") == "Emmanuel Macron & Vladimir Putin")
  }
}
