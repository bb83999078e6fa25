import Extraction
import Records
import Testing

/// What the clauses around a word of contact say: who, when, where and whether at all.
@Suite struct `Contacts in their clauses` {
  private func contacts(_ text: String) throws -> [Contact] {
    try ExtractedReport.of(text).contacts.map(\.item)
  }

  @Test func `of a tour are a visit to each state with the days of the tour`() throws {
    let visits = try contacts(
      "Emmanuel Macron will leave on Monday for a three-day tour which will take him to Ireland and Germany."
    )
    #expect(visits.map(\.participants.last) == ["Ireland", "Germany"])
    #expect(visits.allSatisfy { $0.date?.description == "2018-06-18/2018-06-20" })
  }

  @Test func `of an organisation are its summit, with who attends and the host`() throws {
    let summit = try contacts("Donald Trump attended the G7 summit in Taormina in May 2017.").first
    #expect(summit?.kind == .summit)
    #expect(summit?.participants == ["Donald Trump", "G7", "Italy"])
    #expect(summit?.date?.description == "2017-05")
  }

  @Test func `with one after the other are a meeting each`() throws {
    let meetings = try contacts(
      "Shinzo Abe will meet President Donald Trump and Chancellor Angela Merkel in Quebec.")
    #expect(
      meetings.map(\.participants) == [
        ["Shinzo Abe", "Donald Trump"], ["Shinzo Abe", "Angela Merkel"],
      ])
  }

  @Test(arguments: [
    ("Xi Jinping was to meet Vladimir Putin on Friday.", Contact.Status.planned),
    ("Xi Jinping to meet Vladimir Putin", .planned),
    ("Xi Jinping proposed a meeting with Vladimir Putin.", .proposed),
    ("Xi Jinping refused to meet Vladimir Putin.", .refused),
    ("Xi Jinping cancelled a visit to Russia.", .cancelled),
    ("Xi Jinping, who met Vladimir Putin last week, agreed.", .held),
    ("It was decided in talks between Xi Jinping and Vladimir Putin.", .held),
  ])
  func `say whether it took place`(text: String, status: Contact.Status) throws {
    #expect(try contacts(text).map(\.status) == [status])
  }

  @Test(arguments: [
    ("Xi Jinping said on Monday that he met Vladimir Putin last month.", "2018-05"),
    ("Xi Jinping met Vladimir Putin on Monday and left on Tuesday.", "2018-06-11"),
    ("Xi Jinping will arrive in Moscow on Monday for a three-day visit.", "2018-06-18/2018-06-20"),
  ])
  func `have the day of their own clause`(text: String, date: String) throws {
    #expect(try contacts(text).map(\.date?.description) == [date])
  }

  @Test func `told in the plain past happened on the day of the story`() throws {
    let found = try contacts(
      "China on Wednesday urged calm.\n\nXi Jinping spoke after talks with Vladimir Putin.")
    #expect(found.map(\.date?.description) == ["2018-06-13"])
  }

  @Test func `here are where the report stands`() throws {
    let visit = try contacts(
      "Putin arrives in Beijing\n\nRussian President Vladimir Putin arrived here on Monday."
    ).last
    #expect(visit?.participants == ["Vladimir Putin", "China"])
    #expect(visit?.place == "Beijing")
  }

  @Test func `of a delegation are its leader's`() throws {
    let meeting = try contacts("A delegation led by Wang Yi met Vladimir Putin in Moscow.").first
    #expect(meeting?.participants == ["Wang Yi", "Vladimir Putin"])
  }
}
