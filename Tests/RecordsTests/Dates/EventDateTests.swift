import Records
import Testing

@Suite struct `Event dates` {
  @Test(arguments: [
    "2017-05-29", "2021-12", "2017", "2019~", "2017?", "2017-05%", "201X", "19XX",
    "2004-XX",
    "1985-04-XX", "1985-XX-XX", "2022-21", "2022-02-24/2022-03-06", "2022-02-24/..",
    "../2022-02-07",
    "/2017", "2017?/..", "2000-02-29",
  ])
  func `are written as they were read`(text: String) throws {
    #expect(try #require(EventDate(text)).description == text)
  }

  @Test(arguments: [
    "", "abc", "17", "2017-5-29", "2017-13", "2021-02-30", "1900-02-29", "2022-20", "2022-25",
    "X017",
    "20X7", "201X-05", "2017-XX-05", "2022-21-04", "2022-02/2021-01", "../..", "/", "a/b", "1/2/3",
    "2017-05-29T10:00", "-2017", "2017--1", "２０１７",
  ])
  func `are refused when they are no EDTF date`(text: String) {
    #expect(EventDate(text) == nil)
  }

  @Test(arguments: [
    ("2017-05-29", "2017-05-29", "2017-05-29"), ("2021-12", "2021-12-01", "2021-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2019~", "2019-01-01", "2019-12-31"),
    ("201X", "2010-01-01", "2019-12-31"), ("19XX", "1900-01-01", "1999-12-31"),
    ("2022-21", "2022-03-01", "2022-05-31"), ("2021-24", "2021-12-01", "2022-02-28"),
    ("2022-02-24/2022-03", "2022-02-24", "2022-03-31"),
  ])
  func `know their first and last day`(text: String, first: String, last: String) throws {
    let date = try #require(EventDate(text))
    #expect(date.firstDay == EventDate(first)?.singleDay)
    #expect(date.lastDay == EventDate(last)?.singleDay)
  }

  @Test(arguments: [
    ("2022-03", true), ("2024", true), ("2022-01-01/2022-04-09", true),
    ("2021-01-21/2025-01-20", false), ("202X", false), ("2022-01-01/..", false),
  ])
  func `tell whether they lie within a year`(text: String, isWithin: Bool) throws {
    #expect(try #require(EventDate(text)).isWithinYear == isWithin)
  }

  @Test func `are open where the interval is`() throws {
    let until = try #require(EventDate("../2022-02-07"))
    #expect(until.firstDay == nil)
    #expect(until.lastDay == CalendarDay(year: 2022, month: 2, day: 7))
  }

  @Test(arguments: [
    ("2022", "2022-02-07", true), ("2022-02", "2022-02-07/2022-03-01", false),
    ("2022-02-07", "2022", false), ("../2022-02-07", "2019", true),
    ("../2022-02-07", "2022", false),
    ("2022-02-24/..", "2023-01", true), ("2022-02-24/..", "2022-02", false),
    ("201X", "2019-12", true),
    ("2022", "2022-02/..", false),
  ])
  func `contain what lies wholly within them`(outer: String, inner: String, expected: Bool) throws {
    let outer = try #require(EventDate(outer))
    let inner = try #require(EventDate(inner))
    #expect(outer.contains(inner) == expected)
  }

  @Test(arguments: [
    ("2022-02", "2022-02-07/2022-03-01", true), ("2021", "2022", false), ("2021/..", "2025", true),
    ("../2021", "2022", false), ("2021-24", "2022-01", true),
  ])
  func `overlap when one day can be meant by both`(
    left: String, right: String, expected: Bool
  ) throws {
    let left = try #require(EventDate(left))
    let right = try #require(EventDate(right))
    #expect(left.overlaps(right) == expected)
    #expect(right.overlaps(left) == expected)
  }

  @Test func `sort by beginning and the narrower first`() {
    let sorted = ["2022-02-07", "2022", "2021-12", "../2020", "2022-01-01", "2022-01"]
      .compactMap(EventDate.init).sorted().map(\.description)
    #expect(sorted == ["../2020", "2021-12", "2022-01-01", "2022-01", "2022", "2022-02-07"])
  }

  @Test(arguments: [
    ("2017-05-29", DatePrecision.day), ("2017-05", .month), ("2022-22", .season), ("2017", .year),
    ("201X", .decade), ("19XX", .century), ("2017/2018", .interval), ("2004-XX", .year),
    ("1985-04-XX", .month),
  ])
  func `tell how exact they are`(text: String, precision: DatePrecision) {
    #expect(EventDate(text)?.precision == precision)
  }

  @Test(arguments: ["2017-05-29~", "2017-05", "2017-05-29/2017-05-30"])
  func `are a single day only when one day is meant without doubt`(text: String) {
    #expect(EventDate(text)?.singleDay == nil)
  }

  @Test func `of two equal days are that day`() throws {
    let day = try #require(CalendarDay(year: 2018, month: 6, day: 12))
    #expect(EventDate(from: day, to: day)?.description == "2018-06-12")
    #expect(EventDate(from: day, to: day.adding(days: -1)) == nil)
  }
}
