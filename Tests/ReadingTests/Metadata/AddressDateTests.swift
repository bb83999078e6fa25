import Records
import Testing

@testable import Reading

@Suite struct AddressDateTests {
  static let addresses: [(String, String?)] = [
    ("https://www.themoscowtimes.com/2017/05/31/france-russia-a58127", "2017-05-31"),
    ("https://example.org/commentisfree/2019/nov/18/view", "2019-11-18"),
    ("https://example.org/world/2017-05-31-story", "2017-05-31"),
    ("https://example.org/story-20170531.html", "2017-05-31"),
    ("https://example.org/2019/11/story", "2019-11"),
    ("https://example.org/story-20171331", nil),
    ("https://example.org/1206313/story", nil),
    ("https://example.org/story?date=2017-05-31", nil),
    ("https://2017-05-31.example.org/story", nil),
    ("no address 2017/05/31", nil),
  ]

  @Test(arguments: addresses)
  func `an address gives its date`(_ address: String, _ date: String?) throws {
    let found = AddressDate(months: try MonthNames()).candidate(address)
    #expect(found?.value.description == date)
  }
}
