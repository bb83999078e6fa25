import Language
import Records

/// Whether a contact took place, is planned, or fell through.
///
/// Input: a contact with its date and the word that tells of it. Output: its status, by the modality of that
/// word; what is told as a fact but lies after the report is planned.
struct ContactStatus: Sendable {
  private let modality: ModalityReader

  init() throws(ExtractionError) {
    modality = try ModalityReader()
  }

  func status(
    of contact: Contact, _ told: ToldContact, in reading: ArticleReading
  ) -> Contact.Status {
    let own = ownStatus(of: contact, told, in: reading)
    guard let earlier = told.status, own != .cancelled else { return own }
    let isDone = earlier != .planned || isPast(contact.date, in: reading.view)
    return own == .held && contact.date != nil && isDone ? own : earlier
  }

  private func ownStatus(
    of contact: Contact, _ told: ToldContact, in reading: ArticleReading
  ) -> Contact.Status {
    switch modality.modality(of: reading.clauses.whole(of: told.token), in: reading.clauses) {
    case .asserted:
      isLater(contact.date, in: reading.view) || isStillAhead(contact.date, told, in: reading)
        || isJustBegun(told, in: reading) || isAppointed(contact.date, told, in: reading)
        ? .planned : .held
    case .planned: .planned
    case .proposed, .hypothetical: isLater(contact.date, in: reading.view) ? .planned : .proposed
    case .denied, .refused: isDroppedPlan(told, in: reading) ? .cancelled : .refused
    case .cancelled: .cancelled
    }
  }

  /// «will not attend the summit as planned»
  private func isDroppedPlan(_ told: ToldContact, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    let verb = clauses.word(clauses.whole(of: told.token))?.head
    return verb.map { clauses.dependents(of: $0, .adverbialClause) }?.contains { clause in
      ["plan", "schedule"].contains(clauses.word(clause)?.lemma ?? "")
        && clauses.dependents(of: clause, .marker).contains { reading.view.word($0) == "as" }
    } ?? false
  }

  /// «said ahead of the summit», of which no day before that of the report is told.
  private func isStillAhead(
    _ date: EventDate?, _ told: ToldContact, in reading: ArticleReading
  ) -> Bool {
    if let last = date?.lastDay, let day = reading.storyDay?.date.firstDay, last < day {
      return false
    }
    return Circumstances(of: told.token, in: reading).isAhead
  }

  /// «said before the summit slated for Friday and Saturday», in a report of that Friday.
  private func isAppointed(
    _ date: EventDate?, _ told: ToldContact, in reading: ArticleReading
  ) -> Bool {
    guard let date, !isPast(date, in: reading.view) else { return false }
    return modality.isAppointed(told.token, in: reading.clauses)
  }

  /// «arrived on Tuesday for talks with Putin», in a report of that or the next day.
  private func isJustBegun(_ told: ToldContact, in reading: ArticleReading) -> Bool {
    let circumstances = Circumstances(of: told.token, in: reading)
    guard told.kind == .meeting, circumstances.isPurpose,
      let journey = reading.clauses.word(told.token)?.head,
      let published = reading.view.analysis.article.published.date?.firstDay
    else { return false }
    let day = Circumstances(of: journey, in: reading).date ?? reading.storyDay?.date
    return day?.lastDay.map { published.number - $0.number <= 1 } ?? false
  }

  private func isPast(_ date: EventDate?, in view: ArticleView) -> Bool {
    guard let last = date?.lastDay, let day = view.analysis.article.published.date?.firstDay
    else { return false }
    return last < day
  }

  private func isLater(_ date: EventDate?, in view: ArticleView) -> Bool {
    guard let first = date?.firstDay, let day = view.analysis.article.published.date?.lastDay
    else { return false }
    return first > day
  }
}
