import Extraction
import Records
import Testing

@Suite struct `Contacts` {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: Contact.Kind
    let participants: Set<String>
    var testDescription: String { text }

    init(_ text: String, _ kind: Contact.Kind, _ participants: Set<String>) {
      self.text = text
      self.kind = kind
      self.participants = participants
    }
  }

  static let examples = [
    Example(
      "US President Donald Trump met North Korean leader Kim Jong Un in Singapore on Tuesday.",
      .meeting, ["Donald Trump", "Kim Jong Un"]),
    Example(
      "Russian President Vladimir Putin and French President Emmanuel Macron held talks on Monday.",
      .meeting, ["Vladimir Putin", "Emmanuel Macron"]),
    Example(
      "French President Emmanuel Macron spoke by phone with Russian President Vladimir Putin on Sunday.",
      .call, ["Emmanuel Macron", "Vladimir Putin"]),
    Example(
      "Japanese Prime Minister Shinzo Abe telephoned US President Donald Trump late on Monday.",
      .call, ["Shinzo Abe", "Donald Trump"]),
    Example(
      "A meeting between Chinese President Xi Jinping and North Korean leader Kim Jong Un took place in"
        + " Dalian.", .meeting, ["Xi Jinping", "Kim Jong Un"]),
    Example(
      "German Chancellor Angela Merkel visited China last month.", .visit,
      ["Angela Merkel", "China"]),
    Example(
      "Chinese President Xi Jinping arrived in Moscow on Friday.", .visit, ["Xi Jinping", "Russia"]),
    Example(
      "US President Donald Trump wrote to North Korean leader Kim Jong Un last week.", .letter,
      ["Donald Trump", "Kim Jong Un"]),
  ]

  @Test(arguments: examples) func `are found with their kind and people`(example: Example) throws {
    let contacts = try ExtractedReport.of(example.text).contacts.map(\.item)
    #expect(contacts.map(\.kind) == [example.kind])
    #expect(contacts.map { Set($0.participants) } == [example.participants])
  }

  @Test(arguments: [
    "Macron has met the criteria for reform.", "The two sides met their obligations.",
    "Putin called the report a lie.", "The president visited his mother.",
    "Talks about the budget were held in parliament.",
  ])
  func `are not seen where nobody deals with anybody`(text: String) throws {
    #expect(try ExtractedReport.of(text).contacts.isEmpty)
  }

  @Test func `carry day, place, length and who asked`() throws {
    let report = try ExtractedReport.of(
      "French President Emmanuel Macron spoke by phone with Russian President Vladimir Putin for 90"
        + " minutes on Tuesday at Putin's request.")
    let call = try #require(report.contacts.first?.item)
    #expect(call.date?.description == "2018-06-12")
    #expect(call.durationMinutes == 90)
    #expect(call.initiator == "Vladimir Putin")
    #expect(call.status == .held)
  }

  @Test(arguments: [
    (
      "Chinese President Xi Jinping will meet Russian President Vladimir Putin next week.",
      Contact.Status.planned
    ),
    ("Chinese President Xi Jinping refused to meet Russian President Vladimir Putin.", .refused),
    ("Donald Trump has cancelled a meeting with Kim Jong Un.", .cancelled),
    ("Chinese President Xi Jinping met Russian President Vladimir Putin last week.", .held),
  ])
  func `tell whether they were held`(text: String, status: Contact.Status) throws {
    #expect(try ExtractedReport.of(text).contacts.map(\.item.status) == [status])
  }

  @Test func `keep a tally as one line with its interval`() throws {
    let report = try ExtractedReport.of(
      "French President Emmanuel Macron and Russian President Vladimir Putin have spoken four times since"
        + " May 24.")
    let tally = try #require(report.contacts.first?.item)
    #expect(tally.tally == 4)
    #expect(tally.date?.description == "2018-05-24/2018-06-14")
  }

  @Test func `told twice are one, with both passages`() throws {
    let report = try ExtractedReport.of(
      "US President Donald Trump met North Korean leader Kim Jong Un in Singapore.\n\n"
        + "Trump and Kim met for five hours on Tuesday.")
    #expect(report.contacts.count == 1)
    #expect(report.contacts.first?.citations.count == 2)
    #expect(report.contacts.first?.item.date?.description == "2018-06-12")
    #expect(report.contacts.first?.item.place == "Singapore")
  }

  @Test func `of one stay share its place and its days`() throws {
    let report = try ExtractedReport.of(
      "Chinese President Xi Jinping arrived in Moscow on Tuesday.\n\nXi Jinping met Russian Prime Minister"
        + " Dmitry Medvedev.")
    let meeting = try #require(report.contacts.map(\.item).first { $0.kind == .meeting })
    #expect(meeting.place == "Moscow")
    #expect(meeting.date?.description == "2018-06-12")
  }

  @Test func `of several days run from the first to the last`() throws {
    let report = try ExtractedReport.of(
      "Chinese President Xi Jinping arrived in Moscow on Tuesday on a four-day visit.")
    let visit = try #require(report.contacts.map(\.item).first { $0.kind == .visit })
    #expect(visit.date?.description == "2018-06-12/2018-06-15")
    #expect(visit.durationMinutes == nil)
  }

  @Test func `told in every sentence of a long report are one, with all passages in order`()
    throws
  {
    let report = try ExtractedReport.of(
      String(repeating: "Donald Trump met Kim Jong Un in Singapore. ", count: 200))
    let citations = try #require(report.contacts.first).citations
    #expect(report.contacts.count == 1)
    #expect(citations.count == 200)
    #expect(citations.map(\.start) == citations.map(\.start).sorted())
  }
}
