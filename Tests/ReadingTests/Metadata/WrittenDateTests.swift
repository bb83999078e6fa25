import Records
import Testing

@testable import Reading

@Suite struct WrittenDateTests {
  static let values: [(String, String?)] = [
    ("2017-05-31", "2017-05-31"),
    ("2019-02-28T19:40:00+07:00", "2019-02-28"),
    ("2017-05-31 23:59:59", "2017-05-31"),
    ("20170531", "2017-05-31"),
    ("2017/5/31", "2017-05-31"),
    ("31.05.2017", "2017-05-31"),
    ("31/05/2017", "2017-05-31"),
    ("05/31/2017", "2017-05-31"),
    ("05/06/2017", nil),
    ("05/05/2017", "2017-05-05"),
    ("May 31, 2017", "2017-05-31"),
    ("Wed, 31 May 2017 10:00:00 GMT", "2017-05-31"),
    ("31st of May 2017", "2017-05-31"),
    ("31 mai 2017", "2017-05-31"),
    ("1er août 2019", "2019-08-01"),
    ("31 de mayo de 2017", "2017-05-31"),
    ("31 мая 2017", "2017-05-31"),
    ("5 Şubat 2022", "2022-02-05"),
    ("Nov. 3, 2005", "2005-11-03"),
    ("2017-05", "2017-05"),
    ("2017", "2017"),
    ("February 30, 2017", nil),
    ("31 May", nil),
    ("soon", nil),
    ("", nil),
  ]

  @Test(arguments: values)
  func `a value of metadata gives a date or nothing`(_ value: String, _ date: String?) throws {
    #expect(WrittenDate.eventDate(of: value, months: try MonthNames())?.description == date)
  }
}
