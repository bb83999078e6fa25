import Publishing
import Reconciliation
import ReadoutTestSupport
import Records
import Store
import Testing

@testable import ReadoutServer

@Suite struct `Lists for programs` {
  @Test(arguments: RecordList.allCases)
  func `rows are those of the command line`(list: RecordList) async throws {
    let store = try SampleRecord.store()
    let printed = try JSONValue(
      try list.rows(in: store, RecordFilter(), to: RowWriter(.json)))
    let given = try await asking(store) { try await $0.ask("/\(list.rawValue)?limit=500") }.json
    #expect(given["items"] == printed)
    #expect(!printed.items.isEmpty)
    #expect(given["total"] == .number(Double(printed.items.count)))
  }

  @Test(arguments: ["contacts", "statements", "actors", "articles", "corrections"])
  func `the links lead through all rows and back again`(list: String) async throws {
    try await asking { client in
      let all = try await client.ask("/\(list)").json["items"]?.items ?? []
      var there: [[JSONValue]] = []
      var address: String? = "/\(list)?limit=2"
      var last = ""
      while let next = address {
        let part = try await client.ask(next.replacing(Interface.root, with: ""))
        there.append(try part.json["items"]?.items ?? [])
        #expect(try part.json["links"]?["next"]?.text == part.links["next"])
        #expect(try part.json["links"]?["prev"]?.text == part.links["prev"])
        #expect(part.links["first"] == "/api/v1/\(list)?limit=2")
        (last, address) = (next, part.links["next"])
      }
      #expect(there.flatMap(\.self) == all)
      var back: [[JSONValue]] = []
      address = last
      while let next = address {
        let part = try await client.ask(next.replacing(Interface.root, with: ""))
        back.insert(try part.json["items"]?.items ?? [], at: 0)
        address = part.links["prev"]
      }
      #expect(back.flatMap(\.self) == all)
      #expect(back.count >= all.count / 2)
    }
  }

  @Test func `an article that comes between two parts moves no row`() async throws {
    let store = try SampleServer.store(try (3...6).map(SampleRecord.call))
    let (first, second) = try await asking(store) { client in
      let first = try await client.ask("/contacts?limit=2")
      _ = try store.add(try SampleRecord.call(day: 1), extractorVersion: "1")
      try store.settle(Reconciler())
      let next = (first.links["next"] ?? "").replacing(Interface.root, with: "")
      return (try first.json, try await client.ask(next).json)
    }
    let days = (first["items"]?.items ?? []) + (second["items"]?.items ?? [])
    #expect(days.compactMap { $0["date"]?.text }.map { $0.suffix(2) } == ["03", "04", "05", "06"])
    #expect(second["total"] == .number(5))
  }

  static let filters: [(String, Int)] = [
    ("/contacts?who=macron&who=putin", 7), ("/contacts?who=scholz", 0), ("/contacts?kind=call", 7),
    ("/contacts?kind=call&kind=visit", 7), ("/contacts?kind=visit", 0),
    ("/contacts?from=2022-02-03&to=2022-02-05", 3), ("/contacts?to=2021", 0),
    ("/contacts?text=Monday", 7), ("/contacts?text=nothing", 0),
    ("/figures?confidence_at_least=0.8", 1), ("/figures?confidence_at_least=0.9", 0),
    ("/actors?kind=person&text=ola", 2), ("/articles?who=Emmanuel+Macron", 7),
    ("/articles?text=call%203", 1), ("/timeline?a=macron&b=putin&kind=call", 7),
  ]

  @Test(arguments: filters)
  func `a list is narrowed as on the command line`(question: String, count: Int) async throws {
    let answer = try await asking { try await $0.ask(question) }.json
    #expect(answer["total"] == .number(Double(count)))
    #expect(answer["items"]?.items.count == count)
  }

  @Test func `what a reader has rejected is given only when asked for`() async throws {
    let store = try SampleRecord.store()
    let line = try #require(try store.contacts().last)
    var correction = Correction(.reject, line.id, author: "me", at: "2026-11-22T11:00:00Z")
    correction.accounts = [line.id]
    try store.correct([correction], Reconciler())
    try await asking(store) { client in
      let questions = ["", "?with_rejected=true", "?with_rejected=false"]
      var totals: [JSONValue?] = []
      for question in questions {
        totals.append(try await client.ask("/contacts" + question).json["total"])
      }
      #expect(totals == [.number(6), .number(7), .number(6)])
    }
  }

  @Test func `the parts of a timeline follow each other`() async throws {
    try await asking { client in
      let all = try await client.ask("/timeline?a=macron&b=putin").json["items"]?.items ?? []
      let first = try await client.ask("/timeline?a=macron&b=putin&limit=3")
      let next = (first.links["next"] ?? "").replacing(Interface.root, with: "")
      let second = try await client.ask(next)
      #expect(try second.json["items"]?.items == Array(all[3..<6]))
      let prev = (second.links["prev"] ?? "").replacing(Interface.root, with: "")
      #expect(try await client.ask(prev).json["items"]?.items == Array(all[..<3]))
      #expect(Set(all.compactMap { $0["type"]?.text }) == ["contact", "statement"])
    }
  }
}
