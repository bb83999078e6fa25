import Records
import Testing

@testable import Publishing

@Suite("Findings in one line")
struct SentenceTests {
  @Test(arguments: [
    (Contact.Kind.call, ["A", "B"], "call between A and B"),
    (.videoCall, ["A", "B", "C"], "video call between A, B and C"),
    (.meeting, ["A", "B"], "meeting of A and B"),
    (.visit, ["A", "B"], "visit of A to B"),
    (.letter, ["A", "B", "C"], "letter from A to B and C"),
    (.summit, ["A", "B", "C"], "summit of A, B and C"),
    (.pressConference, ["A", "B"], "press conference of A and B"),
    (.meeting, ["A"], "meeting A"),
  ])
  func `A contact says who dealt with whom`(
    kind: Contact.Kind, participants: [String], sentence: String
  ) {
    #expect(ContactSentence(Contact(kind: kind, participants: participants)).text == sentence)
  }

  @Test func `A contact says all that is known of it`() {
    var contact = Contact(kind: .call, participants: ["A", "B"], status: .planned)
    contact.place = "Moscow"
    contact.durationMinutes = 90
    contact.initiator = "A"
    #expect(
      ContactSentence(contact).text
        == "call between A and B, Moscow, 90 min, initiated by A, planned")
  }

  @Test(arguments: [(11, "11 calls between A and B"), (1, "1 call between A and B")])
  func `A tally is told as a number`(tally: Int, sentence: String) {
    var contact = Contact(kind: .call, participants: ["A", "B"])
    contact.tally = tally
    #expect(ContactSentence(contact).text == sentence)
  }

  @Test(arguments: [
    (Statement.Form.direct, nil, "Yes", "A said: “Yes”"),
    (.direct, "B", "Yes", "A told B: “Yes”"),
    (.direct, "B", "“Yes”", "A told B: “Yes”"),
    (.mixed, "B", "it was “good”", "A to B, praise: it was “good”"),
    (.indirect, nil, "it was good", "A, praise: it was good"),
  ])
  func `A statement says who told whom what`(
    form: Statement.Form, addressee: String?, text: String, sentence: String
  ) {
    var statement = Statement(speaker: Speaker("A"), form: form, text: text, act: .praise)
    statement.addressee = addressee
    #expect(StatementSentence(statement).text == sentence)
  }

  @Test func `A joint statement names all who speak`() throws {
    let speaker = try #require(Speaker(["A", "B", "C"]))
    let statement = Statement(speaker: speaker, form: .direct, text: "Yes")
    #expect(StatementSentence(statement).text == "A, B and C said: “Yes”")
  }
}
