import Language
import Records

/// Everyone whom an article mentions, with the forms in which it names them.
struct NamedActors {
  private var known: [String: Actor] = [:]

  init(_ analysis: Analysis) {
    for mention in analysis.mentions where !mention.isIndirect {
      guard let actor = mention.actor else { continue }
      let form = String(analysis.article.text[mention.span])
      var entry = known[actor.name] ?? actor
      if !entry.aliases.contains(form) { entry.aliases.append(form) }
      known[actor.name] = entry
    }
  }

  /// The actors that the findings of a report name, in order of first appearance.
  func actors(in report: Report) -> [Actor] {
    let inContacts = report.contacts.flatMap { contact in
      contact.item.participants.map { (contact.citations[0].start, $0) }
    }
    let inStatements = report.statements.flatMap { statement in
      (statement.item.speaker.names + [statement.item.addressee].compactMap { $0 })
        .map { (statement.citations[0].start, $0) }
    }
    let inActions = report.actions.flatMap { action in
      [action.item.actor, action.item.recipient].map { (action.citations[0].start, $0) }
    }
    return (inContacts + inStatements + inActions).sorted { $0 < $1 }.map(\.1).uniqued()
      .map { known[$0] ?? Actor(name: $0, kind: .group) }
  }
}
