import Records
import Reconciliation
import Testing

@Suite struct `Disputes drawn from many reports` {
  private typealias Place = ToldLines.Place

  private func disputes(_ told: ToldLines) throws -> [Dispute] {
    try DisputeFinder().disputes(in: told.lines)
  }

  private func troops(_ value: Double, _ bound: Figure.Bound, _ measure: String) -> Figure {
    Figure(measure: measure, value: value, bound: bound, unit: "people")
  }

  @Test func `a view that the report sets against another is a dispute`() throws {
    var told = ToldLines()
    told.say("Joe Biden", "a breakthrough in the talks")
    told.say(
      "Xi Jinping", "he did not expect a breakthrough",
      in: "Xi was polite, although he said he did not expect a breakthrough",
      at: Place(start: 300))
    let found = try disputes(told)
    #expect(found.map(\.kind) == [.fact])
    #expect(found.first?.sides.map(\.who) == ["Joe Biden", "Xi Jinping"])
  }

  @Test func `what nothing sets against another is none`() throws {
    var told = ToldLines()
    told.say("Joe Biden", "a breakthrough in the talks")
    told.say("Xi Jinping", "he did not expect a breakthrough", at: Place(start: 300))
    #expect(try disputes(told).isEmpty)
  }

  @Test func `two of one side do not dispute`() throws {
    var told = ToldLines()
    told.say("China", "a breakthrough in the talks")
    told.say(
      "Xi Jinping", "he did not expect a breakthrough",
      in: "However, Xi said he did not expect a breakthrough", at: Place(start: 300))
    #expect(try disputes(told).isEmpty)
  }

  @Test func `a deed of one report is set against the denial of an earlier one`() throws {
    var told = ToldLines()
    told.say("China", "it has plans to invade Taiwan", .denial)
    told.act(
      .assault, by: "China", on: "Taiwan",
      at: Place(article: "a2", published: "2023-05-01"))
    told.act(
      .assault, by: "China", on: "United States",
      at: Place(article: "a3", published: "2023-05-01"))
    let found = try disputes(told)
    #expect(found.count == 1)
    #expect(found.first?.kind == .denial)
    #expect(found.first?.sides.map(\.who) == ["China", "the article"])
    #expect(found.first?.sides.last?.citations.map(\.article) == ["a2"])
  }

  @Test func `a deed of earlier years is not set against a denial`() throws {
    var told = ToldLines()
    told.say("China", "it has plans to invade Taiwan", .denial)
    told.act(
      .assault, by: "China", on: "Taiwan", date: "1958-08",
      at: Place(article: "a2", published: "2023-05-01"))
    #expect(try disputes(told).isEmpty)
  }

  @Test func `one who is ready and not ready at different times is shown with both`() throws {
    var told = ToldLines()
    told.say("Xi Jinping", "China is willing to seek compromises with Washington", .offer)
    told.say(
      "Xi Jinping", "he is not willing to compromise", .refusal,
      at: Place(article: "a2", published: "2019-05-01"))
    let found = try disputes(told)
    #expect(found.map(\.kind) == [.fact])
    #expect(found.first?.sides.map { $0.since?.description } == ["2019-05-01", "2023-02-10"])
  }

  @Test func `blame that is passed on to a third is opposite blame`() throws {
    var told = ToldLines()
    told.say("Joe Biden", "Xi alone is responsible for the war over Taiwan", .accusation)
    told.say("Xi Jinping", "Taipei had committed crimes and wanted war", at: Place(start: 200))
    let found = try disputes(told)
    #expect(found.map(\.kind) == [.blame])
  }

  @Test func `a charge that is answered in the next sentences is denied`() throws {
    var told = ToldLines()
    told.say("Joe Biden", "China was guilty of provocation", .accusation)
    told.say("Xi Jinping", "China is not a danger to anyone", at: Place(start: 200))
    told.say("Xi Jinping", "China is not a danger to trade", at: Place(start: 2000))
    let found = try disputes(told)
    #expect(found.map(\.kind) == [.denial])
    #expect(found.first?.sides.count == 2)
  }

  @Test func `a word given and a doubt of it are a dispute`() throws {
    var told = ToldLines()
    told.say("Xi Jinping", "he had no intention of attacking", .refusal)
    told.say("Joe Biden", "nobody believes that Xi will keep his word", at: Place(start: 200))
    let found = try disputes(told)
    #expect(
      found.first?.about == "whether Xi Jinping keeps to it: he had no intention of attacking")
    #expect(found.first?.sides.map(\.who) == ["Xi Jinping", "Joe Biden"])
  }

  @Test func `who broke off ties is disputed by him who goes on`() throws {
    var told = ToldLines()
    told.say("Xi Jinping", "Washington broke off relations with us")
    told.say(
      "Joe Biden", "I will continue my contacts with Beijing", .promise,
      at: Place(article: "a2", published: "2022-08-01"))
    #expect(try disputes(told).map(\.kind) == [.blame])
  }

  @Test(arguments: [
    ("troops along the Chinese coast", 125_000, 1), ("troops along the Chinese coast", 105_000, 0),
    ("troops along the coast of Vietnam", 125_000, 0),
    ("troops along the Chinese coast", 900_000, 0),
  ])
  func `lower bounds that lie far apart are a dispute if they are of the same thing`(
    measure: String, value: Double, expected: Int
  ) throws {
    var told = ToldLines(ToldLines.leaders + [Actor(name: "Vietnam", kind: .state, state: "VN")])
    told.count(troops(100_000, .over, "troops along the Chinese coast"))
    told.count(troops(value, .over, measure), at: Place(article: "a2"))
    #expect(try disputes(told).count == expected)
  }

  @Test func `a source that later gives the other's number has given way`() throws {
    var told = ToldLines()
    for (number, value, day) in [(1, 10, "10"), (2, 25, "10"), (3, 25, "12")] {
      var figure = troops(Double(value), .exactly, "soldiers killed near Taipei")
      figure.attributedTo = number == 2 ? "Lai Ching-te" : "Xi Jinping"
      told.count(figure, at: Place(article: "a\(number)", published: "2023-02-\(day)"))
    }
    let found = try disputes(told)
    #expect(found.map(\.gaveWay) == ["Xi Jinping"])
  }

  @Test func `what was denied and later admitted is given way`() throws {
    var told = ToldLines()
    told.say("Joe Biden", "China was training hackers for raids", .accusation)
    told.say("China", "it was training hackers", .denial, at: Place(start: 150))
    told.say(
      "China", "it was training hackers", in: "China admitted that it was training hackers",
      at: Place(article: "a2", published: "2023-03-01"))
    let found = try disputes(told)
    #expect(found.map(\.gaveWay) == ["China"])
  }

  @Test func `the order of the lines does not matter`() throws {
    var told = ToldLines()
    told.say("Joe Biden", "Xi alone is responsible for the war over Taiwan", .accusation)
    told.say("Xi Jinping", "Taipei had committed crimes and wanted war", at: Place(start: 200))
    told.say("China", "it has plans to invade Taiwan", .denial, at: Place(start: 900))
    told.act(.assault, by: "China", on: "Taiwan", at: Place(article: "a2"))
    var turned = told.lines
    turned.statements.reverse()
    let finder = try DisputeFinder()
    #expect(finder.disputes(in: told.lines) == finder.disputes(in: turned))
    let ids = finder.disputes(in: turned).map(\.id)
    #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("q") })
  }

  @Test func `disagreements of one report are disputes of the record`() throws {
    var told = ToldLines()
    told.say("China", "anything")
    let passages = [0, 50].compactMap { start in
      ArticleText("China denied it. " + String(repeating: "x", count: 80))
        .quote(codePoints: start, start + 10)
    }
    let sides = zip(["China", "the article"], passages).map {
      Disagreement.Side(who: $0, says: $0, citations: [$1])
    }
    var lines = told.lines
    lines.disagreements = [
      Account(
        id: "d1", item: Disagreement(kind: .denial, about: "whether", sides: sides),
        origin: Origin(article: "a1", published: nil, publishedHow: .unknown),
        citations: [CitedPassage(passages[0], article: "a1")])
    ]
    #expect(try DisputeFinder().disputes(in: lines).map(\.about) == ["whether"])
  }
}
