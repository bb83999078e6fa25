import Records
import Store

/// A network with a passage for every line behind its ties.
struct CitedNetwork {
  let network: Network
  /// The first passage of each line, by the line's identifier.
  let passages: [String: CitedPassage]
  /// The file that brought each article, by the article's identifier.
  let sources: [String: String]

  init(_ record: ExportedRecord) throws {
    network = try record.store.network(record.filter)
    passages = try record.store.firstCitations(of: network.ties.flatMap(\.lines))
    let articles = try record.store.articles()
    sources = Dictionary(
      articles.map { ($0.id, $0.sources.first ?? $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// A passage behind a tie.
  private struct Cited: Encodable {
    let line: String
    let article: String
    let source: String
    let start: Int
    let end: Int
    let text: String
  }

  /// The passages behind a tie as a JSON list, a line each.
  func citations(of tie: NetworkTie) throws -> String {
    try JSONText.text(
      tie.lines.compactMap { line in
        passages[line].map { passage in
          Cited(
            line: line, article: passage.article,
            source: sources[passage.article] ?? passage.article, start: passage.start,
            end: passage.end, text: passage.text)
        }
      })
  }
}

/// What a node or an edge tells, in the formats of network tools.
struct NetworkAttribute<Part>: Sendable {
  let name: String
  /// Whether its values are whole numbers; they are text otherwise.
  let isNumber: Bool
  /// Nil where nothing is known.
  let value: @Sendable (CitedNetwork, Part) throws -> String?

  fileprivate init(number name: String, _ value: @escaping @Sendable (Part) -> Int) {
    self.name = name
    isNumber = true
    self.value = { String(value($1)) }
  }

  fileprivate init(_ name: String, _ value: @escaping @Sendable (Part) -> String?) {
    self.name = name
    isNumber = false
    self.value = { value($1) }
  }

  fileprivate init(
    _ name: String, cited value: @escaping @Sendable (CitedNetwork, Part) throws -> String?
  ) {
    self.name = name
    isNumber = false
    self.value = value
  }
}

extension NetworkAttribute<NetworkActor> {
  static var all: [NetworkAttribute<NetworkActor>] {
    [
      NetworkAttribute("kind") { $0.kind?.rawValue }, NetworkAttribute("state") { $0.state },
      NetworkAttribute(number: "contacts", \.contacts),
      NetworkAttribute(number: "statements", \.statements),
      NetworkAttribute(number: "addressed", \.addressed),
      NetworkAttribute(number: "actions", \.actions),
      NetworkAttribute(number: "dealings", \.dealings),
    ]
  }
}

extension NetworkAttribute<NetworkTie> {
  static var all: [NetworkAttribute<NetworkTie>] {
    [
      NetworkAttribute(number: "contacts", \.contacts),
      NetworkAttribute(number: "statements", \.statements),
      NetworkAttribute(number: "cooperative", \.cooperative),
      NetworkAttribute(number: "conflictual", \.conflictual),
      NetworkAttribute("first_day") { $0.firstDay.map { "\(DatePoint($0))" } },
      NetworkAttribute("last_day") { $0.lastDay.map { "\(DatePoint($0))" } },
      NetworkAttribute("lines") { $0.lines.joined(separator: " ") },
      NetworkAttribute("citations", cited: { try $0.citations(of: $1) }),
    ]
  }
}

extension NetworkTie {
  /// Identifiers of the two actors.
  var ends: (a: String, b: String) {
    (StableIdentifier.actor(name: a), StableIdentifier.actor(name: b))
  }
}
