import Testing

@testable import Language

/// Dates for the record in the manner of news agencies: a report of Thursday 2022-03-10.
struct AgencyDatesTests {
  @Test(arguments: [
    "Macron spoke with Putin on Tuesday.",
    "Macron flew to Moscow to meet Putin on Tuesday.",
    "Troops moved in to restore order Tuesday.",
    "The rouble hit a low Tuesday.",
    "\"We will win,\" he said Tuesday.",
    "Putin, who will travel to Minsk on Friday, met Macron on Tuesday.",
    "Talks between Macron and Putin on Tuesday were tense.",
    "The tribunal was set up on Tuesday.",
    "He set off a crisis on Tuesday by resigning.",
    "He made the commitment to former president Hollande on Tuesday.",
    "They denounced the plan on Tuesday.",
    "The two leaders upheld the deal Tuesday.",
    "Putin meets Macron Tuesday",
  ])
  func `a report of what has happened on Tuesday`(_ text: String) throws {
    #expect(try MarkedTimes(text, on: "2022-03-10").date("Tuesday") == "2022-03-08")
  }

  @Test(arguments: [
    "Macron invited Putin to meet in Paris on Tuesday.",
    "He agreed to meet Putin on Tuesday.",
    "Macron plans to cut spending Tuesday.",
    "The rouble could hit a low Tuesday.",
    "Putin, Macron to hold talks Tuesday",
    "They are to have talks Tuesday.",
    "He is due in Kyiv Tuesday.",
    "Talks were adjourned until Tuesday.",
    "The talks will be held on Tuesday, he said.",
  ])
  func `a report of what is planned for Tuesday`(_ text: String) throws {
    #expect(try MarkedTimes(text, on: "2022-03-10").date("Tuesday") == "2022-03-15")
  }

  @Test(arguments: [
    ("Bush meets Blair Friday", "Friday", "2022-03-11"),
    ("The winners are announced Saturday.", "Saturday", "2022-03-12"),
    ("It is a four-day match starting Saturday.", "Saturday", "2022-03-12"),
  ])
  func `the present tense of a headline means the nearest day`(
    _ text: String, _ words: String, _ date: String
  ) throws {
    #expect(try MarkedTimes(text, on: "2022-03-10").date(words) == date)
  }

  @Test(arguments: [
    ("Talks were held from Nov. 19 to 20 in Rome.", "Nov. 19 to 20", "2021-11-19/2021-11-20"),
    ("The summit, Nov. 30-Dec. 2, was long.", "Nov. 30", "2021-11-30/2021-12-02"),
    ("The summit, Nov. 30-Dec. 2, was long.", "Dec. 2", "2021-11-30/2021-12-02"),
    ("He stayed Monday through Wednesday.", "Monday", "2022-03-07/2022-03-09"),
    ("The talks were postponed from Monday to Wednesday.", "Monday", "2022-03-07"),
    ("He came on February 7 and 8.", "February 7 and 8", "2022-02-07/2022-02-08"),
    ("They met in late October.", "late October", "2021-10"),
    ("They met earlier this year.", "earlier this year", "2022"),
    ("They will meet next month.", "next month", "2022-04"),
    ("They spoke on Feb. 24.", "Feb. 24", "2022-02-24"),
    ("They met on Dec. 7.", "Dec. 7", "2021-12-07"),
    ("He was elected in May and June.", "June", "2021-06"),
    ("They spoke twice over the last month.", "the last month", "2022-02-10/2022-03-10"),
    ("Sales fell in the first half of the year.", "the first half of the year", "2022-01/2022-06"),
  ])
  func `months, days and ranges`(_ text: String, _ words: String, _ date: String) throws {
    #expect(try MarkedTimes(text, on: "2022-03-10").date(words) == date)
  }

  @Test(arguments: [
    ("They met last week.", "last week", "1997-04-21/1997-04-27"),
    ("They met last weekend.", "last weekend", "1997-04-26/1997-04-27"),
    ("They met the week before last.", "the week before last", "1997-04-14/1997-04-20"),
  ])
  func `weeks of a report of Monday 1997-04-28 run from Monday to Sunday`(
    _ text: String, _ words: String, _ date: String
  ) throws {
    #expect(try MarkedTimes(text, on: "1997-04-28").date(words) == date)
  }

  @Test func `«recently» has no date`() throws {
    let times = try MarkedTimes("They met recently.", on: "2022-03-10")
    #expect(times.value("recently") == "PAST_REF")
    #expect(times.date("recently") == nil)
  }

  @Test(arguments: [
    "A two-year-old boy and a 45-year-old man left.", "He is 45 years old.", "Once he was king.",
    "The former president, previously a judge, left.", "He kept office hours in the old days.",
    "At the same time he left, at once.", "The earlier offer failed.",
  ])
  func `ages, orders and habits are no times`(_ text: String) throws {
    let times = try MarkedTimes(text, on: "2022-03-10")
    #expect(times.all.isEmpty, "\(times.all.map(times.words))")
  }
}
