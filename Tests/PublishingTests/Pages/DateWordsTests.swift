import Records
import Testing

@testable import Publishing

@Suite struct `Dates in words` {
  static let examples: [(String, String)] = [
    ("2017-05-29", "29 May 2017"), ("2021-12", "December 2021"), ("2019", "2019"),
    ("2019~", "about 2019"), ("2017?", "perhaps 2017"), ("2017-06%", "perhaps about June 2017"),
    ("2022-21", "spring 2022"), ("201X", "the 2010s"), ("1985-04-XX", "some day in April 1985"),
    ("2004-XX", "some time in 2004"), ("2022-03-02/2022-03-06", "2 to 6 March 2022"),
    ("2022-02-24/2022-03-06", "24 February to 6 March 2022"),
    ("2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022"),
    ("2021/2022-03", "2021 to March 2022"), ("2021-05/..", "since May 2021"),
    ("../2022-03-07", "until 7 March 2022"), ("/2022-03-07", "up to 7 March 2022"),
  ]

  @Test(arguments: examples)
  func `a date reads as people say it`(edtf: String, words: String) throws {
    #expect(DateWords.text(try #require(EventDate(edtf))) == words)
  }

  @Test func `a plain date carries its form for machines`() throws {
    let day = try #require(EventDate("2017-05-29"))
    #expect(DayMarkup.html(day).text == "<time datetime=\"2017-05-29\">29 May 2017</time>")
    let about = try #require(EventDate("2019~"))
    #expect(DayMarkup.html(about).text == "about 2019")
  }

  @Test func `what has no date says when it was reported, or that it is undated`() throws {
    let published = try #require(EventDate("2022-02-08"))
    #expect(
      DayMarkup.html(nil, reportedOn: published).text.contains(
        "reported <time datetime=\"2022-02-08\">8 February 2022</time>"))
    #expect(DayMarkup.html(nil, reportedOn: nil).text.contains("undated"))
  }
}
