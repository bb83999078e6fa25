import Foundation
import FoundationXML
import Store
import Testing

/// What stands in an XML document, read by a parser that is not ours.
final class XMLOutline: NSObject, XMLParserDelegate {
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private var text: [String] = []

  /// Fails where the document is not well-formed.
  init(_ document: String) throws {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func count(_ name: String) -> Int { elements.count { $0.name == name } }

  /// All that elements and attributes hold.
  var values: [String] { text + elements.flatMap(\.attributes.values) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
    text.append("")
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !text.isEmpty { text[text.count - 1] += string }
  }
}

/// A record without an article.
enum EmptyRecord {
  static func make() throws -> RecordStore { try RecordStore.inMemory() }
}

/// A calendar as its readers see it.
enum Calendar {
  /// The lines with their pieces put together, byte by byte.
  static func unfolded(_ text: String) -> [String] {
    var lines: [[UInt8]] = []
    var rest = text.utf8[...]
    while let end = rest.firstIndex(of: 10) {
      let line = rest[..<end].dropLast()
      if line.first == 32 {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(Array(line))
      }
      rest = rest[rest.index(after: end)...]
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
