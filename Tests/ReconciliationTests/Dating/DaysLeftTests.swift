import Records
import Testing

@testable import Reconciliation

/// The days that clues leave as they are taken in.
struct DaysLeftTests {
  @Test func `Nothing told leaves everything, and no bounds`() {
    #expect(!DaysLeft().isEmpty)
    #expect(DaysLeft().bounds == nil)
  }

  @Test(arguments: [
    (["2018-06-12/2018-06-20"], 8), (["2018-06-12"], 0), (["2018-06"], 29),
    (["2018-06-01/2018-06-02", "2018-06-05"], 4),
  ])
  func `Dates leave their days`(_ within: [String], _ span: Int) throws {
    let bounds = try #require(left(clue(within)).bounds)
    #expect(bounds.upperBound - bounds.lowerBound == span)
  }

  @Test func `Stretches apart leave nothing between them`() throws {
    let left = left(clue(["2018-06-01/2018-06-02", "2018-06-05"]))
    let first = try #require(left.bounds).lowerBound
    #expect(left.allows(first + 1))
    #expect(!left.allows(first + 2))
    #expect(left.allows(first + 4))
  }

  @Test func `Months and days of the week leave out days at the ends`() throws {
    var months = clue(["2018-01-01/2018-12-31"])
    months.months = [4, 5]
    var weekdays = clue([])
    weekdays.weekdays = [1]
    let bounds = try #require(left(months, weekdays).bounds)
    #expect(EventDate(CalendarDay(number: bounds.lowerBound)).description == "2018-04-02")
    #expect(EventDate(CalendarDay(number: bounds.upperBound)).description == "2018-05-28")
  }

  @Test func `Dates that share no day leave none`() {
    #expect(left(clue(["2018-06"]), clue(["2018-07"])).isEmpty)
  }

  @Test(arguments: ["2018-06-12/..", "../2018-06-12"])
  func `What is open to one side has no bounds`(_ date: String) {
    #expect(!left(clue([date])).isEmpty)
    #expect(left(clue([date])).bounds == nil)
  }

  private func left(_ clues: DateClue...) -> DaysLeft {
    clues.reduce(DaysLeft()) { $0.narrowed(by: $1) }
  }

  private func clue(_ within: [String]) -> DateClue {
    DateClue(
      .statedDay, says: "it says so", within: within.compactMap { EventDate($0) }, passages: [])
  }
}
