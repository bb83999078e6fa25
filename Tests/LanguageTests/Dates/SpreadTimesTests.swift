import Testing

@testable import Language

/// What relative times mean in a report of which only the days around publication are known.
struct SpreadTimesTests {
  @Test(arguments: [
    ("Moon met Kim last month.", "last month", "2018-05-03/2018-05-20", "2018-04"),
    ("Moon met Kim in April.", "April", "2018-05-03/2018-06-20", "2018-04"),
    ("Moon met Kim last year.", "last year", "2018-05-03/2018-06-20", "2017"),
    ("They met on April 27, 2018.", "April 27, 2018", "2018-05-03/2018-06-20", "2018-04-27"),
    ("They met on Friday.", "Friday", "2018-04-28/2018-05-01", "2018-04-27"),
  ])
  func `what all the days agree on stays`(
    _ text: String, _ words: String, _ published: String, _ date: String
  ) throws {
    #expect(try MarkedTimes(text, on: published).date(words) == date)
  }

  @Test(arguments: [
    ("Moon met Kim on Friday.", "Friday", "2018-05-10/2018-05-12"),
    ("Moon met Kim last month.", "last month", "2018-05-20/2018-06-10"),
    ("Moon met Kim today.", "today", "2018-01-20/2018-06-10"),
  ])
  func `what differs from day to day has no date`(
    _ text: String, _ words: String, _ published: String
  ) throws {
    #expect(try MarkedTimes(text, on: published).date(words) == nil)
  }
}
