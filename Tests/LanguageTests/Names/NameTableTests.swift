import Records
import Testing

@testable import Language

/// The tables themselves, row by row, and what is known of the world through the resolver.
@Suite struct NameTableTests {
  private let tables: NameTables

  init() throws {
    tables = try NamedArticle.tables.get()
  }

  @Test(arguments: [
    "leaders", "ministers", "officials", "states", "territories", "places", "organisations",
    "metonyms", "offices",
  ])
  func `every row of a table has the cells of its header, without stray spaces`(
    name: String
  ) throws {
    var strays: [String] = []
    let columns = name == "metonyms" ? "phrase" : name == "offices" ? "office" : "name"
    try TableReader("Names/\(name).tsv").forEachRow([columns]) { row in
      let cell = row.text(0)
      if cell.isEmpty || cell.hasPrefix(" ") || cell.hasSuffix(" ") || cell.contains("  ") {
        strays.append(cell)
      }
    }
    #expect(strays == [])
  }

  @Test(arguments: ["leaders", "ministers", "officials"])
  func `the dates of a term are days, months or years that exist, in order`(name: String) throws {
    var strays: [String] = []
    try TableReader("Names/\(name).tsv").forEachRow(["name", "from", "to"]) { row in
      let dates = [row.text(1), row.text(2)].filter { !$0.isEmpty }.map { EventDate($0) }
      let days = dates.compactMap { $0?.firstDay?.number }
      if dates.contains(nil) || days.isEmpty || days != days.sorted() { strays.append(row.text(0)) }
    }
    #expect(strays == [])
  }

  @Test func `every part of the world that a table names stands in the table of states`() throws {
    var strays: Set<String> = []
    for name in ["places", "territories"] {
      try TableReader("Names/\(name).tsv").forEachRow(["state"]) { row in
        for code in row.alternatives(0).map(row.text) where tables.nationsByCode[code] == nil {
          strays.insert(code)
        }
      }
    }
    #expect(strays == [])
  }

  @Test func `what a metonym stands for is a state, territory or organisation`() throws {
    let known = Set(tables.nations.map(\.name) + tables.organisations.map(\.name))
    var strays: Set<String> = []
    try TableReader("Names/metonyms.tsv").forEachRow(["actor"]) { row in
      if !known.contains(row.text(0)) { strays.insert(row.text(0)) }
    }
    #expect(strays == [])
  }

  @Test func `no name or alias belongs to two present states`() throws {
    var owners: [String: Set<String>] = [:]
    let columns = ["code", "name", "aliases", "adjectives", "to"]
    try TableReader("Names/states.tsv").forEachRow(columns) { row in
      guard row.isEmpty(4) else { return }
      for column in 1...3 {
        for name in row.alternatives(column) {
          owners[row.text(name), default: []].insert(row.text(0))
        }
      }
    }
    #expect(owners.filter { $0.value.count > 1 } == [:])
  }

  /// Different people of nearly one name who held office in one state at nearly one time.
  private static let namesakes: Set<Set<String>> = [
    ["Khalifa bin Salman Al Khalifa", "Khalid bin Ahmed Al Khalifa"],
    ["Jigme Dorji Wangchuck", "Jigme Singye Wangchuck"],
    ["Jigme Singye Wangchuck", "Jigme Khesar Namgyel Wangchuck"],
    ["Abdul Salam Arif", "Abdul Rahman Arif"], ["Sukarno", "Suharto"],
    ["Massoud Barzani", "Masrour Barzani"], ["Kim Jong Il", "Kim Yong Il"],
    ["Han Duck-soo", "Han Seung-soo"], ["Chung Eui-yong", "Chung Dong-young"],
    ["Sabah al-Salim al-Sabah", "Sabah al-Ahmad al-Jaber al-Sabah"],
    ["Sabah al-Khalid al-Sabah", "Sabah al-Ahmad al-Jaber al-Sabah"],
    ["Ahmad Nawaf al-Sabah", "Ahmad Abdullah al-Sabah"],
    ["Ahmad Nawaf al-Sabah", "Ahmad Nasser al-Mohammad al-Sabah"],
    ["Ahmad Abdullah al-Sabah", "Ahmad Nasser al-Mohammad al-Sabah"],
    ["Hamad bin Khalifa Al Thani", "Hamad bin Jassim Al Thani"],
    ["Le Minh Hung", "Le Thi Thu Hang"],
  ]

  @Test func `nobody stands under two spellings`() {
    var pairs: Set<Set<String>> = []
    for state in tables.nationsByCode.keys {
      let people = Set(tables.holders(of: state)).map { tables.holders[$0] }
      for (index, one) in people.enumerated() {
        for other in people[..<index] where isOnePerson(one, other) {
          pairs.insert([one.name, other.name])
        }
      }
    }
    #expect(pairs.subtracting(NameTableTests.namesakes) == [])
  }

  /// The same or nearly the same first and last word, and terms within four years.
  private func isOnePerson(_ one: OfficeHolder, _ other: OfficeHolder) -> Bool {
    let (left, right) = (Gazetteer.keys(one.name), Gazetteer.keys(other.name))
    guard let first = left.first, let second = right.first, let last = left.last,
      let end = right.last, Spelling.isClose(last, end),
      Spelling.isClose(first, second) || first.hasPrefix(second) || second.hasPrefix(first)
    else { return false }
    return one.terms.contains { other.distance(to: $0.days) <= 4 * 365 }
  }

  @Test(arguments: OfficeOnDay.known)
  func `an office on a day means who held it`(fact: OfficeOnDay) throws {
    let article = try NamedArticle("The \(fact.office) spoke on the matter.", on: fact.day)
    #expect(article.meaning(of: fact.office) == fact.holder)
  }
}

/// Who held an office on a day: what anybody can look up.
struct OfficeOnDay: Sendable, CustomTestStringConvertible {
  let day: String
  let office: String
  let holder: String

  var testDescription: String { "\(office) on \(day)" }

  init(_ day: String, _ office: String, _ holder: String) {
    self.day = day
    self.office = office
    self.holder = holder
  }

  static let known = [
    OfficeOnDay("1962-10-22", "US president", "John F. Kennedy"),
    OfficeOnDay("1962-10-22", "Soviet leader", "Nikita Khrushchev"),
    OfficeOnDay("1963-01-22", "French president", "Charles de Gaulle"),
    OfficeOnDay("1963-01-22", "West German chancellor", "Konrad Adenauer"),
    OfficeOnDay("1972-02-21", "US president", "Richard Nixon"),
    OfficeOnDay("1972-02-21", "Chinese premier", "Zhou Enlai"),
    OfficeOnDay("1973-11-01", "US secretary of state", "Henry Kissinger"),
    OfficeOnDay("1973-11-01", "Israeli prime minister", "Golda Meir"),
    OfficeOnDay("1978-09-17", "Egyptian president", "Anwar Sadat"),
    OfficeOnDay("1978-09-17", "Israeli prime minister", "Menachem Begin"),
    OfficeOnDay("1982-05-01", "British prime minister", "Margaret Thatcher"),
    OfficeOnDay("1985-11-19", "Soviet leader", "Mikhail Gorbachev"),
    OfficeOnDay("1990-02-11", "South African president", "F.W. de Klerk"),
    OfficeOnDay("1990-09-12", "German foreign minister", "Hans-Dietrich Genscher"),
    OfficeOnDay("1990-09-12", "US president", "George H.W. Bush"),
    OfficeOnDay("1991-01-17", "Soviet foreign minister", "Alexander Bessmertnykh"),
    OfficeOnDay("1991-01-17", "Iraqi president", "Saddam Hussein"),
    OfficeOnDay("1993-09-13", "Israeli prime minister", "Yitzhak Rabin"),
    OfficeOnDay("1997-05-27", "Russian president", "Boris Yeltsin"),
    OfficeOnDay("1997-05-27", "Russian foreign minister", "Yevgeny Primakov"),
    OfficeOnDay("1997-05-27", "NATO secretary general", "Javier Solana"),
    OfficeOnDay("1999-06-10", "Finnish president", "Martti Ahtisaari"),
    OfficeOnDay("2001-09-12", "US president", "George W. Bush"),
    OfficeOnDay("2003-03-20", "French foreign minister", "Dominique de Villepin"),
    OfficeOnDay("2003-03-20", "UN secretary-general", "Kofi Annan"),
    OfficeOnDay("2005-10-01", "German chancellor", "Gerhard Schroeder"),
    OfficeOnDay("2006-11-18", "Japanese prime minister", "Shinzo Abe"),
    OfficeOnDay("2008-08-12", "Russian president", "Dmitry Medvedev"),
    OfficeOnDay("2008-08-12", "Georgian president", "Mikheil Saakashvili"),
    OfficeOnDay("2014-03-18", "Russian president", "Vladimir Putin"),
    OfficeOnDay("2014-03-18", "German foreign minister", "Frank-Walter Steinmeier"),
    OfficeOnDay("2015-07-14", "Iranian foreign minister", "Mohammad Javad Zarif"),
    OfficeOnDay("2018-06-12", "North Korean leader", "Kim Jong Un"),
    OfficeOnDay("2018-06-12", "South Korean president", "Moon Jae-in"),
    OfficeOnDay("2022-02-24", "Ukrainian foreign minister", "Dmytro Kuleba"),
    OfficeOnDay("2022-02-24", "British foreign secretary", "Liz Truss"),
    OfficeOnDay("2023-06-19", "Chinese foreign minister", "Qin Gang"),
  ]
}
