import Language
import Records

/// Finds what actors do to one another beside contacts and statements: `ArticleReading` → actions.
///
/// Input: an article as the frames read it. Output: its actions with their citations, each once for one
/// actor and one recipient. «Russian forces invaded Ukraine on February 24. The invasion …» is one ASSAULT. What
/// is told as a contact or as words is left to the record's contacts and statements; a deed of nobody or to
/// nobody is left out.
struct ActionFinder: Sendable {
  private let reader: ActionReader
  private let instruments: Set<String>
  private let shares: ConfidenceTable
  /// More of either side than this are a list, not parties to one deed.
  private static let mostParties = 4

  /// - Throws: `ExtractionError` when a table that ships with the program cannot be used.
  init(_ frames: FrameTable, shares: ConfidenceTable) throws(ExtractionError) {
    self.shares = shares
    reader = try ActionReader(frames)
    instruments = try CueTable.words("Actions/instruments.txt")
  }

  func actions(in reading: ArticleReading) -> [Finding<Action>] {
    let parties = ActionParties(reading, instruments: instruments)
    var found: [FoundAction] = []
    var context = PairInContext(states: reading.view.analysis.states)
    for (index, sentence) in reading.view.sentences.enumerated() {
      guard let citation = reading.view.analysis.article.text.quote(sentence.span) else { continue }
      for deed in reader.actions(in: sentence.tokens, of: reading) {
        let (actors, recipients) = context.completed(parties.parties(of: deed), deed, index)
        if deed.isToldOtherwise { continue }
        for action in actions(deed, actors, recipients, in: reading) {
          let new = FoundAction(action: action, citations: [citation])
          if let same = found.firstIndex(where: { $0.isSame(as: new) }) {
            found[same].take(new)
          } else {
            found.append(new)
          }
        }
      }
    }
    let grounds = OtherGrounds(reading.view)
    return found.compactMap { found in
      Finding(
        found.action, citations: found.citations,
        confidence: shares.confidence(.action, grounds.grounds(of: found.action, found.citations)))
    }
  }

  /// One action for each that does it and each to whom it is done.
  private func actions(
    _ deed: ToldAction, _ actors: ActionParties.Parties, _ recipients: ActionParties.Parties,
    in reading: ArticleReading
  ) -> [Action] {
    let most = ActionFinder.mostParties
    guard actors.actors.count <= most, recipients.actors.count <= most else { return [] }
    let date = Circumstances(of: deed.predicate.token, in: reading).date
    guard let status = status(of: deed, on: date, in: reading) else { return [] }
    return actors.actors.flatMap { actor in
      let matter = recipients.actors.filter {
        Dealing(kind: deed.kind, named: actors.named.union(recipients.named)).matters(actor, $0)
      }
      return matter.map { recipient in
        Action(
          type: deed.kind, actor: actor.name, recipient: recipient.name, date: date, status: status)
      }
    }
  }

  /// Nil for what was not done: that it was refused or denied is a statement. A deed told as a fact on a day after the report is planned.
  private func status(
    of deed: ToldAction, on date: EventDate?, in reading: ArticleReading
  ) -> Action.Status? {
    switch deed.modality {
    case .denied, .refused, .cancelled: return nil
    case .asserted:
      let published = reading.view.analysis.article.published.date?.lastDay
      guard let day = date?.firstDay, let published else { return .happened }
      return day > published ? .planned : .happened
    case .planned: return .planned
    // What is only wished for is a statement; harm that may come is told for itself.
    case .proposed, .hypothetical:
      return Dealing.harmful.contains(deed.kind) ? .hypothetical : nil
    }
  }
}

/// An action with the sentences that tell of it.
private struct FoundAction {
  var action: Action
  var citations: [Citation]

  /// Whether two tell of the same deed: their dates do not part them.
  func isSame(as other: FoundAction) -> Bool {
    guard action.type == other.action.type, action.actor == other.action.actor,
      action.recipient == other.action.recipient
    else { return false }
    guard let mine = action.date, let theirs = other.action.date else { return true }
    return mine == theirs
  }

  /// What is told as a fact anywhere happened; the sentence with the date stands first.
  mutating func take(_ other: FoundAction) {
    let isFuller = action.date == nil && other.action.date != nil
    citations = (isFuller ? other.citations + citations : citations + other.citations).uniqued()
    action.date = action.date ?? other.action.date
    if other.action.status == .happened { action.status = .happened }
  }
}
