import Extraction
import Records
import Testing

/// The days of stays and of what was done on them, on reports of Thursday 14 June 2018.
@Suite struct `Stays` {
  private func told(_ text: String) throws -> [String] {
    try ExtractedReport.of(text).contacts.map { contact in
      let item = contact.item
      let date = item.date?.description ?? "no date"
      return "\(item.participants.joined(separator: ", ")): \(date), \(item.place ?? "nowhere")"
    }
  }

  @Test(arguments: [
    (
      "Emmanuel Macron arrived in Japan on Wednesday for a four-day official visit to the country.",
      "Emmanuel Macron, Japan: 2018-06-13/2018-06-16, Japan"
    ),
    (
      "Emmanuel Macron will visit Japan on Friday. He spoke of his planned three-day visit to Japan.",
      "Emmanuel Macron, Japan: 2018-06-15/2018-06-17, Japan"
    ),
    (
      "Emmanuel Macron flies into Tokyo on Friday. During a two-day stop here, Macron will be received by Shinzo Abe.",
      "Emmanuel Macron, Japan: 2018-06-15/2018-06-16, Tokyo"
    ),
    (
      "The plan of Thursday was good. Emmanuel Macron, arriving in Japan for an overnight stop, said he was happy.",
      "Emmanuel Macron, Japan: 2018-06-14/2018-06-15, Japan"
    ),
  ])
  func `are as long as the text tells`(text: String, stay: String) throws {
    #expect(try told(text).contains(stay))
  }

  @Test(arguments: [
    (
      "Emmanuel Macron praised Asia on Thursday. Emmanuel Macron is in Tokyo for a state visit.",
      "Emmanuel Macron, Japan: 2018-06, Tokyo"
    ),
    (
      "Emmanuel Macron is the first French leader in years to visit Japan. Macron met Shinzo Abe on Wednesday.",
      "Emmanuel Macron, Japan: 2018-06, Japan"
    ),
    (
      "Emmanuel Macron is in Rome for a state visit, where he will attend the June 15-16 G7 summit.",
      "Emmanuel Macron, Italy: 2018-06, Rome"
    ),
    (
      "Angela Merkel spoke of a recent visit to Rome by Emmanuel Macron.",
      "Emmanuel Macron, Italy: 2018, Rome"
    ),
    (
      "Emmanuel Macron's tour, which included earlier stops in Italy, was long.",
      "Emmanuel Macron, Italy: 2018, Italy"
    ),
  ])
  func `of which no first day is told have their month or year`(text: String, stay: String) throws {
    #expect(try told(text).contains(stay))
  }

  @Test func `have their place for those whom the guest met`() throws {
    let contacts = try told(
      """
      Emmanuel Macron arrived in China on Wednesday. Macron met Xi Jinping on Thursday.
      """)
    #expect(contacts.last == "Emmanuel Macron, Xi Jinping: 2018-06-14, China")
  }

  @Test func `give the days between to whom a guest also met`() throws {
    let contacts = try told(
      """
      The trade pact was praised on Thursday. Emmanuel Macron arrived in China on Tuesday. The two sides are \
      friends. Emmanuel Macron also met Xi Jinping.
      """)
    #expect(contacts.contains("Emmanuel Macron, Xi Jinping: 2018-06-12/2018-06-14, China"))
  }

  @Test func `begin where one is greeted`() throws {
    let contacts = try told(
      """
      Emmanuel Macron arrived in China on Thursday for a three-day visit. His plane landed at an airport, where \
      Macron was greeted by Li Keqiang.
      """)
    #expect(contacts.contains("Li Keqiang, Emmanuel Macron: 2018-06-14, China"))
  }

  @Test func `at a gathering give it its days and place`() throws {
    let contacts = try told(
      """
      The G7 summit will be held in Rome on June 20-21. It is unclear whether Emmanuel Macron will hold talks with \
      Shinzo Abe during the G7 event.
      """)
    #expect(contacts.contains("Emmanuel Macron, Shinzo Abe: 2018-06-20/2018-06-21, Rome"))
  }

  @Test func `or talks have the day and place between their noun and their parties`() throws {
    let contacts = try told(
      "The violence followed talks in Paris on Monday between Emmanuel Macron and Shinzo Abe.")
    #expect(contacts == ["Emmanuel Macron, Shinzo Abe: 2018-06-11, Paris"])
  }

  @Test(arguments: [
    (
      "Emmanuel Macron will visit Japan from July 13.",
      "Emmanuel Macron, Japan: 2018-07-13/.., Japan"
    ),
    (
      "Emmanuel Macron attended the G7 summit in Rome, which closed on Tuesday.",
      "Emmanuel Macron, G7, Italy: ../2018-06-12, Rome"
    ),
    (
      "The plan is good, Emmanuel Macron said on Wednesday on the eve of a G7 summit in Rome.",
      "G7, Italy: 2018-06-14, Rome"
    ),
    (
      "Emmanuel Macron will visit Italy and Spain from July 13 to 20. Macron will visit Spain from July 17 to 20.",
      "Emmanuel Macron, Italy: 2018-07-13/2018-07-17, Italy"
    ),
    (
      "Emmanuel Macron has already visited Naples during his visit to Italy. He was happy on Thursday.",
      "Emmanuel Macron, Italy: 2018-06, Naples"
    ),
    (
      """
      Emmanuel Macron will visit Japan from July 13 to 15. During their visit, French businessmen will meet their \
      Japanese counterparts.
      """, "French businessmen, Japanese businessmen: 2018-07-13/2018-07-15, Japan"
    ),
  ])
  func `and what is in their course have the days that are told`(text: String, stay: String) throws
  {
    #expect(try told(text).contains(stay))
  }

  @Test(arguments: [
    (
      "In Rome on Monday, Emmanuel Macron met Shinzo Abe, said a spokesman.",
      "Emmanuel Macron, Shinzo Abe: 2018-06-11, Rome"
    ),
    (
      "While in Italy, Emmanuel Macron will attend the G7 summit to be held in Rome on Friday.",
      "Emmanuel Macron, G7, Italy: 2018-06-15, Rome"
    ),
    (
      "Angela Merkel confirmed on Thursday that Emmanuel Macron met Shinzo Abe.",
      "Emmanuel Macron, Shinzo Abe: no date, nowhere"
    ),
    (
      """
      Emmanuel Macron hailed the pact on Thursday. “We are friends,” Macron said when meeting Shinzo Abe before the \
      feast. Macron is in Rome for a tour of old churches.
      """, "Emmanuel Macron, Shinzo Abe: 2018-06-14, nowhere"
    ),
    (
      "Xi Jinping is in Rome for a state visit. Xi Jinping met Angela Merkel here on Wednesday.",
      "Xi Jinping, Angela Merkel: 2018-06-13, Rome"
    ),
  ])
  func `and talks have the place and day of their own clause`(text: String, contact: String) throws
  {
    #expect(try told(text).contains(contact))
  }
}
