/// A part of a list, as the interface over HTTP gives it.
package struct ListPart<Row: Encodable & Sendable>: Encodable, Sendable {
  package let items: [Row]
  package let total: Int
  package let links: PartLinks

  package init(items: [Row], total: Int, links: PartLinks) {
    self.items = items
    self.total = total
    self.links = links
  }
}

/// Where the parts of a list are.
package struct PartLinks: Encodable, Hashable, Sendable {
  package let first: PageAddress
  package var next: PageAddress?
  package var prev: PageAddress?

  package init(first: PageAddress) {
    self.first = first
  }

  /// Those that there are, by their relation (<https://www.iana.org/assignments/link-relations>).
  package var relations: [(String, PageAddress)] {
    [("first", first), ("next", next), ("prev", prev)].compactMap { name, address in
      address.map { (name, $0) }
    }
  }

  private enum CodingKeys: String, CodingKey {
    case first, next, prev
  }

  /// Writes every link, `null` where there is none.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(first.text, forKey: .first)
    try container.encode(next?.text, forKey: .next)
    try container.encode(prev?.text, forKey: .prev)
  }
}
