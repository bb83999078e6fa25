import Records
import Testing

@testable import Language

/// Holidays that move, against printed calendars.
struct MovableFeastTests {
  @Test(arguments: [
    ("easter 0", 1989, "1989-03-26"), ("easter 0", 1998, "1998-04-12"),
    ("easter 0", 2000, "2000-04-23"), ("easter 0", 2008, "2008-03-23"),
    ("easter 0", 2022, "2022-04-17"), ("easter 0", 2038, "2038-04-25"),
    ("easter -2", 1998, "1998-04-10"), ("easter 49", 2022, "2022-06-05"),
    ("11 4 4", 1989, "1989-11-23"), ("11 4 4", 2022, "2022-11-24"),
    ("9 1 1", 1998, "1998-09-07"), ("5 1 -1", 1998, "1998-05-25"), ("1 1 3", 1998, "1998-01-19"),
  ])
  func `a feast has its day in a year`(_ rule: String, _ year: Int, _ day: String) throws {
    let feast = try #require(MovableFeast(rule))
    #expect(feast.day(in: year) == EventDate(day)?.singleDay)
  }

  @Test(arguments: ["", "easter", "easter x", "11 4", "11 9 4", "Nov 4 4 4"])
  func `what is no rule is refused`(_ rule: String) {
    #expect(MovableFeast(rule) == nil)
  }

  @Test(arguments: [
    ("They met before Thanksgiving.", "Thanksgiving", "1998-11-30", "1998-11-26"),
    ("They will meet after Easter.", "Easter", "1998-02-13", "1998-04-12"),
    ("They met last Easter.", "last Easter", "1998-02-13", "1997-03-30"),
    ("It was signed on Good Friday.", "Good Friday", "1998-05-01", "1998-04-10"),
  ])
  func `a feast without its year is the one that the tense tells`(
    _ text: String, _ words: String, _ published: String, _ date: String
  ) throws {
    #expect(try MarkedTimes(text, on: published).date(words) == date)
  }
}
