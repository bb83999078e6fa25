import Records
import Testing

@testable import Store

@Suite("Periods of dates")
struct PeriodLengthTests {
  static let dates: [(String, String?, String?)] = [
    ("2017-05-29", "2017", "2017-05"), ("2017-05", "2017", "2017-05"), ("2017", "2017", "2017"),
    ("2019~", "2019", "2019"), ("2017-05-29/2017-05-31", "2017", "2017-05"),
    ("2017-05-29/2017-06-02", "2017", "2017"), ("2016/2017", nil, nil), ("201X", nil, nil),
    ("2017-05-29/..", nil, nil), ("../2017-05-29", nil, nil),
  ]

  @Test(arguments: dates)
  func `a date lies in the shortest period that holds all of it`(
    date: String, year: String?, month: String?
  ) throws {
    let date = try #require(EventDate(date))
    #expect(PeriodLength.year.period(of: date)?.description == year)
    #expect(PeriodLength.month.period(of: date)?.description == month)
  }

  @Test func `no date lies in no period`() {
    #expect(PeriodLength.year.period(of: nil) == nil)
  }
}
