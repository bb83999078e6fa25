import Extraction
import Records
import Testing

/// When and where a contact was, and whether it was, on reports of Tuesday 12 June 2018.
@Suite struct `Time and place of contacts` {
  private func told(_ text: String) throws -> [String] {
    try ExtractedReport.of(text).contacts.map { contact in
      let item = contact.item
      let date = item.date?.description ?? "no date"
      return
        "\(item.participants.joined(separator: ", ")): \(date), \(item.place ?? "nowhere"), \(item.status.rawValue)"
    }
  }

  @Test(arguments: [
    (
      "Vladimir Putin returned to Moscow on Monday after a visit to Austria.",
      "Vladimir Putin, Austria: 2018-06, Austria, held"
    ),
    (
      "Vladimir Putin returned to Moscow on Monday after a two-day visit to Austria.",
      "Vladimir Putin, Austria: 2018-06-10/2018-06-11, Austria, held"
    ),
    (
      "Emmanuel Macron praised Europe on Tuesday. Emmanuel Macron, arriving in Rome, said he was happy.",
      "Emmanuel Macron, Italy: 2018-06-12, Rome, held"
    ),
    (
      "The plan of Tuesday was good. Emmanuel Macron was then to meet Angela Merkel.",
      "Emmanuel Macron, Angela Merkel: 2018-06-12, nowhere, planned"
    ),
    (
      "Emmanuel Macron will start a week-long visit to Japan on Sunday.",
      "Emmanuel Macron, Japan: 2018-06-17/2018-06-23, Japan, planned"
    ),
    (
      "Emmanuel Macron's last visit to China was in 2017.",
      "Emmanuel Macron, China: 2017, China, held"
    ),
    (
      "Donald Trump was praised by Xi Jinping, who on his arrival in Berlin late Monday called for peace.",
      "Xi Jinping, Germany: 2018-06-11, Berlin, held"
    ),
  ])
  func `have the day that the text ties to them`(text: String, contact: String) throws {
    #expect(try told(text) == [contact])
  }

  @Test(arguments: [
    (
      "Emmanuel Macron had been due to hold talks with Angela Merkel.",
      "Emmanuel Macron, Angela Merkel: no date, nowhere, cancelled"
    ),
    (
      "Vladimir Putin accepted an invitation from Donald Trump to visit Texas.",
      "Vladimir Putin, United States: no date, Texas, planned"
    ),
    (
      "Emmanuel Macron praised the plan ahead of the G7 summit in Berlin.",
      "G7, Germany: no date, Berlin, planned"
    ),
    (
      "The ministers might also attend the European Union summit slated for Friday in Vienna.",
      "European Union, Austria: 2018-06-15, Vienna, planned"
    ),
  ])
  func `have the status that the words around them say`(text: String, contact: String) throws {
    #expect(try told(text) == [contact])
  }

  @Test(arguments: [
    (
      "Emmanuel Macron came to the Chinese capital on Monday and met with Xi Jinping.",
      "Emmanuel Macron, Xi Jinping: 2018-06-11, Beijing, held"
    ),
    (
      "Angela Merkel was in the Italian capital on Monday for talks with Emmanuel Macron.",
      "Angela Merkel, Emmanuel Macron: 2018-06-11, Rome, held"
    ),
  ])
  func `are in the capital that is told by its state`(text: String, contact: String) throws {
    #expect(try told(text).contains(contact))
  }

  @Test(arguments: [
    (
      "The trade plan will be ready by the time Xi Jinping meets Emmanuel Macron.",
      "Xi Jinping, Emmanuel Macron: no date, nowhere, planned"
    ),
    (
      "If Xi Jinping comes to France as planned, Emmanuel Macron will be glad.",
      "Xi Jinping, France: no date, France, planned"
    ),
    (
      "The agenda of Xi Jinping's talks with French officials will cover trade.",
      "Xi Jinping, French officials: no date, nowhere, planned"
    ),
    (
      "Emmanuel Macron arrived in Moscow on Wednesday for talks with Vladimir Putin.",
      "Emmanuel Macron, Vladimir Putin: 2018-06, Moscow, planned"
    ),
    (
      "The G7 summit meetings are to take place in Rome this month.",
      "G7, Italy: 2018-06, Rome, planned"
    ),
    (
      "Emmanuel Macron initially planned a visit to Rome but later went ahead with the trip in May.",
      "Emmanuel Macron, Italy: 2018-05, Rome, held"
    ),
    (
      "Xi Jinping's visit to France matters. Xi Jinping will visit France in July.",
      "Xi Jinping, France: 2018-07, France, planned"
    ),
    (
      "Angela Merkel had hoped to pass the law for talks with Emmanuel Macron.",
      "Angela Merkel, Emmanuel Macron: no date, nowhere, held"
    ),
  ])
  func `are to come or done by what is told around them`(text: String, contact: String) throws {
    #expect(try told(text).contains(contact))
  }

  @Test func `are not where the first sentence only names a goal of trade`() throws {
    let contacts = try told(
      """
      France will sell more cars to Kenya. Angela Merkel arrived here on Monday for talks with Emmanuel Macron.
      """)
    #expect(contacts.allSatisfy { !$0.contains("Kenya") })
  }

  @Test func `are where one of them met others on that day`() throws {
    let contacts = try told(
      """
      Xi Jinping met Emmanuel Macron in Qingdao on Monday. Xi Jinping met Angela Merkel on Monday as well.
      """)
    #expect(contacts.last == "Xi Jinping, Angela Merkel: 2018-06-11, Qingdao, held")
  }

  @Test func `are where the guest arrived days before`() throws {
    let contacts = try told(
      """
      Emmanuel Macron arrived in Qingdao on Sunday. Emmanuel Macron met Xi Jinping on Monday.
      """)
    #expect(contacts.last == "Emmanuel Macron, Xi Jinping: 2018-06-11, Qingdao, held")
  }

  @Test func `of a stay to come have its month where only its first day is told`() throws {
    let contacts = try told(
      """
      Emmanuel Macron will visit Japan from July 13. Emmanuel Macron is also scheduled to meet Shinzo Abe.
      """)
    #expect(contacts.last == "Emmanuel Macron, Shinzo Abe: 2018-07, Japan, planned")
  }
}
