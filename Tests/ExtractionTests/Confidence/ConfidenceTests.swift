import Foundation
import Records
import Testing

@testable import Extraction

@Suite("How sure the lines of a report are")
struct ConfidenceTests {
  @Test func `A day that the sentence tells is surer than the day of the story`() throws {
    let report = try ExtractedReport.of(
      """
      French President Emmanuel Macron arrived in Berlin on Wednesday.

      Macron met German Chancellor Angela Merkel on Wednesday. He met Finance Minister Olaf Scholz.
      """, published: "2018-06-14")
    let merkel = try #require(
      report.contacts.first { $0.item.participants.contains("Angela Merkel") })
    let scholz = try #require(
      report.contacts.first { $0.item.participants.contains("Olaf Scholz") })
    #expect(merkel.confidence?.fields["date"]?.ground == "sentence")
    #expect(scholz.confidence?.fields["date"]?.ground == "story_day")
    let days = [merkel, scholz].compactMap { $0.confidence?.fields["date"]?.value }
    #expect(days.count == 2 && days[0] > days[1])
  }

  @Test func `A field that is empty has no share`() throws {
    let report = try ExtractedReport.of(
      "French President Emmanuel Macron will meet German Chancellor Angela Merkel.")
    let contact = try #require(report.contacts.first)
    #expect(contact.item.date == nil)
    #expect(contact.confidence?.fields["date"] == nil)
    #expect(contact.confidence?.fields["participants"]?.ground == "named")
  }

  @Test func `A speaker who is named is surer than one who is described`() throws {
    let report = try ExtractedReport.of(
      """
      “We agreed on the budget,” German Chancellor Angela Merkel said.

      “Nothing has been signed yet,” a senior French diplomat said.
      """)
    let shares = report.statements.compactMap { $0.confidence?.fields["speaker"] }
    #expect(shares.map(\.ground) == ["named", "described"])
    #expect(shares.count == 2 && shares[0].value > shares[1].value)
  }

  @Test func `Every line says how sure it is`() throws {
    let report = try ExtractedReport.of(
      """
      Russia sent 3,000 soldiers to Syria, French Foreign Minister Jean-Yves Le Drian said on Tuesday.

      France expelled four Russian diplomats. Macron called Vladimir Putin.
      """)
    let shares =
      report.contacts.map(\.confidence) + report.statements.map(\.confidence)
      + report.figures.map(\.confidence) + report.actions.map(\.confidence)
    #expect(shares.count > 2)
    #expect(shares.allSatisfy { $0 != nil })
  }

  @Test func `A sentence that tells of contact or speech and gives nothing is named`() throws {
    let report = try ExtractedReport.of(
      "French President Emmanuel Macron met Angela Merkel in Berlin.\n\nThe delegations met again later."
    )
    #expect(report.unusedCues.map(\.cue) == ["meet"])
    #expect(report.unusedCues.map(\.kind) == [.contact])
    #expect(report.unusedCues.map(\.citation.text) == ["The delegations met again later."])
  }

  @Test func `What is less sure than asked is left out, and unsure days and places are empty`()
    throws
  {
    let article = try ExtractedReport.of("Macron met Merkel on Monday.").article
    let words = try #require(article.text.quote(TextSpan(0, 10)))
    var contact = Contact(
      kind: .meeting, participants: ["Emmanuel Macron", "Angela Merkel"],
      date: EventDate("2018-06-11"))
    contact.place = "Berlin"
    let share = { Confidence.Share(value: $0, ground: "sentence") }
    let sure = Confidence(item: share(0.8), fields: ["date": share(0.5), "place": share(0.7)])
    var report = Report(
      article: article,
      actors: ["Emmanuel Macron", "Angela Merkel", "Russia"].map { Actor(name: $0, kind: .person) })
    report.contacts = [try #require(Finding(contact, citations: [words], confidence: sure))]
    let action = Action(type: .sanction, actor: "Russia", recipient: "France", status: .planned)
    let unsure = Confidence(item: share(0.6))
    report.actions = [try #require(Finding(action, citations: [words], confidence: unsure))]
    let kept = report.confident(atLeast: 0.7)
    #expect(kept.contacts.map(\.item.date) == [nil])
    #expect(kept.contacts.map(\.item.place) == ["Berlin"])
    #expect(kept.actions.isEmpty)
    #expect(kept.actors.map(\.name) == ["Emmanuel Macron", "Angela Merkel"])
    #expect(report.confident(atLeast: 0.5).contacts == report.contacts)
  }

  @Test func `The manual names every ground`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Documentation/Manual/report.schema.json"), encoding: .utf8)
    #expect(Ground.allCases.filter { !page.contains("\"\($0.rawValue)\"") } == [])
  }
}
