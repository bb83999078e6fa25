import Foundation
import Records
import Reconciliation
import Store
import Testing

@testable import Publishing

@Suite("Exports of hostile articles")
struct HostileExportTests {
  static let words: [String] = [
    "<script>alert(1)</script>", "</text></data></node>", "<img src=x onerror=alert(1)>",
    "\u{202E}drowssap\u{202C}\u{2066}x\u{2069}", "\u{1B}[2J\u{1B}]0;owned\u{07}",
    "a\u{01}b\u{02}\u{7F}\u{9B}",
    "\u{200B}\u{200C}\u{200D}\u{FEFF}", "=HYPERLINK(\"http://evil.example\")", "\n=1+1\t@SUM(A1)",
    "\\input{/etc/passwd} \\end{document} }}}{{{ % $x$ #1 ~^_&",
    "\r\nEND:VEVENT\r\nBEGIN:VALARM\r\n",
    "]]><x/>", "\",\"injected\":true,\"x\":\"", "},\n@article{evil,\n", "javascript:alert(1)",
    "\u{2028}\u{2029}\u{85}", "<\u{200D}script\u{301}>\"\u{301}\t\u{301}\n\u{301}",
    "\u{FFFE}\u{FFFF}", String(repeating: "x", count: 3000),
    "e\u{301}\u{301}\u{301}😀🏳️‍🌈", "'; DROP TABLE line; --",
  ]

  /// All but the manifest: it holds no words of articles, and digests take long without optimisation.
  static let formats = RecordExport.allCases.filter { $0 != .roCrate }

  @Test(arguments: words)
  func `every file stays what it is, with as many lines, cells and elements`(words: String) throws {
    let plain = try Shapes(
      try ExportSample(statuses: Contact.Status.allCases).files(HostileExportTests.formats))
    let files = try ExportSample(words, statuses: Contact.Status.allCases).files(
      HostileExportTests.formats)
    let hostile = try Shapes(files)
    for (name, counts) in plain.counts {
      #expect(hostile.counts[name] == counts, "\(name)")
    }
  }

  @Test(arguments: words)
  func `nothing of it is markup, a command or a turn of the reading direction`(words: String) throws
  {
    let files = try ExportSample(words, statuses: Contact.Status.allCases).files(
      HostileExportTests.formats)
    for name in ["timeline.json", "network.graphml", "network.gexf"] {
      let text = try #require(files[name])
      #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("</text>"))
    }
    let links = try #require(files["timeline.json"]).matches(of: /href=\\"([^"\\]*)/)
    #expect(links.allSatisfy { $0.1.hasPrefix("https://news.example/") })
    for name in ["planned.ics", "sources.bib", "polecat.tsv"] {
      let scalars = try #require(files[name]).unicodeScalars
      let allowed: Set<UInt32> = [9, 10, 13]
      #expect(
        !scalars.contains { scalar in
          let isControl = scalar.value < 32 || (0x7F...0x9F).contains(scalar.value)
          let turns =
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          return turns || isControl && !allowed.contains(scalar.value)
        }, "\(name)")
    }
  }

  @Test(arguments: words)
  func `the words of an annotation are those of the article`(words: String) throws {
    let sample = try ExportSample(words)
    let data = Data(try sample.text(.annotations).utf8)
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let items = (json?["first"] as? [String: Any])?["items"] as? [[String: Any]]
    let target = (items?.first?["target"] as? [[String: Any]])?.first
    let quote = (target?["selector"] as? [[String: Any]])?.first?["exact"] as? String
    let told = try #require(try sample.store.contacts().first?.citations.first?.text)
    #expect(quote.map { Array($0.unicodeScalars) } == Array(told.unicodeScalars))
  }

  @Test func `what a reader has rejected is in no file`() throws {
    let sample = try ExportSample(statuses: [.held, .planned])
    let contacts = try sample.store.contacts().map(\.id)
    #expect(contacts.count == 2)
    for id in contacts { try sample.store.reject(id) }
    for (name, text) in try sample.files() {
      for id in contacts { #expect(!text.contains(id), "\(name)") }
    }
  }

  @Test func `the same record gives the same bytes`() throws {
    let (one, other) = (try ExportSample(), try ExportSample())
    #expect(try one.files() == other.files())
    #expect(try one.files() == one.files())
  }

  @Test func `an empty record gives valid files`() throws {
    var files: [String: String] = [:]
    let record = ExportedRecord(try EmptyRecord.make())
    try RecordExport.write(RecordExport.allCases, of: record) { files[$0.name] = $1 }
    #expect(try Shapes(files).counts["timeline.json"] == [0])
    #expect(files["sources.csl.json"] == "[]\n" && files["sources.bib"] == "")
    #expect(files["plover.jsonl"] == "" && files["contacts.csv"]?.hasPrefix("id,") == true)
  }

  @Test(arguments: [
    "timeline.json", "planned.ics", "network.graphml", "network.gexf", "plover.jsonl",
    "polecat.tsv", "annotations.jsonld", "sources.bib", "sources.csl.json",
    "ro-crate-metadata.json",
  ])
  func `a file looks as it was recorded`(name: String) throws {
    let files = try ExportSample(statuses: [.held, .planned]).files(
      RecordExport.allCases.filter { $0 != .datasette })
    try Snapshot.compare(try #require(files[name]), with: "export-\(name)")
  }
}

/// How many parts each file of an export has, counted by parsers that are not ours where there are any.
private struct Shapes {
  let counts: [String: [Int]]

  init(_ files: [String: String]) throws {
    var counts: [String: [Int]] = [:]
    for (name, text) in files { counts[name] = try Shapes.count(name, text) }
    self.counts = counts
  }

  private static func count(_ name: String, _ text: String) throws -> [Int] {
    switch name.split(separator: ".").last {
    case "graphml", "gexf":
      let outline = try XMLOutline(text)
      return ["node", "edge", "data", "attvalue", "script"].map(outline.count)
    case "json", "jsonld":
      let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
      guard name == "timeline.json", let timeline = json as? [String: Any] else {
        return [(json as? [Any])?.count ?? (json as? [String: Any])?.count ?? -1]
      }
      return [(timeline["events"] as? [Any])?.count ?? -1]
    case "jsonl":
      return try text.split(separator: "\n").map { line in
        let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
        return try #require(json as? [String: Any]).count
      }.sorted()
    case "tsv":
      return text.unicodeScalars.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).count
      }
    case "ics":
      let lines = Calendar.unfolded(text)
      let parts = ["BEGIN:", "END:", "SUMMARY:", "DESCRIPTION:", "STATUS:", "DTSTART;", "DTEND;"]
      let isProperty = lines.allSatisfy { line in
        line.contains((/^[A-Z]+[;:]/).matchingSemantics(.unicodeScalar))
      }
      return parts.map { part in lines.count { $0.hasPrefix(part) } } + [isProperty ? 1 : 0]
    case "bib":
      let lines = text.split(separator: "\n")
      let depth = text.unicodeScalars.reduce(0) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) }
      let isField = lines.allSatisfy { $0.contains(/^(@article\{a\w+,$|  [a-z]+ = .*,$|\}$)/) }
      return [lines.count { $0.hasPrefix("@") }, depth, isField ? 1 : 0]
    default:
      return [cells(text)]
    }
  }

  /// The cells of a table in CSV, whatever stands inside quotation marks.
  private static func cells(_ text: String) -> Int {
    var (cells, isQuoted) = (0, false)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "," || scalar == "\n" { cells += 1 }
    }
    return cells
  }
}
