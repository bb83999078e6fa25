import Records
import Testing

@testable import Language

/// Numbers, years and amounts as rules read them.
struct TimeReadingTests {
  @Test(arguments: [
    ("twelve", 12), ("1,200", 1200), ("twenty-one", 21), ("three hundred", 300),
    ("two thousand and five", 2005), ("a dozen", nil as Int?), ("999999999999", nil),
    ("one million", 1_000_000), ("nineteen ninety", 19),
  ])
  func `a number is read in digits and words`(_ text: String, _ value: Int?) throws {
    #expect(try reading(text).number(at: 0)?.value == value)
  }

  @Test(arguments: [
    ("third", 3), ("21st", 21), ("twenty-first", 21), ("thirtieth", 30), ("three", nil as Int?),
    ("3x", nil),
  ])
  func `an ordinal is read in digits and words`(_ text: String, _ value: Int?) throws {
    #expect(try reading(text).ordinal(at: 0)?.value == value)
  }

  @Test(arguments: [
    ("1988", 1988), ("nineteen ninety-seven", 1997), ("two thousand and five", 2005),
    ("twenty ten", 2010), ("12", nil as Int?), ("99999", nil), ("two hundred", nil),
  ])
  func `a year is read in digits and words`(_ text: String, _ value: Int?) throws {
    #expect(try reading(text).year(at: 0)?.value == value)
  }

  @Test(arguments: [
    ("several days", "PXD"), ("a couple of days", "P2D"), ("half a day", "PT12H"),
    ("two and a half days", "P2DT12H"), ("20 more days", "P20D"), ("a hundred days", "P100D"),
  ])
  func `an amount is read with its unit`(_ text: String, _ value: String) throws {
    let reading = try reading(text)
    let (amount, unit) = try #require(reading.unitAmount(at: 0))
    #expect(reading.unit(at: unit)?.unit == .day)
    #expect(amount.duration(of: .day) == value)
  }

  private func reading(_ text: String) throws -> TimeReading {
    let text = ArticleText(text)
    let tokens = try Tokenizer().tokens(of: text, in: text.whole)
    let lexicon = try TimeLexicon()
    return TimeReading(
      tokens: tokens, range: tokens.indices, lexicon: lexicon,
      table: TimeRuleTable(lexicon: lexicon))
  }
}
