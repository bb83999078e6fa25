import Language
import Records

/// Words that count a day from the day of publication: «today», «yesterday».
struct NearDays: Sendable {
  private let days: [String: Int]

  /// - Throws: `ExtractionError` when the table cannot be used.
  init() throws(ExtractionError) {
    var days: [String: Int] = [:]
    for row in try CueTable.rows("Dating/nearDays.tsv") {
      guard let count = Int(row.cells[1]) else { throw row.malformed("the days are no number") }
      days[row.cells[0]] = count
    }
    self.days = days
  }

  /// How many days after publication an expression means.
  func days(of told: ToldTime, in view: ArticleView) -> Int? {
    days[told.tokens.map(view.word).joined(separator: " ")]
  }
}

/// The contacts that an article places on a day near its own, so that another report may date them and it.
///
/// Input: the contacts as found, without their day. Output: for «will meet Macron in Rome today» the meeting, on the
/// day of publication itself; for «met on Monday» a Monday not long before.
struct ContactsNear {
  let view: ArticleView
  let told: ToldTimes
  let nearDays: NearDays

  func clues(for contacts: [Finding<Contact>]) -> [DateClue] {
    contacts.compactMap { finding in
      let contact = finding.item
      guard contact.date == nil, contact.tally == nil, contact.participants.count > 1,
        [.held, .planned].contains(contact.status),
        let found = finding.citations.lazy.compactMap({ citation in
          self.nearest(to: contact, in: citation.span).map { (citation, $0.0, $0.1) }
        }).first
      else { return nil }
      let (citation, told, near) = found
      var clue = DateClue(
        .contact, says: "it tells of a contact «\(view.text(told.tokens))»",
        passages: [CitedPassage(citation, article: view.analysis.article.id)])
      clue.contact = near
      return clue
    }
  }

  /// Of the days that the sentence counts from its own the one that stands nearest to the people.
  private func nearest(
    to contact: Contact, in span: TextSpan
  ) -> (ToldTime, NearContact)? {
    let tokens = view.analysis.tokens(in: span)
    let people = view.mentions(before: tokens.upperBound).filter { mention in
      mention.tokens.lowerBound >= tokens.lowerBound
        && mention.actors.contains { contact.participants.contains($0.name) }
    }
    let near = told.all.filter { !$0.isQuoted && span.contains($0.time.span) }
      .compactMap { told in days(of: told, contact).map { (told: told, near: $0) } }
    return near.min { one, two in
      distance(one.told, to: people) < distance(two.told, to: people)
    }
  }

  private func days(of told: ToldTime, _ contact: Contact) -> NearContact? {
    if let days = nearDays.days(of: told, in: view) {
      return NearContact(contact, weekday: nil, days: days...days)
    }
    guard let weekday = ToldWeekdays.bare(told, in: view) else { return nil }
    switch ToldWeekdays.tense(told, in: view) {
    case .past:
      return NearContact(contact, weekday: weekday.rawValue, days: -ToldWeekdays.reach...0)
    case .future, .present:
      return NearContact(contact, weekday: weekday.rawValue, days: 0...ToldWeekdays.reach)
    case .unclear: return nil
    }
  }

  private func distance(_ told: ToldTime, to people: [Mention]) -> Int {
    people.map { abs($0.tokens.upperBound - told.tokens.lowerBound) }.min() ?? Int.max
  }
}
