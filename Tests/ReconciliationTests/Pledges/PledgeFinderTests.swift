import Records
import Reconciliation
import Testing

@Suite struct `Pledges and what became of them` {
  private typealias Place = ToldLines.Place
  private let later = ToldLines.Place(article: "a2", published: "2023-06-01")

  private func pledges(_ told: ToldLines) throws -> [Pledge] {
    let disputes = try DisputeFinder().disputes(in: told.lines)
    return try PledgeFinder().pledges(in: told.lines, disputes: disputes).map(\.item)
  }

  @Test(arguments: [
    ("to keep the channel open", Statement.Act.promise, Pledge.Kind?.some(.promise)),
    ("it has plans to invade", .denial, .denial), ("to retaliate", .threat, .threat),
    ("he had no intention of attacking anyone", .claim, .assurance),
    ("the drills will continue until the visit is over", .claim, .promise),
    ("the talks were useful", .claim, nil), ("Taipei of provocation", .accusation, nil),
  ])
  func `acts and words tell the kind`(
    text: String, act: Statement.Act, kind: Pledge.Kind?
  ) throws {
    var told = ToldLines()
    told.say("Xi Jinping", text, act)
    #expect(try pledges(told).map(\.kind) == (kind.map { [$0] } ?? []))
  }

  @Test func `what is said of another's intentions binds nobody`() throws {
    var told = ToldLines()
    told.say("Joe Biden", "Xi had no intention of attacking anyone")
    #expect(try pledges(told).isEmpty)
  }

  @Test func `who cannot be held to a word gives none`() throws {
    var told = ToldLines(ToldLines.leaders + [Actor(name: "sources", kind: .group)])
    told.say("sources", "to keep the channel open", .promise)
    #expect(try pledges(told).isEmpty)
  }

  @Test func `a pledge is named by its statement`() throws {
    var told = ToldLines()
    told.say("Xi Jinping", "to keep the channel open", .promise)
    let line = try #require(PledgeFinder().pledges(in: told.lines, disputes: []).first)
    #expect(line.id == "p1")
    #expect(line.item.by == ["Xi Jinping"])
    #expect(line.item.date == EventDate("2023-02-10"))
  }

  @Test(arguments: [
    ("to cut emissions by 2030", "2030"), ("to leave by the end of June 2024", "2024-06"),
    ("to leave by plane", nil),
  ])
  func `by when it is to be kept is read from its words`(text: String, due: String?) throws {
    var told = ToldLines()
    told.say("Xi Jinping", text, .promise)
    #expect(try pledges(told).first?.due?.description == due)
  }

  @Test func `a later deed speaks against a denial`() throws {
    var told = ToldLines()
    told.say("China", "it has plans to invade Taiwan", .denial)
    told.act(.assault, by: "China", on: "Taiwan", at: later)
    told.act(.assault, by: "China", on: "Taiwan", date: "1958", at: later)
    let outcomes = try #require(pledges(told).first?.outcomes)
    #expect(outcomes.map(\.bearing) == [.against])
    #expect(outcomes.first?.citations.map(\.article) == ["a2"])
  }

  @Test func `a later meeting of the two speaks for a promise to talk`() throws {
    var told = ToldLines()
    told.say("Joe Biden", "to continue the dialogue with Xi", .promise)
    told.meet(["Joe Biden", "Xi Jinping"], on: "2023-05-20", at: later)
    told.meet(["Joe Biden", "Lai Ching-te"], on: "2023-05-21", at: later)
    told.meet(["Joe Biden", "Xi Jinping"], on: "2022-11-14", at: later)
    let outcomes = try #require(pledges(told).first?.outcomes)
    #expect(outcomes.map(\.bearing) == [.for])
    #expect(outcomes.first?.date == EventDate("2023-05-20"))
  }

  @Test func `a later refusal to talk speaks against an offer of compromise`() throws {
    var told = ToldLines()
    told.say("Xi Jinping", "China is willing to seek compromises", .offer)
    told.say("Xi Jinping", "there was no need to negotiate", at: later)
    let outcomes = try #require(
      pledges(told).first { $0.kind == .offer }?.outcomes)
    #expect(outcomes.map(\.bearing) == [.against])
    #expect(outcomes.map(\.who) == ["Xi Jinping"])
  }

  @Test func `who doubts a word is shown with it`() throws {
    var told = ToldLines()
    told.say("Xi Jinping", "he had no intention of attacking", .refusal)
    told.say("Joe Biden", "nobody believes that Xi will keep his word", at: Place(start: 200))
    let outcomes = try #require(pledges(told).first?.outcomes)
    #expect(outcomes.map(\.bearing) == [.disputed])
    #expect(outcomes.map(\.who) == ["Joe Biden"])
  }
}
