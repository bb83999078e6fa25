import Records
import Testing

@testable import Reading

@Suite struct HeadlineLineTests {
  static let texts: [(String, String?)] = [
    ("Macron calls Putin\n\nHe called.", "Macron calls Putin"),
    ("Macron calls Putin\nHe called him on Monday.", "Macron calls Putin"),
    ("# France-Russia: A Reset\n\nText.", "France-Russia: A Reset"),
    ("Will they meet?\n\nNobody knows.", "Will they meet?"),
    ("He called Putin.\n\nHe did.", nil),
    ("“We agree.”\n\nHe said so.", nil),
    ("Only one line", nil),
    (
      "French President Emmanuel Macron met his Russian counterpart on\n"
        + "Monday in Moscow, and the two spoke for five hours about Ukraine\n"
        + "and the security of Europe.", nil
    ),
    (String(repeating: "word ", count: 50) + "\n\nText.", nil),
    (
      "We value your privacy. This site uses cookies.\nHome > World > Asia\nTalks fail\n\nText here.",
      "Talks fail"
    ),
    ("The Harbour Gazette\n\nTalks fail in Hanoi\n\nText here.", "Talks fail in Hanoi"),
  ]

  @Test(arguments: texts)
  func `the first line is the headline if it looks like one`(
    _ text: String, _ headline: String?
  ) throws {
    let article = try article(text)
    #expect(article.headline.map { String(article.text[$0]) } == headline)
    #expect(article.details.title == headline)
  }
}
