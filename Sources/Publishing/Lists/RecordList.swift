package import Records
package import Store

/// The lists of a record, by the names that files, addresses and the interface give them.
package enum RecordList: String, CaseIterable, Sendable {
  case contacts, statements, figures, actions, disagreements, pledges, actors, articles

  /// «Contacts».
  package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The kind of line that it lists; nil for actors and articles.
  package var kind: LineKind? {
    switch self {
    case .contacts: .contact
    case .statements: .statement
    case .figures: .figure
    case .actions: .action
    case .disagreements: .disagreement
    case .pledges: .pledge
    case .actors, .articles: nil
    }
  }

  /// The raw values by which it can be narrowed; none for articles.
  package var kinds: [String] {
    switch self {
    case .contacts: Contact.Kind.allCases.map(\.rawValue)
    case .statements: Statement.Act.allCases.map(\.rawValue)
    case .figures: Figure.Bound.allCases.map(\.rawValue)
    case .actions: Action.Kind.allCases.map(\.rawValue)
    case .disagreements: Disagreement.Kind.allCases.map(\.rawValue)
    case .pledges: Pledge.Kind.allCases.map(\.rawValue)
    case .actors: Actor.Kind.allCases.map(\.rawValue)
    case .articles: []
    }
  }

  /// The list of a kind of line.
  package init(_ kind: LineKind) {
    self = RecordList.allCases.first { $0.kind == kind } ?? .contacts
  }

  /// How many rows pass a filter, whatever its limit.
  ///
  /// - Throws: `StoreError`.
  package func count(in store: RecordStore, _ filter: RecordFilter) throws -> Int {
    switch self {
    case .actors: try store.actorCount(filter)
    case .articles: try store.articleCount(filter)
    default: try kind.map { try store.lineCount($0, filter) } ?? 0
    }
  }

  /// Gives the rows that pass a filter to somebody who takes rows of any kind.
  ///
  /// - Throws: `StoreError`, and what the taker throws.
  package func rows<Taker: RowTaker>(
    in store: RecordStore, _ filter: RecordFilter, to taker: Taker
  ) throws -> Taker.Result {
    switch self {
    case .contacts: try taker.take(try store.contacts(filter).map { ItemRow($0) })
    case .statements: try taker.take(try store.statements(filter).map { ItemRow($0) })
    case .figures: try taker.take(try store.figures(filter).map { ItemRow($0) })
    case .actions: try taker.take(try store.actions(filter).map { ItemRow($0) })
    case .disagreements: try taker.take(try store.disagreements(filter).map { ItemRow($0) })
    case .pledges: try taker.take(try store.pledges(filter).map { ItemRow($0) })
    case .actors: try taker.take(try store.actors(filter).map(ActorRow.init))
    case .articles: try taker.take(try store.articles(filter).map(ArticleRow.init))
    }
  }
}

/// Something that can be done with the rows of any list: write them, show them.
package protocol RowTaker {
  associatedtype Result

  func take<Row: ListedRow>(_ rows: [Row]) throws -> Result
}

/// Writes rows in a format.
package struct RowWriter: RowTaker {
  private let format: ExportFormat
  private let style: TextStyle

  package init(_ format: ExportFormat, style: TextStyle = TextStyle(width: 0, hasColour: false)) {
    self.format = format
    self.style = style
  }

  package func take<Row: ListedRow>(_ rows: [Row]) throws -> String {
    var writer = format.format(style: style)
    var text = writer.begin(Row.self)
    for row in rows { text += try writer.line(row) }
    return text + writer.end(Row.self)
  }
}
