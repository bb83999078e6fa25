import Records
import Testing

@testable import Reconciliation

/// The date that the clues of an undated report leave.
struct DateInferenceTests {
  private let inference = DateInference()

  @Test func `Clues narrow each other`() throws {
    let inferred = try #require(
      inference.date(from: [
        clue(.office, "2017-01-20/2021-01-20"), clue(.statedDay, "2018-06-12/.."),
        clue(.election, "2018-01-01/2018-11-06"),
      ]))
    #expect(inferred.interval.description == "2018-06-12/2018-11-06")
    #expect(inferred.dropped == [])
  }

  @Test func `Only clues that matter are shown`() throws {
    let inferred = try #require(
      inference.date(from: [
        clue(.office, "2017-01-20/2021-01-20"), clue(.namedDay, "2018-06-12"),
      ]))
    #expect(inferred.interval.description == "2018-06-12")
    #expect(inferred.clues.map(\.kind) == [.namedDay])
  }

  @Test func `Days of the week pick a day out of a week`() throws {
    let inferred = try #require(
      inference.date(from: [
        clue(.tiedWeekday, "2018-06-14/2018-06-19"), clue(.weekday, weekdays: [1, 2, 3, 4, 5, 6]),
        clue(.weekday, weekdays: [1, 7]),
      ]))
    #expect(inferred.interval.description == "2018-06-18")
  }

  @Test func `Days of the week that contradict each other do not count, and it is said so`() throws
  {
    let inferred = try #require(
      inference.date(from: [
        clue(.tiedWeekday, "2018-06-14/2018-06-19"), clue(.weekday, weekdays: [1]),
        clue(.weekday, weekdays: [3]),
      ]))
    #expect(inferred.interval.description == "2018-06-14/2018-06-19")
    #expect(inferred.dropped.count == 2)
  }

  @Test func `Of contradictory clues the more trustworthy holds`() throws {
    let inferred = try #require(
      inference.date(from: [
        clue(.office, "2001-01-20/2009-01-20"), clue(.namedDay, "2018-06-12"),
      ]))
    #expect(inferred.interval.description == "2018-06-12")
    #expect(inferred.dropped.map(\.kind) == [.office])
  }

  @Test(arguments: [["2018-06-12/.."], ["../2018-06-12"], ["2000-05-07/2008-05-07"], []])
  func `What is open or wider than five years is no date`(_ within: [String]) {
    #expect(inference.date(from: within.map { clue(.office, $0) }) == nil)
  }

  @Test func `A term of office alone is a date, however vague`() throws {
    let inferred = try #require(inference.date(from: [clue(.office, "2017-01-20/2021-01-20")]))
    #expect(inferred.interval.description == "2017-01-20/2021-01-20")
  }

  @Test func `A contact that another report dates gives the day`() throws {
    let clues = [clue(.office, "2017-05-10/2022-05-10"), near("Seoul", days: 0...0)]
    let dated = account("2017-11-07", place: "Seoul", in: "a1")
    let inferred = try #require(inference.date(from: clues, accounts: [dated]))
    #expect(inferred.interval.description == "2017-11-07")
    #expect(inferred.clues.contains { $0.passages.contains { $0.article == "a1" } })
  }

  @Test(arguments: ["Tokyo", nil])
  func `A contact in another place, or in none, gives nothing`(_ place: String?) {
    let clues = [clue(.office, "2017-05-10/2022-05-10"), near("Seoul", days: 0...0)]
    let dated = account("2017-11-07", place: place, in: "a1")
    #expect(inference.date(from: clues, accounts: [dated]) == inference.date(from: clues))
  }

  @Test func `Of two contacts that it can be neither is taken`() {
    let clues = [clue(.office, "2017-05-10/2022-05-10"), near("Seoul", days: 0...0)]
    let accounts = ["2017-11-07", "2019-06-30"].map { account($0, place: "Seoul", in: $0) }
    #expect(inference.date(from: clues, accounts: accounts) == inference.date(from: clues))
  }

  @Test func `A contact of Monday is one of a Monday`() throws {
    var clues = [clue(.office, "2017-05-10/2022-05-10"), near("Seoul", days: -5...0, weekday: 1)]
    let tuesday = account("2017-11-07", place: "Seoul", in: "a1")
    #expect(inference.date(from: clues, accounts: [tuesday]) == inference.date(from: clues))
    clues[1] = near("Seoul", days: -5...0, weekday: 2)
    let inferred = try #require(inference.date(from: clues, accounts: [tuesday]))
    #expect(inferred.interval.description == "2017-11-07/2017-11-12")
  }

  @Test func `The order of accounts and of clues changes nothing`() {
    let clues = [
      clue(.office, "2017-05-10/2022-05-10"), near("Seoul", days: 0...0),
      clue(.statedYear, "2017-01-01/.."), clue(.weekday, weekdays: [1, 2, 3]),
    ]
    let accounts = ["2017-11-07", "2017-11", "2017"].map { account($0, place: "Seoul", in: $0) }
    let one = inference.date(from: clues, accounts: accounts)
    let two = inference.date(from: clues.reversed(), accounts: accounts.reversed())
    #expect(one?.interval == two?.interval)
    #expect(one?.interval.description == "2017-11-07")
  }

  private func clue(_ kind: DateClue.Kind, _ within: String...) -> DateClue {
    DateClue(kind, says: "it says so", within: within.compactMap { EventDate($0) }, passages: [])
  }

  private func clue(_ kind: DateClue.Kind, weekdays: [Int]) -> DateClue {
    var clue = clue(kind)
    clue.weekdays = weekdays
    return clue
  }

  private func near(
    _ place: String, days: ClosedRange<Int>, weekday: Int? = nil
  ) -> DateClue {
    var contact = Contact(kind: .meeting, participants: ["Donald Trump", "Moon Jae-in"])
    contact.place = place
    var clue = clue(.contact)
    clue.contact = NearContact(contact, weekday: weekday, days: days)
    return clue
  }

  private func account(_ date: String, place: String?, in article: String) -> Account<Contact> {
    var contact = Contact(
      kind: .meeting, participants: ["Moon Jae-in", "Donald Trump"], date: EventDate(date))
    contact.place = place
    return Account(
      id: "c" + article, item: contact,
      origin: Origin(article: article, published: EventDate("2017-11-08"), publishedHow: .metadata),
      citations: [CitedPassage(article: article, start: 0, end: 3, text: "met")])
  }
}
