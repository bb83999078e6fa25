import Records
import Testing

/// What an article without a date says of the day on which it was published.
struct DateClueTests {
  @Test func `An office held tells the term`() throws {
    let clue = try only(
      .office, in: "German Chancellor Angela Merkel welcomed the agreement between the two states.")
    #expect(clue.within.map(\.description) == ["2005-11-22/2021-12-08"])
    #expect(clue.passages.map(\.text).joined().contains("Angela Merkel"))
  }

  @Test(arguments: [
    "Former German Chancellor Gerhard Schroeder welcomed the agreement.",
    "French deputy foreign minister Alain Juppe welcomed the agreement.",
    "Then British Prime Minister Tony Blair welcomed the agreement.",
    "In 1998 German Chancellor Helmut Kohl met Boris Yeltsin in Bonn.",
    "“I wrote to British Prime Minister John Major,” the minister said.",
  ])
  func `An office of another time tells nothing`(_ text: String) throws {
    #expect(try clues(text).filter { $0.kind == .office }.isEmpty)
  }

  @Test func `A day told with its year is not after publication`() throws {
    let clue = try only(.statedDay, in: "Trump met Kim in Singapore on June 12, 2018.")
    #expect(clue.within.map(\.description) == ["2018-06-12/.."])
  }

  @Test func `A day that is to come is not before publication`() throws {
    let clue = try only(.statedDay, in: "Trump will meet Kim in Singapore on June 12, 2018.")
    #expect(clue.within.map(\.description) == ["../2018-06-12"])
  }

  @Test(arguments: [
    "Sales by 2030 were told to double.", "They agreed on a plan for 2030.",
    "The accord will be reviewed in 2030.",
  ])
  func `A year that can be to come tells nothing`(_ text: String) throws {
    #expect(try clues(text) == [])
  }

  @Test func `A day of the week gone by leaves the days after it`() throws {
    let clue = try only(.weekday, in: "Xi met Kim in Dalian on Wednesday.")
    #expect(clue.weekdays == [1, 3, 4, 5, 6, 7])
  }

  @Test func `A day of the week to come leaves the days before it`() throws {
    let clue = try only(.weekday, in: "Xi will fly to Pyongyang on Wednesday.")
    #expect(clue.weekdays == [1, 2, 3, 5, 6, 7])
  }

  @Test(arguments: [
    "Xi heads to Pyongyang on Wednesday.",
    "Xi will receive Kim today and will fly to Pyongyang on Wednesday.",
  ])
  func `What the present plans, or what is told beside today, is not of the same day`(
    _ text: String
  ) throws {
    #expect(try only(.weekday, in: text).weekdays == [1, 2, 5, 6, 7])
  }

  @Test(arguments: [
    "Xi met Kim last Wednesday.", "Talks were announced for Wednesday.",
    "“I met Kim on Wednesday,” Xi said.",
    "They had met on the Wednesday.",
  ])
  func `A day of the week that is moved, quoted or not alone tells nothing`(_ text: String) throws {
    #expect(try clues(text).filter { $0.kind == .weekday }.isEmpty)
  }

  @Test func `An election of this year was held in one of few years`() throws {
    let clue = try only(
      .election,
      in: "He hopes for peace before the Russian presidential election in March this year.")
    #expect(
      clue.within.map(\.description).contains("2018-01-01/2018-12-31")
        || clue.within.map(\.description).contains("2018-01-01/2018-03-18"))
    #expect(!clue.within.contains { $0.firstDay?.year == 2017 })
  }

  @Test(arguments: [
    "He hopes for peace before the presidential election in March this year.",
    "He hopes for peace before the Russian presidential election.",
    "“Peace will come before the Russian presidential election in March this year,” he said.",
    "He hopes for peace before the Russian presidential election in October this year.",
  ])
  func `An election of no state, of no month, quoted or unknown tells nothing`(
    _ text: String
  ) throws {
    #expect(try clues(text).filter { $0.kind == .election } == [])
  }

  @Test func `An election to come without its year was told in the year before it`() throws {
    let clue = try only(
      .election, in: "The Korean leaders will talk before the US presidential election in November."
    )
    #expect(clue.within.map(\.description).contains("2019-11-04/2020-11-03"))
    #expect(clue.says.contains("2020-11-03"))
  }

  @Test func `A date with its day of the week fits few years`() throws {
    let clue = try only(.datedWeekday, in: "The two met in Panmunjom on Friday, April 27.")
    #expect(clue.within.contains { $0.firstDay?.description == "2018-04-27" })
    #expect(!clue.within.contains { $0.firstDay?.year == 2019 })
  }

  @Test func `Today named by its date is the day of publication`() throws {
    let clue = try only(.namedDay, in: "The leaders meet today, June 12, 2018, in Singapore.")
    #expect(clue.within.map(\.description) == ["2018-06-12"])
  }

  @Test func `A day of the week told of the people of a dated post is that of the post`() throws {
    let text = """
      Donald Trump telephoned Moon Jae-in on Wednesday, and the two spoke for an hour.

      “A very good call with Moon Jae-in of South Korea,” the president wrote.

      – Donald Trump (@realDonaldTrump) May 16, 2018
      """
    let clue = try only(.tiedWeekday, in: text)
    #expect(clue.within.map(\.description) == ["2018-05-16/2018-05-21"])
  }

  @Test func `A contact of today waits for a report that dates it`() throws {
    let clue = try only(.contact, in: "Donald Trump met Moon Jae-in in Washington today.")
    let near = try #require(clue.contact)
    #expect(near.participants == ["Donald Trump", "Moon Jae-in"])
    #expect(near.earliest == 0)
    #expect(near.latest == 0)
  }

  @Test func `An article that states its date has no clues`() throws {
    let report = try ExtractedReport.of("German Chancellor Angela Merkel met Macron on Monday.")
    #expect(report.dateClues == [])
  }

  private func clues(_ text: String) throws -> [DateClue] {
    try ExtractedReport.of(text, published: nil).dateClues
  }

  private func only(_ kind: DateClue.Kind, in text: String) throws -> DateClue {
    let found = try clues(text).filter { $0.kind == kind }
    #expect(found.count == 1)
    return try #require(found.first)
  }
}

extension CalendarDay {
  fileprivate var description: String { EventDate(self).description }
}
