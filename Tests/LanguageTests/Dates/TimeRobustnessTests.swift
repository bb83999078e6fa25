import Records
import Testing

@testable import Language

/// Texts that no rule was written for.
struct TimeRobustnessTests {
  @Test(arguments: [
    "999999999999999999999 days ago they met.",
    "999999999 years later, 999999999 centuries ago, the next 999999999 decades.",
    "999999999 fortnights and 999999999.5 hours and 0 days.",
    "a million million million million years ago",
    "one hundred thousand million thousand hundred days later",
    "In 0000, in 9999, since 99999, on 99/99/9999, on 0-0-0, on 32.13.2020.",
    "February 31, 2021 and the 99th of March and Dec. 0 and May 0-99",
    "the the the last last next next this this year year - - ago ago",
    "early late mid- the end of the end of about about around",
    "25:61 p.m. Friday, 99:99, 24:60 GMT, 0 o'clock",
    "- - -", "the", "'", "«»", "", "last", "from to between and",
    "from Wednesday to Monday between 1996 and 1994",
    "twenty-twenty-twenty-one two thousand thousand and and five",
    "Monday Tuesday Wednesday January February 1 2 3 2022 2022 2022",
    "\u{1F600} on \u{00BD} day, Montag, 1er janvier, 3 марта 2020 года",
  ])
  func `odd texts are read without a crash`(_ text: String) throws {
    for published in [
      nil, "2022-03-07", "0001-01-01", "9999-12-31", "0000-01-01", "2022", "2022-03",
    ] {
      let times = try MarkedTimes(text, on: published)
      for (first, next) in zip(times.all, times.all.dropFirst()) {
        #expect(first.span.end <= next.span.start)
      }
    }
  }

  @Test func `any two words of time stand side by side`() throws {
    let lexicon = try TimeLexicon()
    var words = Set(TimeRuleTable.rules.flatMap { $0.firstWords(lexicon) })
    words.formUnion(["-", ",", "'s", "and", "of", "or", "so", "ago", "later", "12", "1989", "p.m."])
    let all = words.sorted().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let text = all.flatMap { first in [first, all.randomElement() ?? "the", "the", "2", first] }
      .joined(separator: " ")
    _ = try MarkedTimes(text, on: "2022-03-07")
  }

  @Test func `a long text takes a time in proportion`() throws {
    let sentence = "On Monday, Feb. 7, the president spent almost five hours with him last week. "
    let times = try MarkedTimes(String(repeating: sentence, count: 500), on: "2022-02-10")
    #expect(times.all.count == 1500)
  }
}
