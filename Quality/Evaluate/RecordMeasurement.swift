import Foundation
import Reconciliation
import Records

/// Writes the contacts, disputes and pledges of some reports as files of an export: `evaluate record FOLDER`.
///
/// Reads `reports.jsonl` of the folder, lines as `readout extract` prints them; writes `contacts.jsonl`,
/// `disagreements.jsonl` and `pledges.jsonl` beside it. Every finding is a line of its own: nothing is merged.
struct RecordMeasurement {
  private let folder: URL

  init(_ options: Options) {
    folder = URL(fileURLWithPath: options.path, isDirectory: true)
  }

  func run() throws {
    var lines = Lines()
    var sources: [String: String] = [:]
    for report in try reports() {
      lines.add(report)
      sources[report.article.id] = report.article.source
    }
    let clock = ContinuousClock()
    var disputes: [Dispute] = []
    var pledges: [Line<Pledge>] = []
    let spent = try clock.measure {
      disputes = try DisputeFinder().disputes(in: lines)
      pledges = try PledgeFinder().pledges(in: lines, disputes: disputes)
    }
    let contacts = lines.contacts.map { ExportedContact($0, sources) }
    try write(contacts, to: "contacts.jsonl")
    try write(disputes.map { ExportedDispute($0, sources) }, to: "disagreements.jsonl")
    try write(pledges.map { ExportedPledge($0, sources) }, to: "pledges.jsonl")
    print("\(disputes.count) disputes, \(pledges.count) pledges in \(spent)")
  }

  private func reports() throws -> [Report] {
    let path = folder.appendingPathComponent("reports.jsonl").path
    return try GoldLines.bytes(of: path).split(separator: 10).map { line in
      let data = Data(line)
      let text = try JSONDecoder().decode(ArticleOfReport.self, from: data).article.text
      let decoder = JSONDecoder()
      if let key = Citation.articleTextKey { decoder.userInfo[key] = ArticleText(text) }
      return try decoder.decode(Report.self, from: data)
    }
  }

  private func write(_ items: [some Encodable], to name: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Data()
    for item in items {
      bytes += try encoder.encode(item)
      bytes.append(10)
    }
    try bytes.write(to: folder.appendingPathComponent(name))
  }
}

private struct ArticleOfReport: Decodable {
  struct Words: Decodable {
    let text: String
  }

  let article: Words
}

/// A passage with the path of its article.
private struct ExportedPassage: Encodable {
  let article: String
  let start: Int
  let end: Int
  let text: String

  init(_ passage: CitedPassage, _ sources: [String: String]) {
    article = sources[passage.article] ?? passage.article
    start = passage.start
    end = passage.end
    text = passage.text
  }
}

private struct ExportedContact: Encodable {
  let kind: Contact.Kind
  let participants: [String]
  let date: EventDate?
  let citations: [ExportedPassage]

  init(_ line: Line<Contact>, _ sources: [String: String]) {
    kind = line.item.kind
    participants = line.item.participants
    date = line.item.date
    citations = line.citations.map { ExportedPassage($0, sources) }
  }
}

private struct ExportedDispute: Encodable {
  struct Side: Encodable {
    let who: String
    let says: String
    let since: EventDate?
    let citations: [ExportedPassage]
  }

  let id: String
  let kind: Disagreement.Kind
  let about: String
  let sides: [Side]
  let gaveWay: String?

  init(_ dispute: Dispute, _ sources: [String: String]) {
    id = dispute.id
    kind = dispute.kind
    about = dispute.about
    gaveWay = dispute.gaveWay
    sides = dispute.sides.map { side in
      Side(
        who: side.who, says: side.says, since: side.since,
        citations: side.citations.map { ExportedPassage($0, sources) })
    }
  }
}

private struct ExportedPledge: Encodable {
  struct Outcome: Encodable {
    let bearing: Pledge.Evidence.Bearing
    let who: String
    let says: String
    let date: EventDate?
    let citations: [ExportedPassage]
  }

  let id: String
  let kind: Pledge.Kind
  let by: [String]
  let to: String?
  let what: String
  let date: EventDate?
  let due: EventDate?
  let citations: [ExportedPassage]
  let outcomes: [Outcome]

  init(_ line: Line<Pledge>, _ sources: [String: String]) {
    id = line.id
    kind = line.item.kind
    by = line.item.by
    to = line.item.to
    what = line.item.what
    date = line.item.date
    due = line.item.due
    citations = line.citations.map { ExportedPassage($0, sources) }
    outcomes = line.item.outcomes.map { evidence in
      Outcome(
        bearing: evidence.bearing, who: evidence.who, says: evidence.says, date: evidence.date,
        citations: evidence.citations.map { ExportedPassage($0, sources) })
    }
  }
}

extension Lines {
  /// Adds a report, a line for each finding.
  fileprivate mutating func add(_ report: Report) {
    actors[report.article.id] = report.actors
    contacts += RecordMeasurement.lines(report.contacts, .contact, report)
    statements += RecordMeasurement.lines(report.statements, .statement, report)
    figures += RecordMeasurement.lines(report.figures, .figure, report)
    actions += RecordMeasurement.lines(report.actions, .action, report)
    disagreements += RecordMeasurement.accounts(report.disagreements, .disagreement, report)
  }
}

extension RecordMeasurement {
  fileprivate static func accounts<Item>(
    _ findings: [Finding<Item>], _ kind: FindingKind, _ report: Report
  ) -> [Account<Item>] {
    let article = report.article
    let origin = Origin(
      article: article.id, published: article.published.date, publishedHow: article.published.how)
    return findings.enumerated().map { number, finding in
      Account(
        id: StableIdentifier.finding(kind: kind, article: article.id, content: ["\(number)"]),
        item: finding.item, origin: origin,
        citations: finding.citations.map { CitedPassage($0, article: article.id) },
        confidence: finding.confidence)
    }
  }

  fileprivate static func lines<Item>(
    _ findings: [Finding<Item>], _ kind: FindingKind, _ report: Report
  ) -> [Line<Item>] {
    accounts(findings, kind, report).compactMap { Line($0.item, accounts: [$0]) }
  }
}
