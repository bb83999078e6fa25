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
    partners = try ContactPartners()
    details = try ContactDetails()
  }

  func contacts(in view: ArticleView) -> [Finding<Contact>] {
    var found: [FoundContact] = []
    for sentence in view.sentences {
      for contact in contacts(of: sentence, after: found.last?.people ?? [], in: view) {
        FoundContact.add(contact, to: &found)
      }
    }
    return found.compactMap { Finding($0.contact, citations: $0.citations) }
  }

  private func contacts(
    of sentence: Sentence, after previous: [Actor], in view: ArticleView
  ) -> [FoundContact] {
    guard let citation = view.analysis.article.text.quote(sentence.span) else { return [] }
    var found: [FoundContact] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      defer { index += 1 }
      guard view.mention(at: index) == nil, let occurrence = cues.occurrence(at: index, in: view)
      else { continue }
      for reading in occurrence.readings {
        let people = partners.partners(
          of: occurrence.tokens, pattern: reading.pattern, after: found.last?.people ?? previous,
          in: view)
        let contacts = contacts(reading, among: people, cue: occurrence.tokens, in: view)
        guard !contacts.isEmpty else { continue }
        for contact in contacts {
          let asserted = reading.pattern != .noun && reading.pattern != .journey
          FoundContact.add(
            FoundContact(
              contact: contact, people: people, isAsserted: asserted, citations: [citation]),
            to: &found)
        }
        index = occurrence.tokens.upperBound - 1
        break
      }
    }
    return found.filter { !isJourneyToMeeting($0, among: found) }
  }

  /// One contact, or one for each tally: «spoke four times since …, and 11 times over the past month».
  private func contacts(
    _ reading: ContactCues.Reading, among people: [Actor], cue: Range<Int>, in view: ArticleView
  ) -> [Contact] {
    let participants = people.map(\.name).uniqued()
    guard participants.count > 1, people.contains(where: { $0.kind != .organisation }) else { return [] }
    var contact = Contact(kind: reading.kind, participants: participants)
    details.complete(&contact, cue: cue, pattern: reading.pattern, in: view)
    let tallies = details.tallies(after: cue, in: view)
    guard !tallies.isEmpty else { return [contact] }
    return tallies.map { tally in
      var counted = contact
      counted.tally = tally.count
      counted.date = tally.interval
      return counted
    }
  }

  /// A visit beside a meeting of the same visitor in one sentence is how he came to it.
  private func isJourneyToMeeting(_ visit: FoundContact, among found: [FoundContact]) -> Bool {
    guard visit.contact.kind == .visit, let visitor = visit.contact.participants.first else { return false }
    return found.contains {
      $0.contact.kind == .meeting && $0.contact.participants.contains(visitor)
    }
  }
}
