import Foundation
import Records
import Testing

@testable import Reading

@Suite struct ArticleReaderTests {
  private static let story = "Macron calls Putin\n\nMacron called Putin on Monday.\n"

  @Test func `a folder is read by name, hidden files left out`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/2.md", "a/1.txt", "c.txt", ".hidden.txt", "a/.git/x.txt"] {
      try folder.write(name, Self.story)
    }
    #expect(
      folder.summary(try folder.outcomes()) == [
        "a/1.txt", "a/2.md", "b.txt", "c.txt",
      ])
  }

  @Test func `two runs agree`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.txt", "é.txt"] { try folder.write(name, Self.story + name) }
    #expect(try folder.outcomes() == folder.outcomes())
  }

  @Test func `one bad file does not stop the others`() throws {
    let folder = try TemporaryFolder()
    try folder.write("1.txt", "")
    try folder.write("2.txt", [0xFF, 0xD8, 0, 1, 2, 0, 0, 3])
    try folder.write("3.jpg", [1])
    try folder.write("4.txt", Self.story)
    try folder.write("5.txt", [0xEF, 0xBB, 0xBF, 0x61, 0xFF])
    try folder.write("6.html", "<html><body></body></html>")
    try folder.write("7.txt", " \n\t\n")
    #expect(
      folder.summary(try folder.outcomes()) == [
        "1.txt empty_file", "2.txt binary_file", "3.jpg unsupported_format", "4.txt",
        "5.txt bad_encoding", "6.html no_article_found", "7.txt empty_file",
      ])
  }

  @Test func `a file of more than 50 MB is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("big.txt", Array(repeating: 0x61, count: 50_000_001))
    #expect(try folder.outcomes().errors.map(\.code) == [.tooLarge])
  }

  @Test func `a link back to its folder is an error and ends there`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/1.txt", Self.story)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/up", withDestinationPath: "..")
    #expect(folder.summary(try folder.outcomes()) == ["a/1.txt", "a/up folder_loop"])
  }

  @Test func `a link that leads nowhere is no file`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/gone.txt", withDestinationPath: "nowhere.txt")
    #expect(folder.summary(try folder.outcomes("gone.txt")) == ["gone.txt no_such_file"])
  }

  @Test func `a folder named like a file is a folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x.txt/in.txt", Self.story)
    #expect(folder.summary(try folder.outcomes("x.txt")) == ["x.txt/in.txt"])
  }

  @Test func `an empty folder says so`() throws {
    let folder = try TemporaryFolder()
    #expect(try folder.outcomes().errors.map(\.code) == [.emptyFolder])
  }

  @Test func `options win over everything`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Macron calls Putin\n\nMay 31, 2017\n\nMacron called Putin.\n")
    try folder.write("a.json", #"{"published": "2017-06-01", "outlet": "Sidecar Post"}"#)
    let overrides = ArticleOverrides(published: "2 June 2017", byline: "A. Writer")
    let article = try #require(try folder.outcomes(overrides: overrides).articles.first)
    #expect(
      article.published.candidates.map { "\($0.value) \($0.foundIn)" } == [
        "2017-06-02 option", "2017-06-01 sidecar", "2017-05-31 line 3",
      ])
    #expect(article.details.outlet == "Sidecar Post")
    #expect(article.details.byline == "A. Writer")
  }

  @Test func `an option that is no date is refused at once`() {
    #expect(throws: ReadingError(.badDate, "option published", detail: "«soon»")) {
      try ArticleReader(overrides: ArticleOverrides(published: "soon"))
    }
  }

  @Test func `a sidecar is no article, alone or named with its article`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.story)
    try folder.write("a.json", #"{"outlet": "Post"}"#)
    #expect(folder.summary(try folder.outcomes()) == ["a.txt"])
    #expect(folder.summary(try folder.outcomes("a.json", "a.txt")) == ["a.txt"])
  }

  @Test(arguments: ["{broken", #"{"published": "soon"}"#, "[1]"])
  func `a sidecar that cannot be used is an error`(_ sidecar: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.story)
    try folder.write("a.json", sidecar)
    #expect(folder.summary(try folder.outcomes()) == ["a.json bad_sidecar"])
  }

  @Test func `what receive throws goes through`() throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.story)
    let reader = try ArticleReader()
    #expect(throws: Stop.self) { try reader.read([folder.path]) { _ in throw Stop() } }
  }

  @Test func `furniture is in order, apart, and never in the body`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.txt", Self.story + "\nShare on Facebook\n\n© 2017 The Post. All rights reserved.\n")
    let article = try #require(try folder.outcomes().articles.first)
    #expect(
      article.furnitureInShort == [
        "share_links «Share on Facebook»", "copyright «© 2017 The Post. All rights reserved.»",
      ])
    #expect(!article.bodyText.contains("Facebook"))
  }

  @Test func `front matter of a Markdown file is metadata`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.md",
      "---\ntitle: \"Macron calls\"\ndate: 2018-05-10\nauthor: A. B.\n---\n\nMacron called him.\n")
    let article = try #require(try folder.outcomes().articles.first)
    #expect(article.details.title == "Macron calls")
    #expect(article.details.byline == "A. B.")
    #expect(article.published.candidates.map(\.foundIn) == ["front matter date"])
    #expect(article.bodyText == "\n\nMacron called him.\n")
  }

  @Test func `a page saved as text is read as a page`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.txt", "<!DOCTYPE html>\n<html><body><p>Macron called Putin on Monday from Paris.</p>")
    #expect(
      try folder.outcomes().articles.map(\.text.string) == [
        "Macron called Putin on Monday from Paris."
      ])
  }

  @Test func `the same folder named twice is read twice`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.txt", Self.story)
    #expect(folder.summary(try folder.outcomes("x", "x")) == ["x/a.txt", "x/a.txt"])
  }
}
