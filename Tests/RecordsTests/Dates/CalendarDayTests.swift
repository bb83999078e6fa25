import Records
import Testing

@Suite struct `Calendar days` {
  @Test func `count and uncount every day of nine centuries`() throws {
    var day = try #require(CalendarDay(year: 1600, month: 1, day: 1))
    var parts = (year: 1600, month: 1, day: 1)
    while parts.year < 2500 {
      guard day.parts == parts,
        CalendarDay(year: parts.year, month: parts.month, day: parts.day) == day
      else {
        Issue.record("\(parts) is not \(day.parts)")
        return
      }
      parts.day += 1
      if parts.day > CalendarDay.lengthOfMonth(year: parts.year, month: parts.month) {
        parts = parts.month == 12 ? (parts.year + 1, 1, 1) : (parts.year, parts.month + 1, 1)
      }
      day = day.adding(days: 1)
    }
  }

  @Test(arguments: [
    (1945, 5, 8, Weekday.tuesday), (1970, 1, 1, .thursday), (2000, 2, 29, .tuesday),
    (2017, 5, 29, .monday), (2022, 2, 24, .thursday), (1900, 3, 1, .thursday),
  ])
  func `know their weekday`(year: Int, month: Int, day: Int, weekday: Weekday) {
    #expect(CalendarDay(year: year, month: month, day: day)?.weekday == weekday)
  }

  @Test(arguments: [
    ("2022-03-31", -1, "2022-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2022-01-15", -13, "2020-12-15"),
    ("2022-12-01", 1, "2023-01-01"),
  ])
  func `keep within the shorter month`(from: String, months: Int, to: String) {
    let moved = EventDate(from)?.singleDay?.adding(months: months)
    #expect(moved.map(EventDate.init)?.description == to)
  }

  @Test(arguments: [(1900, 2, 29), (2021, 4, 31), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0)])
  func `do not exist beyond the calendar`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }
}
