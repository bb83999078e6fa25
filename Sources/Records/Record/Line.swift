/// One line of the record: what all reports that tell of one thing say together.
///
/// Five reports of one meeting are one line with five accounts; where they differ, ``variants`` says so.
package struct Line<Item: Sendable & Hashable & Codable>: Hashable, Sendable {
  /// What the accounts say together; a field that none settles is empty.
  package var item: Item
  /// Who tells of it, the earliest report first; never empty.
  package let accounts: [Account<Item>]
  /// The values of fields on which accounts differ.
  package var variants: [Variant]
  /// Other lines to which this one belongs.
  package var links: [LineLink]

  /// Nil without an account.
  package init?(
    _ item: Item, accounts: [Account<Item>], variants: [Variant] = [], links: [LineLink] = []
  ) {
    guard !accounts.isEmpty else { return nil }
    self.item = item
    self.accounts = accounts.sorted(by: Account.isEarlier)
    self.variants = variants
    self.links = links
  }

  /// The identifier of the first account, so that it follows from content alone; every account's identifier names
  /// the line as well.
  package var id: String { accounts[0].id }

  /// The fullest passage of every account, in the order of accounts, then the others.
  package var citations: [CitedPassage] {
    accounts.compactMap(\.citations.first) + accounts.flatMap { $0.citations.dropFirst() }
  }
}

/// A value of one field that some accounts give and others do not.
package struct Variant: Hashable, Sendable, Codable {
  /// The field's name in JSON: `date`, `place`, `participants`, …
  package let field: String
  /// The value as text.
  package let value: String
  /// Identifiers of the accounts that give it, sorted.
  package let accounts: [String]

  package init(field: String, value: String, accounts: [String]) {
    self.field = field
    self.value = value
    self.accounts = accounts
  }
}

/// How one line belongs to another.
package struct LineLink: Hashable, Sendable, Codable {
  /// The raw values appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// This line is a tally, the other one of the contacts that it counts.
    case counts
    /// The other line is a tally that counts this contact.
    case countedBy = "counted_by"
  }

  package let kind: Kind
  /// The other line's identifier.
  package let line: String

  package init(kind: Kind, line: String) {
    self.kind = kind
    self.line = line
  }
}
