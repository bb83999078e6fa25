import Records
import Testing

@testable import Language

/// Which way the words around «Monday» point.
struct TenseTests {
  @Test(arguments: [
    ("He met him Monday.", Tense.past),
    ("He had been scheduled to leave Monday.", .past),
    ("He rose to power Monday.", .past),
    ("Monday saw the talks fail.", .past),
    ("He will leave Monday.", .future),
    ("The accord will be signed Monday.", .future),
    ("He is visiting Paris Monday.", .future),
    ("Talks resume Monday.", .future),
    ("He went, and on Monday was scheduled to meet her.", .future),
    ("He spoke on a surprise visit Monday.", .past),
    ("He hopes to have talks Monday.", .future),
    ("Monday's talks will fail.", .future),
    ("They agreed ahead of Monday.", .future),
    ("Talks Monday.", .unclear),
  ])
  func `the nearest verb tells the tense`(_ text: String, _ tense: Tense) throws {
    let text = ArticleText(text)
    let tokens = Tokenizer(abbreviations: []).tokens(of: text, in: text.whole)
    let lexicon = try TimeLexicon()
    let reading = TimeReading(
      tokens: tokens, range: tokens.indices, lexicon: lexicon,
      table: TimeRuleTable(lexicon: lexicon))
    let monday = try #require(tokens.firstIndex { $0.folded == "monday" })
    #expect(TenseGuess(reading: reading).tense(at: monday..<monday + 1, .clause) == tense)
  }

  @Test(arguments: [("They met Putin in", true), ("He announced the meeting in", false)])
  func `only a verb beside a date speaks of the date itself`(_ lead: String, _ isPast: Bool) throws
  {
    let text = ArticleText(lead + " May")
    let tokens = Tokenizer(abbreviations: []).tokens(of: text, in: text.whole)
    let lexicon = try TimeLexicon()
    let reading = TimeReading(
      tokens: tokens, range: tokens.indices, lexicon: lexicon,
      table: TimeRuleTable(lexicon: lexicon))
    let last = tokens.count - 1
    let tense = TenseGuess(reading: reading).tense(at: last..<last + 1, .verbBeside)
    #expect((tense == .past) == isPast)
  }
}
