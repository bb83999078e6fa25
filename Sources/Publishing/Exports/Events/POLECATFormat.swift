import Records
import Store

/// A table with the columns of POLECAT's weekly files, separated by tabs (<https://doi.org/10.7910/DVN/AJGVIT>).
///
/// A contact without a direction is a row for each pair of those who take part, so that rows are dyads. Five columns
/// at the end are ours. Cells that the record cannot fill stay empty.
struct POLECATFormat: RecordFormat {
  let meaning = "the same events as a flat table with POLECAT's columns"

  var files: [ExportFile] {
    [
      ExportFile("polecat.tsv", "text/tab-separated-values", "events in POLECAT's columns") {
        record in
        let codes = try ActorCodes(record)
        let rows = try CodedEvent.all(in: record).flatMap(POLECATFormat.dyads)
        let header = POLECATFormat.columns.joined(separator: "\t") + "\n"
        return header + rows.map { POLECATFormat.row($0, codes) }.joined()
      }
    ]
  }

  /// One event between two actors; `recipient` is nil where reports name none.
  struct Dyad {
    let id: String
    let event: CodedEvent
    let actor: String
    let recipient: String?
  }

  static let columns =
    [
      "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
      "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
      "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name",
      "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
      "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
      "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
      "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations",
      "Story Locations", "Language", "Version",
    ] + ours

  /// What POLECAT does not have.
  static let ours = ["Headline", "Event Date EDTF", "Quote", "Citation", "Confidence"]

  static func dyads(_ event: CodedEvent) -> [Dyad] {
    var pairs: [(String, String?)] = []
    if event.recipients.isEmpty {
      for (index, one) in event.actors.enumerated() {
        pairs += event.actors.dropFirst(index + 1).map { (one, $0) }
      }
    } else {
      pairs = event.actors.flatMap { actor in event.recipients.map { (actor, $0) } }
    }
    if pairs.isEmpty { pairs = event.actors.map { ($0, nil) } }
    return pairs.enumerated().map { index, pair in
      let id = pairs.count == 1 ? event.id : "\(event.id)-\(index + 1)"
      return Dyad(id: id, event: event, actor: pair.0, recipient: pair.1)
    }
  }

  private static func row(_ dyad: Dyad, _ codes: ActorCodes) -> String {
    let event = dyad.event
    let passage = event.source.passage
    let cells: [String: String?] = [
      "Event ID": dyad.id, "Event Date": event.date?.singleDay.map { "\(DatePoint($0))" },
      "Event Type": event.type.rawValue, "Event Mode": event.mode,
      "Quad Code": event.type.quadClass.rawValue.replacing("_", with: " ").uppercased(),
      "Contexts": event.context, "Actor Name": dyad.actor,
      "Actor Country": codes.country(of: dyad.actor), "Recipient Name": dyad.recipient,
      "Recipient Country": dyad.recipient.flatMap(codes.country), "Raw Placename": event.place,
      "Source": event.article.outlet,
      "Publication Date": event.article.published?.singleDay.map { "\(DatePoint($0))" },
      "Language": "English", "Version": Generator.text, "Headline": event.article.title,
      "Event Date EDTF": event.date?.description, "Quote": passage.text,
      "Citation": "\(passage.article):\(passage.start)-\(passage.end)",
      "Confidence": event.confidence.map { "\($0)" },
    ]
    return columns.map { cell((cells[$0] ?? nil) ?? "") }.joined(separator: "\t") + "\n"
  }

  /// One line without quotation marks of its own meaning; what a spreadsheet would take for a formula is guarded.
  private static func cell(_ text: String) -> String {
    CSVFormat.guarded(SafeText.line(text, replacing: ["\"": "”"]))
  }
}
