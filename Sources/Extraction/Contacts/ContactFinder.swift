import Language
import Records

/// Finds who met, called, visited or wrote to whom: `ArticleView` → contacts.
///
/// Input: a view of an article. Output: its contacts with their citations, each real contact once.
/// «Xi met Kim in Dalian on Monday. The talks lasted two hours.» is one meeting. It does not attempt
/// contacts whose participants stand in another sentence, and no gatherings without participants.
struct ContactFinder: Sendable {
  private let cues: ContactCues
  private let partners: ContactPartners
  private let details: ContactDetails

  init() throws(ExtractionError) {
    cues = try ContactCues()
    partners = try ContactPartners(subjects: try SubjectFinder())
    details = try ContactDetails()
  }

  func contacts(in view: ArticleView) -> [Finding<Contact>] {
    var found: [FoundContact] = []
    for sentence in view.sentences {
      let inSentence = contacts(of: sentence, in: view)
      for contact in inSentence { FoundContact.add(contact, to: &found) }
    }
    return found.compactMap { Finding($0.contact, citations: $0.citations) }
  }

  private func contacts(of sentence: Sentence, in view: ArticleView) -> [FoundContact] {
    guard let citation = view.analysis.article.text.quote(sentence.span) else { return [] }
    var found: [FoundContact] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      defer { index += 1 }
      guard view.mention(at: index) == nil, let occurrence = cues.occurrence(at: index, in: view)
      else { continue }
      for reading in occurrence.readings {
        guard let contact = contact(reading, cue: occurrence.tokens, in: view) else { continue }
        FoundContact.add(FoundContact(contact: contact, citations: [citation]), to: &found)
        index = occurrence.tokens.upperBound - 1
        break
      }
    }
    return found.filter { !isJourneyToMeeting($0, among: found) }
  }

  private func contact(
    _ reading: ContactCues.Reading, cue: Range<Int>, in view: ArticleView
  ) -> Contact? {
    let participants = partners.partners(of: cue, pattern: reading.pattern, in: view)
    guard participants.count > 1, participants.contains(where: { $0.kind != .organisation }) else {
      return nil
    }
    var contact = Contact(kind: reading.kind, participants: participants.map(\.name).uniqued())
    guard contact.participants.count > 1 else { return nil }
    details.complete(&contact, cue: cue, in: view)
    return contact
  }

  /// A visit beside a meeting of the same visitor in one sentence is how he came to it.
  private func isJourneyToMeeting(_ visit: FoundContact, among found: [FoundContact]) -> Bool {
    guard visit.contact.kind == .visit, let visitor = visit.contact.participants.first else { return false }
    return found.contains {
      $0.contact.kind == .meeting && $0.contact.participants.contains(visitor)
    }
  }
}

/// A contact on its way into the record, with the sentences that tell of it.
struct FoundContact: Sendable {
  var contact: Contact
  var citations: [Citation]

  /// Adds a contact, or joins it to the one that it tells of again.
  static func add(_ new: FoundContact, to found: inout [FoundContact]) {
    guard let index = found.firstIndex(where: { $0.isSame(as: new) }) else {
      found.append(new)
      return
    }
    found[index].merge(new)
  }

  /// Same kind and people, and nothing known of the one that contradicts the other.
  private func isSame(as other: FoundContact) -> Bool {
    let (one, two) = (contact, other.contact)
    guard one.kind == two.kind, Set(one.participants) == Set(two.participants), one.tally == two.tally
    else { return false }
    if let date = one.date, let otherDate = two.date { return date.overlaps(otherDate) }
    return one.status == two.status || two.status == .held
  }

  private mutating func merge(_ other: FoundContact) {
    contact.date = narrower(contact.date, other.contact.date)
    contact.place = contact.place ?? other.contact.place
    contact.durationMinutes = contact.durationMinutes ?? other.contact.durationMinutes
    contact.initiator = contact.initiator ?? other.contact.initiator
    if other.contact.status == .held { contact.status = .held }
    citations += other.citations.filter { !citations.contains($0) }
  }

  private func narrower(_ one: EventDate?, _ two: EventDate?) -> EventDate? {
    guard let one, let two else { return one ?? two }
    return one.contains(two) ? two : one
  }
}
