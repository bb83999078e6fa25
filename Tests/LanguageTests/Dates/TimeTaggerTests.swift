import Records
import Testing

@testable import Language

/// What the time tagger makes of whole sentences.
struct TimeTaggerTests {
  @Test(arguments: [
    ("Macron met Putin on Monday.", "2022-02-10", "2022-02-07"),
    ("Macron met Putin on Monday.", "2022-02-07", "2022-02-07"),
    ("Macron spoke with Putin on Monday about Ukraine.", "2022-02-13", "2022-02-07"),
    ("The talks on Monday lasted five hours.", "2022-02-10", "2022-02-07"),
  ])
  func `a weekday in the past tense is the last such day`(
    _ text: String, _ published: String, _ date: String
  ) throws {
    #expect(try MarkedTimes(text, on: published).date("Monday") == date)
  }

  @Test(arguments: [
    ("Macron will meet Putin on Monday.", "2022-02-03", "2022-02-07"),
    ("Macron will meet Putin on Monday.", "2022-02-07", "2022-02-07"),
    ("Macron is expected to visit Kyiv on Monday.", "2022-02-03", "2022-02-07"),
    ("The summit begins Monday.", "2022-02-03", "2022-02-07"),
    ("He said he would leave Monday.", "2022-02-03", "2022-02-07"),
  ])
  func `a weekday in the future tense is the next such day`(
    _ text: String, _ published: String, _ date: String
  ) throws {
    #expect(try MarkedTimes(text, on: published).date("Monday") == date)
  }

  @Test(arguments: [
    ("They met last December.", "last December", "2022-01-15", "2021-12"),
    ("They met in December.", "December", "2022-01-15", "2021-12"),
    ("They will meet in January.", "January", "2021-12-20", "2022-01"),
    ("They spoke on Dec. 30.", "Dec. 30", "2022-01-02", "2021-12-30"),
    ("They will speak on Jan. 2.", "Jan. 2", "2021-12-30", "2022-01-02"),
    ("They met last week.", "last week", "2022-01-05", "2021-12-27/2022-01-02"),
    ("They met last month.", "last month", "2022-01-15", "2021-12"),
    ("They met yesterday.", "yesterday", "2022-01-01", "2021-12-31"),
  ])
  func `the turn of the year is crossed`(
    _ text: String, _ words: String, _ published: String, _ date: String
  ) throws {
    #expect(try MarkedTimes(text, on: published).date(words) == date)
  }

  @Test(arguments: [
    ("They met on February 29, 2020.", "February 29, 2020", "2020-03-05", "2020-02-29"),
    ("They met yesterday.", "yesterday", "2020-03-01", "2020-02-29"),
    ("They met yesterday.", "yesterday", "2021-03-01", "2021-02-28"),
    ("They have met over the past month.", "the past month", "2020-03-31", "2020-02-29/2020-03-31"),
  ])
  func `a leap year has its day`(
    _ text: String, _ words: String, _ published: String, _ date: String
  ) throws {
    #expect(try MarkedTimes(text, on: published).date(words) == date)
  }

  @Test func `a day that the calendar lacks is no time`() throws {
    #expect(try MarkedTimes("They met on February 30, 2020.").date("February 30, 2020") == nil)
  }

  @Test(arguments: [
    ("Talks ran May 3-5 in Geneva.", "May 3-5", "2022-05-03/2022-05-05"),
    ("He was there from Monday to Wednesday.", "Monday", "2022-06-06/2022-06-08"),
    ("He was there from Monday to Wednesday.", "Wednesday", "2022-06-06/2022-06-08"),
    ("It was at war between 1994 and 1996.", "1994", "1994/1996"),
    ("It was at war between 1994 and 1996.", "1996", "1994/1996"),
    ("It was at war from 2014 to 2015.", "2014", "2014/2015"),
    ("They met on Tuesday and Wednesday.", "Tuesday", "2022-06-07/2022-06-08"),
    ("They met on Monday and Wednesday.", "Monday", "2022-06-06"),
  ])
  func `a range is an interval`(_ text: String, _ words: String, _ date: String) throws {
    #expect(try MarkedTimes(text, on: "2022-06-10").date(words) == date)
  }

  @Test(arguments: [
    ("They met last week.", "last week", "2022-02-28/2022-03-06", "2022-W09"),
    ("It happened in the fourth quarter.", "the fourth quarter", "2021-10/2021-12", "2021-Q4"),
    ("Over the past month they spoke.", "the past month", "2022-02-07/2022-03-07", "P1M"),
    ("They met in late February.", "late February", "2022-02", "2022-02"),
    ("They met a year ago.", "a year ago", "2021", "2021"),
    ("They spoke over the weekend.", "the weekend", "2022-03-05/2022-03-06", "2022-W09-WE"),
  ])
  func `the record's date and TIMEX3's value are kept apart`(
    _ text: String, _ words: String, _ date: String, _ value: String
  ) throws {
    let times = try MarkedTimes(text, on: "2022-03-07")
    #expect(times.date(words) == date)
    #expect(times.value(words) == value)
  }

  @Test(arguments: [
    ("They met on Monday.", "Monday", "XXXX-WXX-1"),
    ("They met yesterday.", "yesterday", "XXXX-XX-XX"),
    ("They met last month.", "last month", "XXXX-XX"),
    ("They met last year.", "last year", "XXXX"),
    ("They met on March 3.", "March 3", "XXXX-03-03"),
    ("They met two weeks ago.", "two weeks ago", "XXXX-XX-XX"),
    ("They met this summer.", "this summer", "XXXX-SU"),
  ])
  func `without a publication date a relative time has no date`(
    _ text: String, _ words: String, _ value: String
  ) throws {
    let times = try MarkedTimes(text)
    #expect(times.value(words) == value)
    #expect(times.date(words) == nil)
  }

  @Test func `without a publication date an absolute date has its day`() throws {
    #expect(try MarkedTimes("They met on 29 May 2017.").date("29 May 2017") == "2017-05-29")
  }

  @Test(arguments: [
    ("They met on Monday.", "Monday", "2022-03", nil as String?),
    ("They met last month.", "last month", "2022-03", "2022-02"),
    ("They met last month.", "last month", "2022", nil),
    ("They met last year.", "last year", "2022", "2021"),
    ("They met yesterday.", "yesterday", "2022-02-07/2022-03-07", nil),
    ("They met last year.", "last year", "2022?", nil),
  ])
  func `a publication date that is not a day gives no finer date`(
    _ text: String, _ words: String, _ published: String, _ date: String?
  ) throws {
    #expect(try MarkedTimes(text, on: published).date(words) == date)
  }

  @Test(arguments: [
    ("They met on May 3. Two days later he left.", "Two days later", "2022-05-05"),
    ("They met on May 3. The next day he left.", "The next day", "2022-05-04"),
    ("They met on May 3. The day before, he had left.", "The day before", "2022-05-02"),
    ("They met on May 3. He left the same day.", "the same day", "2022-05-03"),
    ("They met in 2015. The previous year he had won.", "The previous year", "2014"),
    ("They met in June 2015. Earlier that month he had won.", "Earlier that month", "2015-06"),
  ])
  func `what is told relative to another time counts from it`(
    _ text: String, _ words: String, _ date: String
  ) throws {
    #expect(try MarkedTimes(text, on: "2022-06-01").date(words) == date)
  }

  @Test func `nothing told before leaves a later day open`() throws {
    #expect(
      try MarkedTimes("Two days later he left.", on: "2022-06-01").date("Two days later") == nil)
  }

  @Test func `a duration has no date`() throws {
    let times = try MarkedTimes("They spoke for 90 minutes on Monday.", on: "2022-02-10")
    #expect(times.all.map { $0.date?.description } == [nil, "2022-02-07"])
  }

  @Test func `expressions stand in order and apart`() throws {
    let times = try MarkedTimes(
      "On Monday, Feb. 7, 2022, the French president spent almost five hours with Putin; by "
        + "the end of the week, and for the first time in two years, troops had left.",
      on: "2022-02-10")
    #expect(
      times.all.map(times.words) == [
        "Monday, Feb. 7, 2022", "almost five hours", "the end of the week", "two years",
      ])
    for (first, next) in zip(times.all, times.all.dropFirst()) {
      #expect(first.span.end <= next.span.start)
    }
  }
}
