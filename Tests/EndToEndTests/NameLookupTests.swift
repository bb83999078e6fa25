import Foundation
import Publishing
import Records
import Store
import Testing

@testable import ReadoutCommand

@Suite("Names as they are typed")
struct NameLookupTests {
  private let store: RecordStore

  init() throws {
    store = try RecordStore.inMemory()
    let text = ArticleText("Macron met Kim Jong Un and Kim Yo Jong.")
    let article = Article(
      source: "a.txt", details: ArticleDetails(), published: .unknown, text: text)
    let names = ["Emmanuel Macron", "Kim Jong Un", "Kim Yo Jong"]
    var report = Report(
      article: article,
      actors: names.map { name in
        let form = name.split(separator: " ").first.map(String.init) ?? name
        return Actor(name: name, kind: .person, aliases: name.hasPrefix("Kim") ? [form] : [])
      })
    let words = try #require(text.quote(text.whole))
    let meeting = Contact(kind: .meeting, participants: names)
    report.contacts = [try #require(Finding(meeting, citations: [words]))]
    try store.keep(report, extractorVersion: "test")
  }

  @Test(arguments: [
    ("Emmanuel Macron", "Emmanuel Macron", ""),
    ("EMMANUEL MACRON", "Emmanuel Macron", ""),
    ("macron", "Emmanuel Macron", "«macron» is Emmanuel Macron\n"),
    ("Mácron", "Emmanuel Macron", "«Mácron» is Emmanuel Macron\n"),
    ("emman", "Emmanuel Macron", "«emman» is Emmanuel Macron\n"),
  ])
  func `One answer is taken, and named unless it was typed in full`(
    typed: String, name: String, note: String
  ) throws {
    let heard = Heard()
    #expect(try NameLookup(store: store, console: heard.console).actor(typed) == name)
    #expect(heard.errors == note)
  }

  @Test(arguments: [
    ("kim", "«kim» can be Kim Jong Un or Kim Yo Jong; give more of the name"),
    ("makron", "nobody in the record is called «makron»; did you mean Emmanuel Macron?"),
    ("Nebuchadnezzar", "nobody in the record is called «Nebuchadnezzar»; check the spelling"),
  ])
  func `Several answers and none are errors`(typed: String, sentence: String) {
    let lookup = NameLookup(store: store, console: Heard().console)
    let error = #expect(throws: LookupError.self) { try lookup.actor(typed) }
    #expect(error?.description.contains(sentence) == true)
  }

  /// Kim Jong Un with some lines of his own beside the one that he shares with Kim Yo Jong.
  private func addLines(of name: String, count: Int) throws {
    for number in 0..<count {
      let text = ArticleText("\(name) and Emmanuel Macron met, for the \(number)th time.")
      let article = Article(
        source: "\(number).txt", details: ArticleDetails(), published: .unknown, text: text)
      let meeting = Contact(kind: .meeting, participants: [name, "Emmanuel Macron"])
      let words = try #require(text.quote(text.whole))
      var report = Report(article: article, actors: [Actor(name: name, kind: .person)])
      report.contacts = [try #require(Finding(meeting, citations: [words]))]
      try store.keep(report, extractorVersion: "test")
    }
  }

  @Test func `A surname is whoever has five times the lines of the next`() throws {
    try addLines(of: "Kim Jong Un", count: 4)
    let heard = Heard()
    #expect(try NameLookup(store: store, console: heard.console).actor("kim") == "Kim Jong Un")
    #expect(heard.errors == "«kim» is Kim Jong Un; also: Kim Yo Jong\n")
  }

  @Test func `A surname with less than five times the lines of the next is asked for`() throws {
    try addLines(of: "Kim Jong Un", count: 3)
    let lookup = NameLookup(store: store, console: Heard().console)
    #expect(throws: LookupError.self) { try lookup.actor("kim") }
  }

  @Test func `A whole name is taken however few its lines`() throws {
    try addLines(of: "Kim Jong Un", count: 4)
    let heard = Heard()
    let lookup = NameLookup(store: store, console: heard.console)
    #expect(try lookup.actor("Kim Yo-jong") == "Kim Yo Jong")
    #expect(heard.errors == "")
  }

  @Test func `The beginning of a name is never enough for a choice`() throws {
    try addLines(of: "Kim Jong Un", count: 9)
    let lookup = NameLookup(store: store, console: Heard().console)
    let error = #expect(throws: LookupError.self) { try lookup.actor("ki") }
    #expect(error?.description.contains("can be Kim Jong Un or Kim Yo Jong") == true)
  }

  @Test func `A whole name wins over names that begin with it`() throws {
    let lookup = NameLookup(store: store, console: Heard().console)
    #expect(try lookup.actor("kim jong un") == "Kim Jong Un")
  }
}
