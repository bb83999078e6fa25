import Foundation
import Records
import Testing

@testable import Reading

@Suite struct LineFormatTests {
  @Test func `a bad line is one skipped outcome and the rest goes on`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.jsonl",
      """
      {"text": "one", "published": "2018-05-01"}
      {broken

      [1]
      {"title": "x"}
      {"text": "two", "id": 7}
      {"text": "last"}
      """)
    #expect(
      folder.summary(try folder.outcomes()) == [
        "a.jsonl#1", "a.jsonl#2 malformed_json", "a.jsonl#4 malformed_json",
        "a.jsonl#5 missing_text", "a.jsonl#6:7", "a.jsonl#7",
      ])
  }

  @Test func `columns become text, headline and details`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.jsonl",
      #"{"text": "\n\nHe called.", "title": "Macron calls", "date": "2018-05-01", "url": "#
        + #""https://e.org/a", "outlet": "Post", "byline": "A. B."}"#)
    let article = try #require(try folder.outcomes().articles.first)
    #expect(article.text.string == "Macron calls\n\nHe called.")
    #expect(article.headline.map { String(article.text[$0]) } == "Macron calls")
    #expect(article.published.candidates.map(\.foundIn) == ["field date"])
    #expect(article.details.outlet == "Post")
    #expect(article.details.byline == "A. B.")
    #expect(article.details.url == "https://e.org/a")
  }

  @Test func `a text that begins with its title is left alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", #"{"text": "Macron calls\n\nHe did.", "title": "Macron calls"}"#)
    let article = try #require(try folder.outcomes().articles.first)
    #expect(article.text.string == "Macron calls\n\nHe did.")
    #expect(article.headline?.end == 12)
  }

  @Test func `lines of UTF-16 and of Windows-1252 are read`() throws {
    let folder = try TemporaryFolder()
    let text = "{\"text\": \"Élysée 😀\"}\n{\"text\": \"two\"}\n"
    try folder.write("a.jsonl", Array(try #require(text.data(using: .utf16))))
    try folder.write("b.jsonl", Array("{\"text\": \"caf".utf8) + [0xE9] + Array("\"}".utf8))
    #expect(try folder.outcomes().articles.map(\.text.string) == ["Élysée 😀", "two", "café"])
  }

  @Test func `a line that is too long is skipped`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "short\n\(String(repeating: "x", count: 300_000))\nend")
    var lines = LineStream(try ByteStream(path: path), limit: 100_000)
    var found: [Int?] = []
    while let line = try lines.next() { found.append(line.bytes?.count) }
    #expect(found == [5, nil, 3])
  }

  @Test(arguments: ["\n\n", ""])
  func `a file without lines is empty`(_ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", text)
    #expect(folder.summary(try folder.outcomes()) == ["a.jsonl empty_file"])
  }

  @Test func `rows hold quotes, commas and line ends`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.csv", "text,title,published\r\n\"a \"\"q\"\", b\nline 2\",T,2018-05-01\r\nplain,,\r\n")
    let articles = try folder.outcomes().articles
    #expect(articles.map(\.text.string) == ["T\n\na \"q\", b\nline 2", "plain"])
    #expect(articles.map { $0.source.suffix(6) } == [".csv#2", ".csv#4"])
    #expect(articles[0].published.date?.description == "2018-05-01")
  }

  @Test func `bad rows are skipped and the rest goes on`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.csv", "text,title\na,b\nx,y,z\n\"open,T\nnext,T2\n,no text\n\nlast,T3\n")
    #expect(
      folder.summary(try folder.outcomes()) == [
        "a.csv#2", "a.csv#3 malformed_csv", "a.csv#4 malformed_csv", "a.csv#5",
        "a.csv#6 missing_text", "a.csv#8",
      ])
  }

  @Test func `a row longer than an article is too large`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", "\(String(repeating: "x", count: 5000)),b\nc,d\n")
    var rows = CSVRows(try ByteStream(path: path), separator: 0x2C, limit: 1000)
    guard case .bad(let code, _, let line)? = try rows.next() else {
      Issue.record("the first row is too long")
      return
    }
    #expect(code == .tooLarge && line == 1)
    guard case .fields(let fields, let next)? = try rows.next() else {
      Issue.record("the second row is good")
      return
    }
    #expect(fields.count == 2 && next == 2)
  }

  @Test(arguments: [("a.csv", "text;title\na;b\n"), ("a.tsv", "text\ttitle\na\tb\n")])
  func `other separators are understood`(_ name: String, _ text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name, text)
    #expect(try folder.outcomes().articles.map(\.details.title) == ["b"])
  }

  @Test func `a table without text is one error that names its columns`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "words,title\na,b\n")
    #expect(
      try folder.outcomes().errors.first?.description.contains("(columns: words, title)") == true)
  }

  @Test func `a json file is an article or a list of them`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.json", #"{"text": "one"}"#)
    try folder.write("b.json", #"[{"text": "two"}, 5, {"title": "three"}]"#)
    try folder.write("c.json", "{")
    #expect(
      folder.summary(try folder.outcomes()) == [
        "a.json", "b.json#1", "b.json#2 malformed_json", "b.json#3 missing_text",
        "c.json malformed_json",
      ])
  }

  @Test func `binary content in a file of lines is one error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", (0..<5000).map { UInt8($0 % 251 * 7 % 256) })
    #expect(folder.summary(try folder.outcomes()) == ["a.jsonl binary_file"])
  }

  static let inputs: [(String, FileFormat)] = [
    ("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", .jsonLines),
    ("{\n  \"text\": \"a\"\n}", .json),
    ("[{\"text\": \"a\"}]", .json),
    ("[Photo] Macron met Putin", .text),
    ("<!DOCTYPE html><html></html>", .html),
    ("  <p>Macron</p>", .html),
    ("<https://example.org> said", .text),
    ("Macron met Putin.", .text),
  ]

  @Test(arguments: inputs)
  func `the standard input is guessed by its beginning`(_ text: String, _ format: FileFormat) {
    #expect(StandardInput.format(of: Array(text.utf8)) == format)
  }
}
