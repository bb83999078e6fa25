import Records

/// What a line of the record is about, as its table keeps it.
protocol LineItem: Hashable, Sendable, Codable {
  static var lineKind: LineKind { get }
  /// Its kind among its like: `call`, `denial`, `SANCTION`, …
  var lineType: String { get }
  var lineStatus: String? { get }
  var lineDate: EventDate? { get }
  /// Everyone whom it names, with the part they have in it.
  var parts: [(role: String, name: String)] { get }
  /// The finding behind an account.
  static func finding(of account: String) -> String
  /// The account that rests on a finding.
  static func account(of finding: String) -> String
  /// The passages that it holds itself, beside those of its accounts.
  var ownCitations: [CitedPassage] { get }
  /// Identifiers of the articles that it cites in its fields.
  var citedArticles: Set<String> { get }
}

extension LineItem {
  static func finding(of account: String) -> String { account }
  static func account(of finding: String) -> String { finding }
  var ownCitations: [CitedPassage] { [] }
  var citedArticles: Set<String> { [] }
}

extension Contact: LineItem {
  static var lineKind: LineKind { .contact }
  var lineType: String { kind.rawValue }
  var lineStatus: String? { status.rawValue }
  var lineDate: EventDate? { date }

  var parts: [(role: String, name: String)] {
    participants.map { ("participant", $0) }
      + [initiator].compactMap { $0.map { ("initiator", $0) } }
  }
}

extension Statement: LineItem {
  static var lineKind: LineKind { .statement }
  var lineType: String { act.rawValue }
  var lineStatus: String? { nil }
  var lineDate: EventDate? { date }

  var parts: [(role: String, name: String)] {
    speaker.names.map { ("speaker", $0) } + [addressee].compactMap { $0.map { ("addressee", $0) } }
  }
}

extension Figure: LineItem {
  static var lineKind: LineKind { .figure }
  var lineType: String { bound.rawValue }
  var lineStatus: String? { nil }
  var lineDate: EventDate? { asOf }

  var parts: [(role: String, name: String)] {
    [attributedTo].compactMap { $0.map { ("source", $0) } }
  }
}

extension Action: LineItem {
  static var lineKind: LineKind { .action }
  var lineType: String { type.rawValue }
  var lineStatus: String? { status.rawValue }
  var lineDate: EventDate? { date }
  var parts: [(role: String, name: String)] { [("actor", actor), ("recipient", recipient)] }
}

extension Dispute: LineItem {
  static var lineKind: LineKind { .disagreement }
  var lineType: String { kind.rawValue }
  var lineStatus: String? { nil }
  var lineDate: EventDate? { sides.compactMap(\.since).min() }
  var parts: [(role: String, name: String)] { sides.map { ("side", $0.who) } }
  var ownCitations: [CitedPassage] { sides.flatMap(\.citations) }
}

extension Pledge: LineItem {
  static var lineKind: LineKind { .pledge }
  /// A pledge rests on the statement by which it was given.
  static func finding(of account: String) -> String { "s" + account.dropFirst() }
  static func account(of finding: String) -> String { "p" + finding.dropFirst() }
  var lineType: String { kind.rawValue }
  var lineStatus: String? { nil }
  var lineDate: EventDate? { date }

  var citedArticles: Set<String> { Set(outcomes.flatMap(\.citations).map(\.article)) }

  var parts: [(role: String, name: String)] {
    by.map { ("speaker", $0) } + [to].compactMap { $0.map { ("addressee", $0) } }
  }
}
