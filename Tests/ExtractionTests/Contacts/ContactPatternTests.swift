import Extraction
import Records
import Testing

/// Ways of telling a contact, and what looks like it but is not.
@Suite struct `Ways of telling a contact` {
  struct Told: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: Contact.Kind
    let people: [String]
    var testDescription: String { text }

    init(_ text: String, _ kind: Contact.Kind, _ people: String...) {
      self.text = text
      self.kind = kind
      self.people = people
    }
  }

  static let verbs = [
    Told("Xi Jinping met with Vladimir Putin in Moscow.", .meeting, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping held talks with Vladimir Putin.", .meeting, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping sat down with Vladimir Putin.", .meeting, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping was received by Vladimir Putin.", .meeting, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping shook hands with Vladimir Putin.", .meeting, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping phoned Vladimir Putin.", .call, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping called Vladimir Putin on Monday.", .call, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping spoke with Vladimir Putin.", .call, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping and Vladimir Putin spoke by phone.", .call, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping wrote to Vladimir Putin.", .letter, "Xi Jinping", "Vladimir Putin"),
    Told("Xi Jinping hosted Vladimir Putin in Beijing.", .visit, "Vladimir Putin", "Xi Jinping"),
  ]

  static let journeys = [
    Told("Vladimir Putin visited China.", .visit, "Vladimir Putin", "China"),
    Told("Vladimir Putin flew to Beijing.", .visit, "Vladimir Putin", "China"),
    Told("Vladimir Putin arrived in Shanghai.", .visit, "Vladimir Putin", "China"),
    Told("Vladimir Putin will travel to China next week.", .visit, "Vladimir Putin", "China"),
    Told("Vladimir Putin's visit to China begins on Friday.", .visit, "Vladimir Putin", "China"),
    Told("Vladimir Putin paid a visit to China.", .visit, "Vladimir Putin", "China"),
  ]

  static let nouns = [
    Told(
      "Talks between Xi Jinping and Vladimir Putin began.", .meeting, "Xi Jinping", "Vladimir Putin"
    ),
    Told(
      "Xi Jinping's meeting with Vladimir Putin was short.", .meeting, "Xi Jinping",
      "Vladimir Putin"),
    Told("Xi Jinping had a phone call with Vladimir Putin.", .call, "Xi Jinping", "Vladimir Putin"),
    Told(
      "Xi Jinping held a video call with Vladimir Putin.", .videoCall, "Xi Jinping",
      "Vladimir Putin"),
    Told(
      "Xi Jinping gave a joint press conference with Emmanuel Macron.", .pressConference,
      "Xi Jinping", "Emmanuel Macron"),
    Told(
      "In a telephone conversation with Vladimir Putin, Xi Jinping urged restraint.", .call,
      "Xi Jinping",
      "Vladimir Putin"),
    Told(
      "Xi Jinping said so after a meeting with Vladimir Putin.", .meeting, "Xi Jinping",
      "Vladimir Putin"),
  ]

  @Test(arguments: verbs + journeys + nouns)
  func `are read with everyone in it and nobody else`(told: Told) throws {
    let contacts = try ExtractedReport.of(told.text).contacts.map(\.item)
    #expect(contacts.map(\.kind).contains(told.kind))
    let contact = contacts.first { $0.kind == told.kind }
    #expect(contact.map { Set($0.participants) } == Set(told.people))
    if told.kind == .visit { #expect(contact?.participants.first == told.people.first) }
  }

  @Test(arguments: [
    "Xi Jinping called Vladimir Putin a friend.",
    "Xi Jinping called Vladimir Putin to account.",
    "Xi Jinping called the talks useful.",
    "Protesters repeated calls for talks with Iran.",
    "Vladimir Putin visited Russia.",
    "Xi Jinping met reporters in Beijing.",
    "Vladimir Putin welcomed the proposal.",
    "China and Russia share a border.", "Germany meet Russia in Munich on June 9.",
    "Russian troops headed to Ukraine.", "China calls Vladimir Putin's visit a success.",
    "Li Keqiang and visiting US officials agreed.",
    "The call for reform came from Xi Jinping.",
  ])
  func `are told from words that only look like it`(text: String) throws {
    #expect(try ExtractedReport.of(text).contacts.map(\.item) == [])
  }

  @Test func `take up the contact before when they name nobody`() throws {
    let report = try ExtractedReport.of(
      "Xi Jinping met Vladimir Putin in Moscow on Monday. After the meeting, which lasted two hours, Xi"
        + " Jinping left.")
    #expect(report.contacts.count == 1)
    #expect(report.contacts.first?.item.durationMinutes == 120)
    #expect(report.contacts.first?.citations.count == 2)
  }

  @Test func `keep a press conference apart from the talks before it`() throws {
    let report = try ExtractedReport.of(
      "Xi Jinping met Vladimir Putin in Moscow. In a joint press conference after their meeting, Vladimir"
        + " Putin hailed the ties.")
    #expect(Set(report.contacts.map(\.item.kind)) == [.meeting, .pressConference])
  }

  @Test func `give one line to each tally`() throws {
    let report = try ExtractedReport.of(
      "Xi Jinping and Vladimir Putin have met four times since May 24, and 11 times over the past year."
    )
    #expect(report.contacts.map(\.item.tally) == [4, 11])
  }

  @Test(arguments: [
    ("Xi Jinping met Vladimir Putin at Putin's request.", "Vladimir Putin"),
    ("Xi Jinping met Vladimir Putin at the invitation of Vladimir Putin.", "Vladimir Putin"),
    ("Xi Jinping telephoned Vladimir Putin.", "Xi Jinping"),
    ("Xi Jinping wrote to Vladimir Putin.", "Xi Jinping"),
  ])
  func `say who asked for it`(text: String, initiator: String) throws {
    #expect(try ExtractedReport.of(text).contacts.first?.item.initiator == initiator)
  }

  @Test func `do not say who asked for it when the words do not`() throws {
    let text = "Xi Jinping spoke with Vladimir Putin."
    #expect(try ExtractedReport.of(text).contacts.first?.item.initiator == nil)
  }

  @Test func `do not date a plan by the day it was announced`() throws {
    let report = try ExtractedReport.of(
      "Donald Trump has agreed to meet Kim Jong Un, South Korea's adviser announced on Thursday.")
    let contact = try #require(report.contacts.first?.item)
    #expect(contact.status == .planned)
    #expect(contact.date == nil)
  }

  @Test(arguments: [
    ("Xi Jinping met Vladimir Putin in Moscow.", "Moscow"),
    ("Vladimir Putin visited Shanghai.", "Shanghai"),
    ("In Moscow, Xi Jinping met Vladimir Putin.", "Moscow"),
  ])
  func `say where`(text: String, place: String) throws {
    #expect(try ExtractedReport.of(text).contacts.first?.item.place == place)
  }

  @Test func `do not take the day of praise for the day of the meeting`() throws {
    let report = try ExtractedReport.of(
      "North Korea on Monday hailed the meeting between Donald Trump and Kim Jong Un.")
    #expect(report.contacts.first?.item.date == nil)
  }

  @Test func `are not taken up again far from where they were told`() throws {
    let report = try ExtractedReport.of(
      "Xi Jinping will meet Vladimir Putin in Moscow.\n\nThe price of oil rose.\n\nShares fell.\n\n"
        + "Markets closed.\n\nThe talks lasted four hours.")
    #expect(report.contacts.map(\.item.durationMinutes) == [nil])
  }

  @Test func `cite the fullest mention first`() throws {
    let report = try ExtractedReport.of(
      "China hailed the talks between Xi Jinping and Vladimir Putin. Xi Jinping met Vladimir Putin in"
        + " Moscow on Monday.")
    #expect(report.contacts.count == 1)
    #expect(report.contacts.first?.citations.first?.text.hasPrefix("Xi Jinping met") == true)
  }
}
