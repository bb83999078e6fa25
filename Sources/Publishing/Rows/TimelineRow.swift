import Records
package import Store

/// A contact or a statement in a timeline; `type` tells which.
package struct TimelineRow: ListedRow {
  package let entry: TimelineEntry

  package init(_ entry: TimelineEntry) {
    self.entry = entry
  }

  package static var columns: [Column<TimelineRow>] {
    let contacts = Contact.itemColumns.filter { $0.name != "date" }
    let statements = Statement.itemColumns.filter { $0.name != "date" }
    return [
      Column("id", "the line's identifier, for `readout show`", \.id),
      Column("type", "contact or statement", \.type),
      Column("date", "when, as an EDTF date", \.date),
    ]
      + contacts.map { column in
        Column(column.name, column.meaning) { $0.contact.map(column.value) }
      }
      + statements.map { column in
        Column(column.name, column.meaning) { $0.statement.map(column.value) }
      }
      + SourceColumns.columns(\.origin)
      + [SourceColumns.confidence(\.confidence)]
  }

  package static var overview: [OverviewColumn<TimelineRow>] {
    [
      OverviewColumn("Date", .whole) { $0.date ?? "undated" },
      OverviewColumn("What", .wrapped, \.sentence),
      OverviewColumn("Source", .wrapped) { SourceColumns.sources(of: $0.origin) },
      OverviewColumn("Id", .whole, \.id),
    ]
  }

  private enum CodingKeys: String, CodingKey {
    case type
  }

  /// Writes the line as `contacts` or `statements` gives it, and its `type`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(type, forKey: .type)
    switch entry {
    case .contact(let line): try ItemRow(line).encode(to: encoder)
    case .statement(let line): try ItemRow(line).encode(to: encoder)
    }
  }
}

extension TimelineRow {
  var contact: ItemRow<Contact>? {
    guard case .contact(let line) = entry else { return nil }
    return ItemRow(line)
  }

  var statement: ItemRow<Statement>? {
    guard case .statement(let line) = entry else { return nil }
    return ItemRow(line)
  }

  package var id: String {
    switch entry {
    case .contact(let line): line.id
    case .statement(let line): line.id
    }
  }

  var type: String {
    switch entry {
    case .contact: Contact.noun
    case .statement: Statement.noun
    }
  }

  var date: String? {
    switch entry {
    case .contact(let line): line.item.date?.description
    case .statement(let line): line.item.date?.description
    }
  }

  var sentence: String {
    switch entry {
    case .contact(let line): ContactSentence(line.item).text
    case .statement(let line): StatementSentence(line.item).text
    }
  }

  var article: ArticleLine { origin.articles[0] }

  var citations: [CitedPassage] { origin.citations }

  var origin: SourceColumns.Origin {
    switch entry {
    case .contact(let line): line.origin
    case .statement(let line): line.origin
    }
  }

  var confidence: Confidence? {
    switch entry {
    case .contact(let line): line.confidence
    case .statement(let line): line.confidence
    }
  }
}
