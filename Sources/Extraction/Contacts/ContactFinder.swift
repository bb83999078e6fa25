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
  private let noParties: Set<String>

  init(speech: SpeechCues, subjects: SubjectFinder) throws(ExtractionError) {
    cues = try ContactCues()
    partners = try ContactPartners(subjects: subjects)
    details = try ContactDetails(speech: speech)
    noParties = try CueTable.words("Contacts/noParties.txt")
  }

  func contacts(in view: ArticleView) -> [Finding<Contact>] {
    var found = ToldContacts()
    var lastTold: Int?
    for (index, sentence) in view.sentences.enumerated() {
      let isNear = lastTold.map { index - $0 <= 2 } ?? false
      let previous = isNear ? found.contacts.last : nil
      let told = contacts(of: sentence, after: previous, in: view)
      if !told.isEmpty { lastTold = index }
      for contact in told { found.add(contact) }
    }
    let headline = view.analysis.article.headline
    return Occasions(found.contacts).shared().compactMap { contact in
      let isHeadline = { (citation: Citation) in headline?.contains(citation.span) ?? false }
      let inBody = contact.citations.filter { !isHeadline($0) }
      return Finding(contact.contact, citations: inBody + contact.citations.filter(isHeadline))
    }
  }

  private func contacts(
    of sentence: Sentence, after previous: FoundContact?, in view: ArticleView
  ) -> [FoundContact] {
    guard let citation = view.analysis.article.text.quote(sentence.span) else { return [] }
    var found = ToldContacts()
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard let told = told(at: index, after: found.contacts.last ?? previous, in: view) else {
        index += 1
        continue
      }
      let isAsserted = told.pattern != .noun && told.pattern != .journey
      for contact in told.contacts {
        let new = FoundContact(
          contact: contact, people: told.people, isAsserted: isAsserted, citation: citation)
        found.add(new)
      }
      index = told.end
    }
    return found.contacts.filter { !isJourneyToMeeting($0, among: found.contacts) }
  }

  /// What a cue at a token tells, and where to read on.
  private struct Told {
    let contacts: [Contact]
    let people: [Actor]
    let pattern: ContactPattern
    let end: Int
  }

  /// The first reading at a token, the longest cue first, that has its participants.
  private func told(at index: Int, after previous: FoundContact?, in view: ArticleView) -> Told? {
    guard view.mention(at: index) == nil else { return nil }
    for occurrence in cues.occurrences(at: index, in: view) {
      for reading in occurrence.readings {
        let partners = partners.partners(
          of: occurrence.tokens, pattern: reading.pattern, after: previous?.people ?? [], in: view)
        let people = partners.actors.filter { !isNoParty($0) }
        var told = contacts(reading, among: people, cue: occurrence.tokens, in: view)
        guard !told.isEmpty else { continue }
        if partners.areResumed, let kind = previous?.contact.kind, reading.kind != .pressConference
        {
          for index in told.indices { told[index].kind = kind }
        }
        return Told(
          contacts: told, people: people, pattern: reading.pattern,
          end: occurrence.tokens.upperBound)
      }
    }
    return nil
  }

  /// Reporters are spoken to, not met; soldiers are sent.
  private func isNoParty(_ actor: Actor) -> Bool {
    actor.kind == .group
      && (actor.name.split(separator: " ").last.map { noParties.contains(String($0)) } ?? false)
  }

  /// One contact, or one for each tally: «spoke four times since …, and 11 times over the past month».
  private func contacts(
    _ reading: ContactCues.Reading, among people: [Actor], cue: Range<Int>, in view: ArticleView
  ) -> [Contact] {
    let participants = people.map(\.name).uniqued()
    guard participants.count > 1, people.contains(where: { $0.kind != .organisation }) else {
      return []
    }
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
    guard visit.contact.kind == .visit, let visitor = visit.contact.participants.first else {
      return false
    }
    return found.contains {
      $0.contact.kind == .meeting && $0.contact.participants.contains(visitor)
    }
  }
}
