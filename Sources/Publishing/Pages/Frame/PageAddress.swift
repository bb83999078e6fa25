package import Records
import Foundation

/// Where a page of the record is: the one place that knows the paths.
///
/// Identifiers follow from content, so an address stays good when articles are added, and can be kept as a bookmark.
package struct PageAddress: Hashable, Sendable {
  /// From the root, percent-encoded where it must be.
  package let path: String
  /// Names and values as they are, in order; encoded in ``text``.
  package var query: [QueryItem] = []
  /// The part of the page, such as an identifier of an element.
  package var fragment: String?

  /// One `name=value` of an address.
  package struct QueryItem: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(path: String, query: [QueryItem] = [], fragment: String? = nil) {
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  /// As a link has it; escaped once more where it is put into markup.
  package var text: String {
    let pairs = query.map { "\(PageAddress.encoded($0.name))=\(PageAddress.encoded($0.value))" }
    let tail = pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    return path + tail + (fragment.map { "#" + PageAddress.encoded($0) } ?? "")
  }

  /// The same page with one value of its query set anew; nil takes it away.
  func setting(_ name: String, to value: String?) -> PageAddress {
    var address = self
    address.query.removeAll { $0.name == name }
    if let value { address.query.append(QueryItem(name, value)) }
    return address
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  /// RFC 3986, section 2.3.
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}

extension PageAddress {
  package static let overview = PageAddress(path: "/")
  package static let search = PageAddress(path: "/search")
  package static let network = PageAddress(path: "/network")
  package static let review = PageAddress(path: "/review")
  package static let corrections = PageAddress(path: "/corrections")
  /// The log of corrections as a file.
  package static let correctionsFile = PageAddress(path: "/corrections.jsonl")
  package static let pairs = PageAddress(path: "/pairs")
  package static let downloads = PageAddress(path: "/downloads")

  package static func list(_ list: RecordList, _ query: [QueryItem] = []) -> PageAddress {
    PageAddress(path: "/" + list.rawValue, query: query)
  }

  /// A list as a file: `/contacts.csv?who=…`.
  package static func file(
    _ list: RecordList, _ format: ExportFormat, _ query: [QueryItem] = []
  ) -> PageAddress {
    PageAddress(path: "/\(list.rawValue).\(format.rawValue)", query: query)
  }

  /// A line of any kind.
  package static func line(_ id: String) -> PageAddress {
    PageAddress(path: "/lines/" + encoded(id))
  }

  /// An article; with a passage, the place in it.
  package static func article(_ id: String, at passage: CitedPassage? = nil) -> PageAddress {
    PageAddress(
      path: "/articles/" + encoded(id), fragment: passage.map { "p\($0.start)-\($0.end)" })
  }

  package static func actor(_ id: String) -> PageAddress {
    PageAddress(path: "/actors/" + encoded(id))
  }

  /// An actor by the name that the record shows.
  package static func actor(named name: String) -> PageAddress {
    actor(StableIdentifier.actor(name: name))
  }

  /// Two actors by the names that the record shows.
  package static func pair(_ a: String, _ b: String) -> PageAddress {
    PageAddress(
      path: "/pairs/\(StableIdentifier.actor(name: a))/\(StableIdentifier.actor(name: b))")
  }

  /// The dossier on two actors, as a file.
  package static func pairBrief(_ a: String, _ b: String, _ format: BriefFormat) -> PageAddress {
    let pair = pair(a, b)
    return PageAddress(path: "\(pair.path)/dossier.\(format == .html ? "html" : "md")")
  }
}
