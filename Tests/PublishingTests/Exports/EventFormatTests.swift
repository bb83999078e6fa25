import Foundation
import Records
import Store
import Testing

@testable import Publishing

@Suite("Events for political scientists")
struct EventFormatTests {
  private func events(_ sample: ExportSample) throws -> [[String: Any]] {
    try sample.text(.plover).split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func rows(_ sample: ExportSample) throws -> [[String: String]] {
    let lines = try sample.text(.polecat).components(separatedBy: "\n").dropLast()
      .map { $0.components(separatedBy: "\t") }
    let header = try #require(lines.first)
    #expect(lines.allSatisfy { $0.count == header.count })
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  @Test func `a meeting is a consultation of two sources`() throws {
    let event = try #require(try events(try ExportSample()).last)
    #expect(event["event"] as? String == "CONSULT")
    #expect(event["date"] as? String == "2022-02-07")
    let source = event["source"] as? [[String: String]]
    #expect(source?.map { $0["actorText"] } == ["Emmanuel Macron", "Vladimir Putin"])
    #expect(source?.map { $0["code"] } == ["FRA", "RUS"])
    #expect((event["target"] as? [Any])?.isEmpty == true)
    #expect(event["text"] as? String == "The leaders spoke about everything")
    #expect((event["readout"] as? [String: Any])?["start"] as? Int == 14)
  }

  @Test func `what is not a fact has the context that tells so`() throws {
    let contexts = try events(try ExportSample()).map { event in
      "\(event["event"] ?? "") \(event["context"] ?? "fact")"
    }
    #expect(
      contexts.sorted() == [
        "AID fact", "CONSULT fact", "SANCTION future", "SANCTION hypothetical", "SANCTION negation",
      ])
  }

  @Test func `a contact that was called off is no event`() throws {
    let sample = try ExportSample(statuses: [.cancelled, .proposed, .refused])
    #expect(try !events(sample).contains { $0["event"] as? String == "CONSULT" })
    let planned = try ExportSample(statuses: [.planned])
    let event = try #require(try events(planned).first { $0["event"] as? String == "CONSULT" })
    #expect(event["context"] as? String == "future")
  }

  @Test func `a row of the flat table names two actors and their states`() throws {
    let row = try #require(try rows(try ExportSample()).first { $0["Event Type"] == "CONSULT" })
    #expect(row["Actor Name"] == "Emmanuel Macron" && row["Actor Country"] == "FRA")
    #expect(row["Recipient Name"] == "Vladimir Putin" && row["Recipient Country"] == "RUS")
    #expect(row["Event Date"] == "2022-02-07" && row["Quad Code"] == "VERBAL COOPERATION")
    #expect(row["Source"] == "Le Monde" && row["Publication Date"] == "2022-02-08")
    #expect(row["Headline"] == "A call" && row["Actor COW"] == "")
  }

  @Test func `a date that is no day stands in our own column alone`() throws {
    let row = try #require(try rows(try ExportSample()).first { $0["Event Type"] == "AID" })
    #expect(row["Event Date"] == "" && row["Event Date EDTF"] == "2022-01")
  }

  @Test(arguments: [
    (Contact.Kind.visit, ["A>B", "A>C"]), (.meeting, ["A>B", "A>C", "B>C"]),
    (.letter, ["A>B", "A>C"]),
  ])
  func `three who meet are three rows, a visitor of two is two`(
    kind: Contact.Kind, pairs: [String]
  ) throws {
    let event = try CodedEvent.three(kind)
    let dyads = POLECATFormat.dyads(event)
    #expect(dyads.map { "\($0.actor)>\($0.recipient ?? "")" } == pairs)
    #expect(Set(dyads.map(\.id)).count == pairs.count)
  }

  @Test(
    arguments: [
      (Contact.Kind.visit, "visit"), (.summit, "multilateral"), (.call, "phone"),
      (.videoCall, "phone"), (.meeting, nil), (.letter, nil), (.pressConference, nil),
    ] as [(Contact.Kind, String?)])
  func `how they met is PLOVER's mode`(kind: Contact.Kind, mode: String?) throws {
    #expect(try CodedEvent.three(kind).mode == mode)
  }
}

extension CodedEvent {
  /// The event of a contact of A, B and C.
  fileprivate static func three(_ kind: Contact.Kind) throws -> CodedEvent {
    let store = try RecordStore.inMemory()
    let article = Article(
      source: "a.txt", details: ArticleDetails(), published: PublicationDate(candidates: []),
      text: ArticleText("They met."))
    var report = Report(article: article)
    let words = try #require(article.text.quote(codePoints: 0, 9))
    let contact = Contact(kind: kind, participants: ["A", "B", "C"])
    report.contacts = [try #require(Finding(contact, citations: [words]))]
    try store.keep(report)
    return try #require(try CodedEvent.all(in: ExportedRecord(store)).first)
  }
}
