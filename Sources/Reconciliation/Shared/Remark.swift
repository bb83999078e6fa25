import Records

/// A statement of the record, as it is compared with others.
///
/// «Dmitry Peskov said he did not expect a breakthrough» speaks for the party `RU`, negates `breakthrough` and names
/// nobody.
struct Remark: Sendable {
  let line: Line<Statement>
  /// Where it stands, by the identifiers of articles: code points before its first passage.
  let places: [String: Int]
  /// The parties that speak.
  let parties: Set<String>
  /// Whether the speakers are people, states or bodies that can be held to their word.
  let isAnswerable: Bool
  /// The parties that its text names, in order.
  let named: [String]
  /// What it is about; what somebody denies or refuses is negated.
  let told: Topics.Told
  /// Whether the act alone negates: «refused to talk», «denied that it has plans».
  let isReversed: Bool
  /// The words of its text.
  let words: [String]
  /// The parties of the report's actors.
  let sides: Parties
  /// When it was said, else when the first report of it appeared.
  let since: EventDate?

  init(_ line: Line<Statement>, parties: Parties, topics: Topics) {
    self.line = line
    let statement = line.item
    sides = parties
    places = Dictionary(
      line.accounts.compactMap { account in
        account.citations.map(\.start).min().map { (account.origin.article, $0) }
      }, uniquingKeysWith: min)
    self.parties = Set(statement.speaker.names.map(parties.party(of:)))
    isAnswerable = statement.speaker.names.allSatisfy(parties.isAnswerable)
    words = ContentWords.words(statement.text)
    named = parties.named(in: words)
    let told = topics.told(statement.text, without: parties)
    let isAgainst = [.denial, .refusal].contains(statement.act) && !topics.negates(statement.text)
    isReversed = isAgainst
    self.told = isAgainst ? told.reversed : told
    since = line.accounts[0].since(statement.date)
  }

  var act: Statement.Act { line.item.act }
  var speaker: String { line.item.speaker.description }
  /// The parties that it is about or that make it.
  var concerned: Set<String> { parties.union(named) }

  /// Code points between two remarks of one report; nil when no report has both.
  func distance(to other: Remark) -> Int? {
    places.compactMap { article, place in other.places[article].map { abs($0 - place) } }.min()
  }

  /// The remark as one side of a dispute.
  func side(saying says: String? = nil) -> Dispute.Side {
    let isDenied = act == .denial && told.affirmed.isEmpty
    let text = isDenied ? "denies: \(line.item.text)" : line.item.text
    return Dispute.Side(
      who: speaker, says: says ?? text, since: since, citations: line.citations)
  }
}

/// What somebody did, as it is compared with what was said.
struct Deed: Sendable {
  let line: Line<Action>
  let actor: String
  let recipient: String
  /// When it was done, if told.
  let date: EventDate?
  /// When the first report of it appeared.
  let published: EventDate?

  init(_ line: Line<Action>, parties: Parties) {
    self.line = line
    actor = parties.party(of: line.item.actor)
    recipient = parties.party(of: line.item.recipient)
    date = line.item.date
    published = line.accounts[0].origin.published
  }

  /// Whether it may have been done after a day: not where it is known to lie before.
  func mayFollow(_ since: EventDate?, within days: Int) -> Bool {
    guard let since else { return true }
    guard let date else {
      return published.map { !$0.isBefore(since) && $0.distance(to: since) <= days } ?? true
    }
    return !date.isBefore(since) && date.distance(to: since) <= days
  }

  var says: String { "\(line.item.type.rawValue): \(line.item.actor), \(line.item.recipient)" }
}
