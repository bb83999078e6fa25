import Language
import Records
import Store

/// An action, or a contact as PLOVER has it: CONSULT.
///
/// Of contacts only those that were held or are planned become events; PLOVER has no type for a visit that was called
/// off. What is not a fact has the context that PLOVER gives it: `future`, `hypothetical` or `negation`.
struct CodedEvent {
  /// The identifier of the line.
  let id: String
  let type: Action.Kind
  /// How a consultation was held: `visit`, `multilateral` or `phone`; nil where PLOVER has no word for it.
  let mode: String?
  /// Nil for a fact.
  let context: String?
  let date: EventDate?
  let place: String?
  /// Of a visit the visitor; of any other contact all who take part.
  let actors: [String]
  /// Of a visit the hosts.
  let recipients: [String]
  let source: SourceLine
  let article: ArticleLine
  let confidence: Double?

  /// The events of a record, by day, those without one last.
  static func all(in record: ExportedRecord) throws -> [CodedEvent] {
    let events =
      try record.contacts().compactMap(CodedEvent.init) + record.actions().map(CodedEvent.init)
    return events.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  private var order: Int { date?.firstDay?.number ?? date?.lastDay?.number ?? .max }

  private init(_ line: RecordLine<Action>) {
    let action = line.item
    (id, type, mode) = (line.id, action.type, nil)
    (date, place) = (action.date, nil)
    (actors, recipients) = ([action.actor], [action.recipient])
    context =
      switch action.status {
      case .happened: nil
      case .planned: "future"
      case .hypothetical: "hypothetical"
      case .denied: "negation"
      }
    (source, article) = (SourceLine(of: line), line.article)
    confidence = line.confidence?.item.value
  }

  private init?(_ line: RecordLine<Contact>) {
    let contact = line.item
    guard contact.tally == nil, contact.status == .held || contact.status == .planned else {
      return nil
    }
    (id, type, mode) = (line.id, .consult, CodedEvent.mode(contact.kind))
    (date, place) = (contact.date, contact.place)
    context = contact.status == .held ? nil : "future"
    let isDirected = contact.kind == .visit || contact.kind == .letter
    actors = isDirected ? Array(contact.participants.prefix(1)) : contact.participants
    recipients = isDirected ? Array(contact.participants.dropFirst()) : []
    (source, article) = (SourceLine(of: line), line.article)
    confidence = line.confidence?.item.value
  }

  private static func mode(_ kind: Contact.Kind) -> String? {
    switch kind {
    case .visit: "visit"
    case .summit: "multilateral"
    case .call, .videoCall: "phone"
    case .meeting, .pressConference, .letter: nil
    }
  }
}

/// The codes of the states for which actors act.
struct ActorCodes {
  private let known: [String: KnownActor]
  private let states: StateCodes

  init(_ record: ExportedRecord) throws {
    known = try record.store.knownActors()
    states = try StateCodes()
  }

  /// Three letters of ISO 3166-1; nil where none is known.
  func country(of name: String) -> String? {
    known[name]?.state.flatMap(states.longCode)
  }
}
