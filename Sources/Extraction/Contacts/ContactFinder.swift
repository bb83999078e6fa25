import Language
import Records

/// Finds who met, called, visited or wrote to whom: `ArticleReading` → contacts.
///
/// Input: an article. Output: its contacts with their citations, each real contact once.
/// «Xi met Kim in Dalian on Monday. The talks lasted two hours.» is one meeting. What a word of contact tells
/// stands in the frames of contacts; a word that leaves parties untold takes up a contact before it.
struct ContactFinder: Sendable {
  private let framed: FramedContacts
  private let gatherings: Gatherings
  private let details: ContactDetails
  private let talk: TalkOnOccasion
  private let sided: TalksOfSides
  private let dealings: Set<String>
  private let roles: PublicRoles
  private let shares: ConfidenceTable

  init(
    shares: ConfidenceTable, added: AddedFrames = .none
  ) throws(ExtractionError) {
    self.shares = shares
    framed = try FramedContacts(added: added)
    gatherings = try Gatherings()
    sided = try TalksOfSides()
    details = try ContactDetails()
    talk = try TalkOnOccasion()
    dealings = try CueTable.words("Contacts/dealings.txt")
    roles = try PublicRoles()
  }

  func contacts(in reading: ArticleReading) -> [Finding<Contact>] {
    let view = reading.view
    let bodies = gatherings.bodies(of: reading)
    let told = view.sentences.map { sentence in
      let each = sentence.tokens.filter { framed.canTell($0, in: reading) }
        .flatMap { self.told(at: $0, in: reading, bodies) }
      return talk.joined(each, in: reading)
    }
    let stays = StayContacts(told.flatMap { $0 }, in: reading)
    let resolution = BareContacts(reading, dealings: dealings, roles: roles)
    var found = ToldContacts()
    for (sentence, told) in zip(view.sentences, told) {
      let real = told.compactMap { $0.isOfStay ? stays.contact($0) : stays.inPerson($0) }
      for contact in contacts(of: sentence, real, after: found.contacts, resolution) {
        found.add(contact)
      }
    }
    let headline = view.analysis.article.headline
    let grounds = ContactGrounds(reading)
    return Occasions(found.contacts).shared().compactMap { contact in
      var contact = contact
      contact.settle(published: view.analysis.article.published.date)
      let isHeadline = { (citation: Citation) in headline?.contains(citation.span) ?? false }
      let inBody = contact.citations.filter { !isHeadline($0) }
      return Finding(
        contact.contact, citations: inBody + contact.citations.filter(isHeadline),
        confidence: shares.confidence(.contact, grounds.grounds(of: contact)))
    }
  }

  /// Whether a word tells of contacts, though the article may not say whose.
  func isCue(_ token: Int, in reading: ArticleReading) -> Bool {
    framed.canTell(token, in: reading) && framed.isPredicate(token, in: reading)
  }

  private func contacts(
    of sentence: Sentence, _ told: [ToldContact], after earlier: [FoundContact],
    _ resolution: BareContacts
  ) -> [FoundContact] {
    let reading = resolution.reading
    guard let citation = reading.view.analysis.article.text.quote(sentence.span) else { return [] }
    var found = ToldContacts()
    let journeys = told.filter { $0.kind == .visit && !$0.isBare }
    for told in told {
      // «as second leg of his visit, Hu will visit Laos» is one visit.
      let date = Circumstances(of: told.token, in: reading).date
      let said = journeys.first {
        !told.people.isEmpty && $0.people.starts(with: told.people)
          && (date == nil || date == Circumstances(of: $0.token, in: reading).date)
      }
      var told = told
      if told.kind == .visit, told.isBare, told.part == .noun, let said {
        // «arrived in Paris on Monday for a three-day visit»
        guard isPurpose(told, of: said, in: reading) else { continue }
        (told.people, told.place, told.isBare) = (said.people, said.place, false)
      }
      guard let known = resolution.whole(told, among: earlier + found.contacts) else { continue }
      let whole = gatherings.ofBodies(known)
      for (contact, passage) in contacts(whole, in: reading) {
        found.add(
          FoundContact(
            contact, whole, weight: details.weight(of: whole, in: reading), in: reading,
            citation: passage ?? citation), isWhole: false)
      }
    }
    return found.contacts
  }

  /// Whether a visit is what somebody comes for.
  private func isPurpose(
    _ visit: ToldContact, of journey: ToldContact, in reading: ArticleReading
  ) -> Bool {
    reading.clauses.carrier(of: visit.token) == journey.token
      && ["for", "on"].contains(reading.clauses.preposition(of: visit.token) ?? "")
  }

  private func told(
    at token: Int, in reading: ArticleReading, _ bodies: Assemblies.Named
  ) -> [ToldContact] {
    guard !isOfEnvoy(token, in: reading) else { return [] }
    if let sides = sided.count(at: token, in: reading) {
      return [sided.told(at: token, sides: sides, in: reading)].compactMap { $0 }
    }
    return gatherings.told(at: token, in: reading, bodies).map { [$0] }
      ?? framed.told(at: token, in: reading)
  }

  /// «the European envoy to the Geneva talks»: they only tell who he is.
  private func isOfEnvoy(_ noun: Int, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    let whole = clauses.whole(of: noun)
    guard let word = clauses.word(whole), clauses.preposition(of: whole) == "to",
      let head = word.head
    else { return false }
    // «the envoy to the talks said», where the tree has them with «said».
    let isBeforeVerb =
      word.relation.universal == .oblique && whole < head
      && clauses.dependents(of: head, .nominalSubject).contains {
        $0 < whole && clauses.isPerson($0)
      }
    return isBeforeVerb || word.relation.universal == .nominalModifier && clauses.isPerson(head)
  }

  /// Whether those who are told to deal with each other are a leader or a state, or groups of two states; of a summit
  /// not all of one.
  private func isDealing(_ told: ToldContact) -> Bool {
    let states = Set(told.people.map { $0.state ?? $0.name })
    if told.kind == .summit {
      return states.count > 1 && told.people.contains { $0.name.contains(where: \.isUppercase) }
    }
    return told.people.contains { $0.kind == .person || $0.kind == .state }
      || told.people.allSatisfy {
        $0.kind == .group && $0.state != nil || $0.kind == .organisation
      } && told.people.contains { $0.kind == .group } && states.count > 1
  }

  /// Whether what states do with each other took place, and is not only spoken of: «the basis for their dialogue».
  private func isEvent(_ contact: Contact, _ told: ToldContact, in reading: ArticleReading) -> Bool
  {
    let circumstances = Circumstances(of: told.token, in: reading)
    guard [.meeting, .call].contains(contact.kind), circumstances.date == nil,
      contact.status == .held,
      told.part == .noun, !told.isTakenUp, !told.people.contains(where: { $0.kind == .person })
    else { return true }
    return circumstances.isToldAsFact
  }

  /// Whether it stays open whom a mere wish or refusal is about, and when: «will not talk with rebels».
  private func isIdle(_ contact: Contact, _ told: ToldContact) -> Bool {
    // «there are no plans for his visit», of which nothing else is told
    if told.kind == .visit, told.isBare, !told.isTakenUp, contact.status == .refused {
      return contact.date == nil
    }
    return [.proposed, .refused].contains(contact.status) && contact.date == nil
      && told.people.contains { party in
        [.group, .organisation].contains(party.kind)
          && !party.name.contains(where: \.isUppercase) || party.kind == .group && told.isMediumOpen
      }
  }

  /// Whether one alone can be told of a summit: a body of states, a group, or who attends the one told before.
  private func isGathering(_ told: ToldContact) -> Bool {
    guard told.kind == .summit, let one = told.people.first else { return false }
    return switch one.kind {
    case .organisation: true
    case .group: one.isOfNamed
    case .person, .state: told.isTakenUp
    }
  }

  /// The days of several gatherings that are told together: «meet on June 3 and June 8 respectively».
  private func dates(
    of told: ToldContact, _ circumstances: Circumstances, in reading: ArticleReading
  ) -> [EventDate] {
    let sentence = reading.view.sentence(of: told.token).tokens
    guard told.kind == .summit,
      sentence.contains(where: { reading.view.word($0) == "respectively" })
    else { return [] }
    return circumstances.times.compactMap(\.date).uniqued()
  }

  /// One contact, or one for each tally with its part of the sentence: «spoke four times since …, and 11 times over
  /// the past month».
  private func contacts(
    _ told: ToldContact, in reading: ArticleReading
  ) -> [(Contact, Citation?)] {
    let participants = told.people.map(\.name).uniqued()
    let isOfOne = participants.count == 1
    guard isOfOne ? isGathering(told) : isDealing(told) else { return [] }
    var contact = Contact(kind: told.kind, participants: participants)
    details.complete(&contact, told, in: reading) { framed.isPredicate($0, in: reading) }
    let circumstances = Circumstances(of: told.token, in: reading)
    if told.kind == .summit, circumstances.isOnTheWay {
      contact.date = told.date ?? circumstances.ownDate
    }
    // Who alone is told of a gathering has not refused it.
    if isOfOne, contact.status == .refused { return [] }
    guard isEvent(contact, told, in: reading), !isIdle(contact, told) else { return [] }
    let dates = dates(of: told, circumstances, in: reading)
    if dates.count > 1 {
      return dates.map { date in
        var one = contact
        one.date = date
        return (one, nil)
      }
    }
    let tallies = details.tallies(after: told.token..<told.token + 1, in: reading.view)
    guard !tallies.isEmpty else { return [(contact, nil)] }
    return tallies.map { tally in
      var counted = contact
      counted.tally = tally.count
      counted.date = tally.interval
      return (counted, reading.view.analysis.article.text.quote(reading.view.span(tally.tokens)))
    }
  }
}
