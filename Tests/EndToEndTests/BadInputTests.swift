import Foundation
import Testing

/// A folder in which nearly everything is wrong: what is right is read, what is not is named.
@Suite("A folder of bad input")
struct BadInputTests {
  private static let report = """
    Emmanuel Macron called Vladimir Putin on Monday. “We will talk,” Putin said.

    """

  /// What is read, and how many articles it holds.
  static let read = [
    "utf16-mark.txt": 1, "utf16-bare.txt": 1, "western.txt": 1, "lines.jsonl": 2, "table.csv": 2,
    "long-line.txt": 1, "emoji.txt": 1, "marks.txt": 1, "long.txt": 1, "page.html": 1,
    "one-word.txt": 1, "one-mark.txt": 1,
  ]

  /// What is skipped, and why.
  static let skipped = [
    "empty.txt": "there are no words in it", "noise.txt": "this is not text but binary content",
    "large.txt": "an article of more than 50 MB is not read",
    "broken.json": "this is not valid JSON", "lines.jsonl#2": "this is not valid JSON",
    "lines.jsonl#3": "there is no text under `text`",
    "table.csv#3": "this is not a valid row of CSV (4 fields for 2 columns)",
    "table.csv#4": "this is not a valid row of CSV (a quote is never closed)",
    "loop": "this link leads back to a folder that was read already",
    "dangling.txt": "there is no such file or folder (a link that leads nowhere)",
    "picture.png": "this kind of file is not read",
    "pipe.txt": "this kind of file is not read (not a regular file)",
    "beside.json": "the file beside the article that should describe it cannot be used",
    "controls.txt": "this is not text but binary content",
    "nul.txt": "this is not text but binary content", "deep.html": "the page holds no article text",
    "cjk.txt": "the text is not in English (Chinese)",
    "arabic.txt": "the text is not in English (Arabic script)",
    "russian.txt": "the text is not in English (Cyrillic script)",
    "french.txt": "the text is not in English (French)",
    "void": "the folder holds no file that can be read",
  ]

  private static func make(in folder: TemporaryFolder) throws {
    try makeReadable(in: folder)
    try makeUnreadable(in: folder)
    try makeStrange(in: folder)
    try makeForeign(in: folder)
  }

  private static func makeForeign(in folder: TemporaryFolder) throws {
    try folder.write(String(repeating: "法国总统马克龙周一与普京通电话。", count: 200), to: "cjk.txt")
    try folder.write(String(repeating: "تحدث الرئيس الفرنسي. ", count: 200), to: "arabic.txt")
    try folder.write(String(repeating: "Президент говорил с ним. ", count: 200), to: "russian.txt")
    try folder.write(
      String(repeating: "Le président a parlé avec lui, et il n’est pas content. ", count: 50),
      to: "french.txt")
  }

  private static func makeReadable(in folder: TemporaryFolder) throws {
    let utf16 = try #require(report.data(using: .utf16LittleEndian))
    try folder.write(Data([0xFF, 0xFE]) + utf16, to: "utf16-mark.txt")
    try folder.write(utf16 + Data([0x21, 0]), to: "utf16-bare.txt")
    try folder.write(
      try #require("Élysée: \(report)".data(using: .windowsCP1252)), to: "western.txt")
    let line = report.split(separator: "\n").joined()
    try folder.write(String(repeating: line + " ", count: 500), to: "long-line.txt")
    try folder.write(String(repeating: line + "\n\n", count: 400), to: "long.txt")
    try folder.write(String(repeating: "😀👨‍👩‍👧🇫🇷 ", count: 500), to: "emoji.txt")
    try folder.write(String(repeating: "\u{301}", count: 500), to: "marks.txt")
    let long = String(repeating: "a", count: 100_000)
    try folder.write(report + long + " said no.", to: "one-word.txt")
    try folder.write(report + String(repeating: "[a](", count: 500), to: "one-mark.txt")
    try folder.write("Macron\u{1} met\u{7F} Putin\u{1B}[31m on\u{8} Monday.", to: "controls.txt")
    try folder.write("<p>" + report + "<p>" + report + "</div></p></html>", to: "page.html")
  }

  private static func makeUnreadable(in folder: TemporaryFolder) throws {
    try folder.write("", to: "empty.txt")
    let noise = (0..<5000).map { UInt8(truncatingIfNeeded: $0 * $0 * 7919 >> 5) }
    try folder.write(Data(noise), to: "noise.txt")
    try folder.write(String(repeating: report, count: 1000), to: "large.txt")
    try #require(truncate(folder.url.appending(path: "articles/large.txt").path, 60_000_000) == 0)
    try folder.write(#"{"text": "Macron met"#, to: "broken.json")
    try folder.write(
      """
      {"text": "Macron met Putin on Monday."}
      {"text":
      {"title": "Nothing else"}
      {"text": "Macron met Angela Merkel on Friday."}

      """, to: "lines.jsonl")
    try folder.write(
      """
      id,text
      1,Macron met Putin in Moscow on Monday.
      2,Macron met Angela Merkel,and,more
      3,"this is never closed
      4,Macron met Olaf Scholz on Tuesday.

      """, to: "table.csv")
    try folder.write(report + String(repeating: "\0", count: 50) + report, to: "nul.txt")
    let depth = 2000
    try folder.write(
      String(repeating: "<div>", count: depth) + "<p>\(report)</p>"
        + String(repeating: "</div>", count: depth), to: "deep.html")
  }

  private static func makeStrange(in folder: TemporaryFolder) throws {
    let files = FileManager.default
    let place = folder.url.appending(path: "articles")
    for (name, goal) in [("loop", "."), ("dangling.txt", "nowhere.txt")] {
      try files.createSymbolicLink(
        atPath: place.appending(path: name).path, withDestinationPath: goal)
    }
    try folder.write("PNG", to: "picture.png")
    try folder.write(report, to: ".hidden.txt")
    try #require(mkfifo(place.appending(path: "pipe.txt").path, 0o600) == 0)
    try folder.write(report + "A pipe lies beside this.", to: "beside.txt")
    try #require(mkfifo(place.appending(path: "beside.json").path, 0o600) == 0)
    try files.createDirectory(at: place.appending(path: "void"), withIntermediateDirectories: true)
  }

  @Test func `Everything else is read, and everything is accounted for`() throws {
    let folder = try TemporaryFolder()
    try BadInputTests.make(in: folder)
    let outcome = try folder.program.run(["add", "articles"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")

    let said = outcome.errors.split(separator: "\n")
    let named = said.filter { $0.hasPrefix("skipped ") }
    for (name, reason) in BadInputTests.skipped {
      #expect(
        named.contains { $0.hasPrefix("skipped articles/\(name): \(reason)") }, "\(name): \(reason)"
      )
    }
    #expect(named.count == BadInputTests.skipped.count)
    #expect(named.allSatisfy { $0.contains("; ") })

    let count = BadInputTests.read.values.reduce(0, +)
    let summary = try #require(said.last)
    #expect(summary.hasPrefix("read \(count) articles: \(count) added; skipped \(named.count) ("))
    let listed = try folder.program.run(["articles", "--format", "jsonl"])
    #expect(listed.lines.count == count)
    for (name, count) in BadInputTests.read {
      #expect(listed.lines.count { $0.contains(#"articles/\#(name)"#) } == count, "\(name)")
    }
    #expect(!listed.output.contains("hidden"))
  }

  @Test func `A second run finds the same and changes nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write(BadInputTests.report, to: "good.txt")
    try BadInputTests.makeStrange(in: folder)
    let first = try folder.program.run(["add", "articles"])
    let second = try folder.program.run(["add", "articles"])
    #expect(first.status == 1)
    #expect(second.status == 1)
    let skipped = { (outcome: ReadoutProgram.Outcome) in
      outcome.errors.split(separator: "\n").filter { $0.hasPrefix("skipped ") }
    }
    #expect(skipped(first) == skipped(second))
    #expect(second.errors.contains("read 1 article: 1 unchanged; skipped "))
  }
}
