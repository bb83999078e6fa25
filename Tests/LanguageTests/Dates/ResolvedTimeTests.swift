import Records
import Testing

@testable import Language

/// Units around a day, as TIMEX3 and as EDTF.
struct ResolvedTimeTests {
  @Test(arguments: [
    ("1998-02-13", "1998-W07"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2018-12-31", "2019-W01"), ("2022-03-07", "2022-W10"),
  ])
  func `a week is numbered as in ISO 8601`(_ day: String, _ week: String) throws {
    #expect(try calendarDay(day).isoWeek == week)
  }

  @Test(arguments: [
    (TimeUnit.day, "2022-03-07", "2022-03-07"),
    (.week, "2022-W10", "2022-03-07/2022-03-13"),
    (.weekend, "2022-W10-WE", "2022-03-12/2022-03-13"),
    (.month, "2022-03", "2022-03"),
    (.quarter, "2022-Q1", "2022-01/2022-03"),
    (.year, "2022", "2022"),
    (.decade, "202", "202X"),
    (.century, "20", "20XX"),
  ])
  func `a unit around a day has a value and a date`(
    _ unit: TimeUnit, _ value: String, _ date: String
  ) throws {
    let time = try #require(ResolvedTime(unit, around: try calendarDay("2022-03-07")))
    #expect(time.value == value)
    #expect(time.date?.description == date)
  }

  @Test(arguments: [(1, 9998), (-100, 1900), (99_999, nil as Int?), (-99_999, nil)])
  func `a day outside four-digit years is no day`(_ years: Int, _ year: Int?) throws {
    let start = try calendarDay(years == 1 ? "9997-05-01" : "2000-05-01")
    #expect(TimeUnit.year.day(years, from: start)?.year == year)
  }

  private func calendarDay(_ text: String) throws -> CalendarDay {
    try #require(EventDate(text)?.singleDay)
  }
}
