import Records
import Store

/// PLOVER's JSON, an event a line (<https://github.com/openeventdata/PLOVER>): actions, and contacts as CONSULT.
///
/// Of PLOVER's fields those are written that the record knows. What PLOVER has no field for stands under `readout`.
struct PLOVERFormat: RecordFormat {
  let meaning = "actions and contacts as events, for tools of political event data"

  var files: [ExportFile] {
    [
      ExportFile("plover.jsonl", "application/x-ndjson", "events in PLOVER's fields") { record in
        let codes = try ActorCodes(record)
        return try CodedEvent.all(in: record).map {
          try JSONText.text(Event($0, codes)) + "\n"
        }.joined()
      }
    ]
  }

  private struct Event: Encodable {
    let id: String
    let date: EventDate?
    let source: [Participant]
    let target: [Participant]
    let event: Action.Kind
    let mode: String?
    let context: String?
    let eventLoc: Location?
    let text: String
    let language = "en"
    let publication: String?
    let coder = Generator.text
    let readout: Origin

    init(_ coded: CodedEvent, _ codes: ActorCodes) {
      id = coded.id
      date = coded.date
      source = coded.actors.map { Participant($0, codes) }
      target = coded.recipients.map { Participant($0, codes) }
      event = coded.type
      mode = coded.mode
      context = coded.context
      eventLoc = coded.place.map(Location.init)
      text = coded.source.passage.text
      publication = coded.article.outlet
      readout = Origin(coded)
    }
  }

  private struct Participant: Encodable {
    let actorText: String
    let code: String?

    init(_ name: String, _ codes: ActorCodes) {
      actorText = name
      code = codes.country(of: name)
    }
  }

  private struct Location: Encodable {
    let name: String
  }

  /// Where the text stands, and how sure the event is.
  private struct Origin: Encodable {
    let article: String
    let start: Int
    let end: Int
    let title: String?
    let published: EventDate?
    let url: String?
    let file: String?
    let confidence: Double?

    init(_ coded: CodedEvent) {
      let passage = coded.source.passage
      (article, start, end) = (passage.article, passage.start, passage.end)
      (title, published) = (coded.article.title, coded.article.published)
      (url, file) = (coded.article.url, coded.article.sources.first)
      confidence = coded.confidence
    }
  }
}
