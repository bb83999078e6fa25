import Foundation
import Records
import Testing

@Suite struct `Reports` {
  private let text = ArticleText("Xi met Kim in Dalian. “We agree,” Xi said.")

  private func report() throws -> Report {
    let article = Article(
      source: "x.txt", details: ArticleDetails(), published: .unknown, text: text)
    var contact = Contact(kind: .meeting, participants: ["Xi Jinping", "Kim Jong Un"])
    contact.place = "Dalian"
    contact.durationMinutes = 90
    var report = Report(article: article)
    let first = try #require(text.quote(TextSpan(0, 21)))
    report.contacts = [try #require(Finding(contact, citations: [first]))]
    let speaker = try #require(Speaker(["Xi Jinping", "Kim Jong Un"]))
    let statement = Statement(speaker: speaker, form: .direct, text: "We agree", act: .agreement)
    let whole = try #require(text.quote(text.whole))
    report.statements = [try #require(Finding(statement, citations: [whole]))]
    report.actors = [Actor(name: "Xi Jinping", kind: .person, state: "CN", aliases: ["Xi"])]
    return report
  }

  @Test func `use the guide's field names and write null for what is not known`() throws {
    let data = try JSONEncoder().encode(report())
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let contact = try #require((object["contacts"] as? [[String: Any]])?.first)
    #expect(
      Set(contact.keys) == [
        "kind", "participants", "date", "place", "duration_minutes", "initiator", "status", "tally",
        "citations", "confidence",
      ])
    #expect(contact["duration_minutes"] as? Int == 90)
    #expect(contact["date"] is NSNull)
    let statement = try #require((object["statements"] as? [[String: Any]])?.first)
    #expect(statement["speaker"] as? [String] == ["Xi Jinping", "Kim Jong Un"])
    #expect(
      Set(statement.keys) == [
        "speaker", "addressee", "form", "text", "act", "date", "citations", "confidence",
      ])
  }

  @Test func `survive JSON with every citation`() throws {
    let report = try report()
    let decoder = JSONDecoder()
    decoder.userInfo[try #require(Citation.articleTextKey)] = text
    #expect(try decoder.decode(Report.self, from: JSONEncoder().encode(report)) == report)
  }

  @Test func `hold no finding without a citation`() {
    let contact = Contact(kind: .call, participants: ["A", "B"])
    #expect(Finding(contact, citations: []) == nil)
  }

  @Test func `hold no statement without a speaker`() {
    #expect(Speaker([String]()) == nil)
  }
}
