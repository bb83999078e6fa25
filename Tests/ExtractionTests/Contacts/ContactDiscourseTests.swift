import Extraction
import Records
import Testing

/// Whom a contact is with where only the text around its word tells, and which words tell of one contact.
@Suite struct `Contacts in their article` {
  private func told(_ text: String) throws -> [String] {
    try ExtractedReport.of(text).contacts.map { contact in
      let item = contact.item
      return "\(item.kind.rawValue): \(item.participants.joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    (
      "Vladimir Putin called on Thursday. Emmanuel Macron answered and they spoke for an hour.",
      ["call: Vladimir Putin, Emmanuel Macron"]
    ),
    (
      "Xi Jinping met Vladimir Putin. After one phone call, an aide said the two leaders are friends.",
      ["meeting: Xi Jinping, Vladimir Putin", "call: Xi Jinping, Vladimir Putin"]
    ),
    (
      "The Kremlin confirmed that it was in talks with French and German leaders.",
      ["meeting: Russia, France, Germany"]
    ),
    (
      "Shinzo Abe spoke with Donald Trump ahead of his meeting with Xi Jinping.",
      ["call: Shinzo Abe, Donald Trump", "meeting: Shinzo Abe, Xi Jinping"]
    ),
    (
      "At a meeting with his fellow citizens, Vladimir Putin praised Russian farmers.",
      ["meeting: Vladimir Putin, Russian citizens"]
    ),
    (
      "Only Angela Merkel welcomed a procession of African leaders.",
      ["visit: African leaders, Angela Merkel"]
    ),
    (
      "Japanese businessmen will meet their Indian counterparts.",
      ["meeting: Japanese businessmen, Indian businessmen"]
    ),
    (
      "Xi Jinping and his Russian counterpart Vladimir Putin held the tenth Leaders' Meeting.",
      ["meeting: Xi Jinping, Vladimir Putin"]
    ),
  ])
  func `are with those of whom the text speaks`(text: String, contacts: [String]) throws {
    #expect(try told(text) == contacts)
  }

  @Test(arguments: [
    (
      "Mike Pompeo heads to Paris on Friday to hear from Emmanuel Macron.",
      ["meeting: Mike Pompeo, Emmanuel Macron"]
    ),
    (
      "Emmanuel Macron met Vladimir Putin. He went to Moscow to prevent a war.",
      ["meeting: Emmanuel Macron, Vladimir Putin"]
    ),
    (
      "Angela Merkel has not responded to an invitation by Xi Jinping to visit China.",
      ["visit: Angela Merkel, China"]
    ),
    (
      "Emmanuel Macron did not come to Moscow to negotiate.",
      ["visit: Emmanuel Macron, Russia"]
    ),
  ])
  func `of who travels are the meeting he travels for, or a visit`(
    text: String, contacts: [String]
  ) throws {
    #expect(try told(text) == contacts)
  }

  @Test func `of a series are none of those told one by one`() throws {
    let found = try told(
      "Over the last months, Emmanuel Macron has been in contact with Vladimir Putin. On Monday, Macron spoke with Putin."
    )
    #expect(found.count == 2)
  }

  @Test func `told undated are not those of long ago`() throws {
    let found = try ExtractedReport.of(
      "Emmanuel Macron met Vladimir Putin in 2015.\n\nMacron shook hands with Putin at a long table."
    ).contacts.map { $0.item.date?.description }
    #expect(found == ["2015", nil])
  }

  @Test func `put off are no longer planned`() throws {
    let found = try ExtractedReport.of(
      "Talks between Xi Jinping and Shinzo Abe were scheduled for November, but the talks were postponed."
    ).contacts.map(\.item.status)
    #expect(found == [.cancelled])
  }

  @Test func `of one stay are one visit`() throws {
    let found = try ExtractedReport.of(
      "Xi Jinping arrived in Moscow on Monday. Xi ended his visit to Russia on Wednesday."
    ).contacts.map { $0.item.date?.description }
    #expect(found == ["2018-06-11/2018-06-13"])
  }

  @Test(arguments: [
    ("Reports suggest that Xi Jinping met Vladimir Putin.", Contact.Status.held),
    ("Xi Jinping hinted at cancelling his visit to Russia.", .planned),
    ("Xi Jinping was to have travelled to Moscow for talks with Vladimir Putin.", .cancelled),
    ("Xi Jinping will attend a forum after he concludes a visit to Russia.", .planned),
  ])
  func `have the status that the words above them give`(
    text: String, status: Contact.Status
  ) throws {
    #expect(try ExtractedReport.of(text).contacts.allSatisfy { $0.item.status == status })
  }

  @Test func `have no date that the text ties to something else`() throws {
    let found = try ExtractedReport.of(
      "Xi Jinping visited Russia, the first since both states signed a treaty in 2001."
    ).contacts.map { $0.item.date?.description }
    #expect(found == [nil])
  }
}
