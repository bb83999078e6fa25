import Foundation
import Publishing
import Records
import Store
import Testing

@Suite("The formats of a list")
struct ListFormatTests {
  @Test(arguments: ExportFormat.allCases)
  func `A list of contacts looks as recorded`(format: ExportFormat) throws {
    let store = try SampleRecord.make()
    let text = try write(try store.contacts().map { ItemRow($0) }, as: format)
    try Snapshot.compare(text, with: "contacts.\(format.rawValue)")
  }

  @Test(arguments: ExportFormat.allCases)
  func `A timeline looks as recorded`(format: ExportFormat) throws {
    let store = try SampleRecord.make()
    let entries = try store.timeline("Emmanuel Macron", "Vladimir Putin")
    try Snapshot.compare(
      try write(entries.map(TimelineRow.init), as: format), with: "timeline.\(format.rawValue)")
  }

  @Test(arguments: ExportFormat.allCases)
  func `A list of articles looks as recorded`(format: ExportFormat) throws {
    let store = try SampleRecord.make()
    let text = try write(try store.articles().map(ArticleRow.init), as: format)
    try Snapshot.compare(text, with: "articles.\(format.rawValue)")
  }

  @Test func `An empty list is still a list`() throws {
    let none: [ArticleRow] = []
    #expect(try write(none, as: .json) == "[]\n")
    #expect(try write(none, as: .jsonl) == "")
    #expect(try write(none, as: .csv).hasPrefix("id,title,outlet"))
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("a,b", "\"a,b\""),
    ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("=1+1", "'=1+1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("-5", "-5"),
    ("+3.5", "+3.5"),
    ("-5+A1", "'-5+A1"),
    ("--5", "'--5"),
    ("+", "'+"),
    ("\t=1", "'\t=1"),
    ("“=1”", "“=1”"),
    ("\"\u{301}", "\"\"\"\u{301}\""),
  ])
  func `A cell of CSV is quoted and never a formula`(title: String, cell: String) throws {
    let store = try SampleRecord.make(title: title)
    let text = try write(try store.articles().map(ArticleRow.init), as: .csv)
    let body = try #require(text.firstRange(of: "\r\n")).upperBound
    let afterID = try #require(text[body...].firstIndex(of: ",")).utf16Offset(in: text) + 1
    let rest = String(decoding: Array(text.utf16).dropFirst(afterID), as: UTF16.self)
    #expect(rest.unicodeScalars.starts(with: (cell + ",Le Monde").unicodeScalars))
  }

  @Test func `Markdown escapes what an article could mark up`() throws {
    let store = try SampleRecord.make(title: "a|b <script> [x](y) *z*\nnext")
    let text = try write(try store.articles().map(ArticleRow.init), as: .markdown)
    #expect(text.contains("a\\|b \\<script\\> \\[x\\](y) \\*z\\* next"))
    #expect(text.split(separator: "\n").count == 3)
  }

  private func write<Row: ListedRow>(_ rows: [Row], as format: ExportFormat) throws -> String {
    var writer = format.format(style: TextStyle(width: 80))
    return try writer.begin(Row.self) + rows.map { try writer.line($0) }.joined()
      + writer.end(Row.self)
  }
}
