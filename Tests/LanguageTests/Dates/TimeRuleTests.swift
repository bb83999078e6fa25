import Records
import Testing

@testable import Language

/// The examples and counter-examples that every rule of the time tagger carries.
struct TimeRuleTests {
  /// One example of one rule.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let example: TimeExample

    var testDescription: String { "\(rule): \(example.text)" }
  }

  /// One text that a rule passes over.
  struct Counter: Sendable, CustomTestStringConvertible {
    let rule: String
    let text: String

    var testDescription: String { "\(rule): \(text)" }
  }

  static let cases = TimeTagger.accounts.flatMap { account in
    account.examples.map { Case(rule: account.name, example: $0) }
  }

  static let counters = TimeTagger.accounts.flatMap { account in
    account.counterexamples.map { Counter(rule: account.name, text: $0) }
  }

  @Test(arguments: cases)
  func `a rule finds its examples`(_ item: Case) throws {
    let parts = item.example.text.split(
      omittingEmptySubsequences: false, whereSeparator: { "«»".contains($0) })
    try #require(parts.count == 3)
    let text = parts.joined()
    let times = try MarkedTimes(text, on: item.example.published)
    let found = times.all.first { times.words($0) == parts[1] }
    let time = try #require(found, "found \(times.all.map(times.words))")
    #expect(time.rule == item.rule)
    #expect(time.value == item.example.value)
    #expect(time.modifier == item.example.modifier)
    #expect(time.date?.description == item.example.date)
  }

  @Test(arguments: counters)
  func `a rule passes over its counter-examples`(_ item: Counter) throws {
    let times = try MarkedTimes(item.text, on: "2022-03-07")
    #expect(!times.all.contains { $0.rule == item.rule }, "\(times.all.map(times.words))")
  }

  @Test(arguments: TimeTagger.accounts.map(\.name))
  func `a rule shows at least one example and one counter-example`(_ name: String) throws {
    let account = try #require(TimeTagger.accounts.first { $0.name == name })
    #expect(!account.examples.isEmpty)
    #expect(!account.counterexamples.isEmpty)
    #expect(account.summary.hasSuffix("."))
  }
}

/// The times that the tagger finds in a text.
struct MarkedTimes {
  let all: [TimeExpression]
  private let text: ArticleText
  private static let analyser = Result { try LanguageAnalyser() }

  init(_ string: String, on published: String? = nil) throws {
    let candidate = published.flatMap { EventDate($0) }.map {
      PublicationDate.Candidate(value: $0, how: .metadata, foundIn: "test", words: "")
    }
    let article = Article(
      source: "test", details: ArticleDetails(),
      published: PublicationDate(candidates: candidate.map { [$0] } ?? []),
      text: ArticleText(string))
    text = article.text
    all = try MarkedTimes.analyser.get().analyse(article).times
  }

  func words(_ time: TimeExpression) -> String { String(text[time.span]) }

  /// The value of the expression with these words.
  func value(_ words: String) -> String? { all.first { self.words($0) == words }?.value }

  /// The date, EDTF, of the expression with these words.
  func date(_ words: String) -> String? {
    all.first { self.words($0) == words }?.date?.description
  }
}
