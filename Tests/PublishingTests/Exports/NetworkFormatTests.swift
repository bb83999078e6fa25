import Foundation
import FoundationXML
import Records
import Testing

@testable import Publishing

@Suite("Networks for other tools")
struct NetworkFormatTests {
  @Test(arguments: [RecordExport.graphml, .gexf])
  func `actors are nodes and what passed between them edges, with the words that say so`(
    format: RecordExport
  ) throws {
    let outline = try XMLOutline(try ExportSample().text(format))
    #expect(outline.count("node") == 3)
    #expect(outline.count("edge") == 2)
    let node = try #require(outline.elements.first { $0.name == "node" })
    #expect(node.attributes["id"] == StableIdentifier.actor(name: "Emmanuel Macron"))
    let passages = outline.values.filter { $0.hasPrefix("[{") }
    #expect(passages.count == 2)
    for passage in passages {
      let json = try JSONSerialization.jsonObject(with: Data(passage.utf8)) as? [[String: Any]]
      #expect(
        json?.allSatisfy { $0["text"] as? String == "The leaders spoke about everything" } == true)
      #expect(json?.first?["source"] as? String == "articles/a.txt")
    }
  }

  @Test func `an empty record is an empty network`() throws {
    let store = try EmptyRecord.make()
    for format in [RecordExport.graphml, .gexf] {
      let outline = try XMLOutline(try format.format.files[0].text(of: ExportedRecord(store)))
      #expect(outline.count("node") == 0 && outline.count("graph") == 1)
    }
  }

  @Test(arguments: [
    ("a & b", "a &amp; b"), ("</text>", "&lt;/text&gt;"), ("]]>", "]]&gt;"), ("\"", "&quot;"),
    ("a\nb\tc\r", "a&#10;b&#9;c&#13;"), ("\0\u{1B}[2J", "\u{FFFD}\u{FFFD}[2J"),
    ("\u{FFFE}", "\u{FFFD}"), ("é😀", "é😀"),
  ])
  func `text of others is no markup`(text: String, escaped: String) {
    #expect(XMLText.escaped(text) == escaped)
  }
}
