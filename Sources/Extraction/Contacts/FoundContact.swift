import Language
import Records

/// A contact on its way into the record, with the sentences that tell of it.
struct FoundContact: Sendable {
  var contact: Contact
  /// The actors behind the participants' names.
  private(set) var people: [Actor]
  /// Whether a verb tells it, and not a noun in passing.
  private(set) var isAsserted: Bool
  /// Whether only the headline tells it, which can call done what is still to come.
  private(set) var isHeadline: Bool
  /// How much a report makes of a visit.
  enum Weight: Int, Sendable, Comparable {
    case byTheWay, clause, forItself

    static func < (one: Weight, other: Weight) -> Bool { one.rawValue < other.rawValue }
  }

  private(set) var weight: Weight
  /// Whether it stays open if they spoke in person or from afar.
  private(set) var isMediumOpen: Bool
  private let isTakenUp: Bool
  private let isSeries: Bool
  /// Whether it was in an earlier year than the report by more than some months: what has no date is not that.
  let isLongAgo: Bool
  /// Whether it was days before the report: what is planned still is not that.
  private(set) var isBygone: Bool
  /// Whether it is told where the report begins.
  let isLead: Bool
  /// Whether it is told as over: «ended his visit».
  private let isOver: Bool
  /// The states that a group of several takes in: China and «Chinese and African leaders».
  private var represented: Set<String>
  /// Whether its date is that of its beginning: «opened on Monday».
  private var isOpened: Bool
  /// How many days it lasts: «the two-day summit».
  private var days: Int?
  /// Whether it is told as done and of a day before the report.
  let isPast: Bool
  /// The stay or gathering of which it is a part.
  private(set) var setting: ContactSetting
  /// Whether it is what the report is about: told in the headline, or of these days.
  let isNews: Bool
  /// Whether it was at a time of weeks before, as «earlier this year».
  private let isEarlier: Bool
  /// The words of a time of its own of which the day is not known: «on Monday» in a report without a date.
  private let unknownDay: String?
  /// The state in which it was, if the report tells.
  private(set) var state: String?
  /// Whether only the state is known in which it was, and not the place.
  private(set) var isPlaceState: Bool
  /// The index of the last sentence that tells of it.
  private(set) var lastSentence: Int
  private(set) var citations: [Citation]
  /// Where the citations stand.
  private var cited: Set<TextSpan>

  init(
    _ contact: Contact, _ told: ToldContact, weight: Weight, in reading: ArticleReading,
    citation: Citation
  ) {
    var contact = contact
    // A visit is in the state of its host.
    if contact.kind == .visit, contact.place == nil, let host = told.people.last,
      host.kind == .state
    {
      contact.place = host.name
    }
    let circumstances = Circumstances(of: told.token, in: reading)
    isPlaceState = reading.view.analysis.states.values.contains { $0.name == contact.place }
    setting = ContactSetting(of: contact, told, circumstances)
    lastSentence = reading.view.sentenceIndex(of: told.token)
    state = contact.place.flatMap(reading.state(ofPlace:))
    isTakenUp = told.isTakenUp
    let published = reading.view.analysis.article.published.date?.firstDay
    let age = contact.date?.lastDay.flatMap { last in published.map { $0.number - last.number } }
    let isHeadline = reading.view.sentence(of: told.token).isHeadline
    self.isHeadline = isHeadline
    let opening = reading.view.sentences.firstIndex { !$0.isHeadline } ?? 0
    isLead = lastSentence <= opening + 1
    isLongAgo = age.map { $0 > 300 } ?? false
    isBygone = contact.status == .held && age.map { $0 > 3 } ?? false
    isOver = circumstances.isOver
    isOpened = circumstances.isOpened && contact.date != nil
    represented = FoundContact.represented(by: told.people, in: reading)
    days = circumstances.daysOfOwn
    isPast = contact.status == .held && age.map { $0 > 0 } ?? false
    let times = contact.date == nil ? circumstances.times : []
    unknownDay = times.filter { $0.kind == .date && $0.date == nil }
      .map { reading.view.analysis.article.text[$0.span].lowercased() }
      .first { !Circumstances.recently.contains($0) }
    let day = contact.date?.singleDay
    // «arrived on Saturday for a three-day visit»
    let start = contact.kind == .visit && contact.date?.precision == .interval
    isNews = isHeadline || (day != nil || start) && age.map { $0 <= 2 } ?? false
    isEarlier =
      contact.status == .held && day == nil && circumstances.isBefore(contact.date)
    self.contact = contact
    self.weight = isHeadline ? .forItself : weight
    people = told.people
    isAsserted = told.part == .verb && !isHeadline
    isMediumOpen = told.isMediumOpen
    isSeries = told.isSeries
    citations = [citation]
    cited = [citation.span]
    leaveOutRepresented()
  }

  /// Of the same people: kinds that can be one, and nothing known of the one that contradicts the other.
  fileprivate func isSame(as other: FoundContact) -> Bool {
    let (one, two) = (contact, other.contact)
    guard hasSameKind(as: other), one.tally == two.tally, isSeries == other.isSeries else {
      return false
    }
    if let state, let otherState = other.state, state != otherState { return false }
    let fellThrough: Set<Contact.Status> = [.cancelled, .refused]
    if fellThrough.contains(one.status) != fellThrough.contains(two.status) {
      // «talks were planned, but the talks were put off»
      return other.isTakenUp && one.status == .planned && two.status == .cancelled
    }
    if isNews && other.isEarlier || isEarlier && other.isNews { return false }
    if let date = one.date, let otherDate = two.date {
      return date.overlaps(otherDate)
        || one.kind == .visit && two.kind == .visit && (isOver || other.isOver)
          && isOneStay(date, otherDate)
    }
    if unknownDay != nil && two.date != nil || one.date != nil && other.unknownDay != nil {
      return false
    }
    if let unknownDay, let otherDay = other.unknownDay, unknownDay != otherDay { return false }
    // «shook hands in Berlin» is not what «will meet today» announces; but a headline's «visits» is.
    if !isHeadline, one.status == .held, two.status == .planned, other.unknownDay != nil {
      return false
    }
    if isLongAgo != other.isLongAgo, !other.isTakenUp { return false }
    if one.status == .planned && other.isBygone && !other.isTakenUp
      || isBygone && two.status == .planned
    {
      return false
    }
    return one.status == two.status || !other.isAsserted || !isAsserted || two.status == .held
  }

  /// Whether its place is a town in the state in which another was.
  func isIn(stateOf other: FoundContact) -> Bool {
    !isPlaceState && state != nil && state == other.state
  }

  /// «arrived on Tuesday» and «wrapped up his visit on Friday» of the same week are of one stay.
  private func isOneStay(_ one: EventDate, _ other: EventDate) -> Bool {
    guard let first = one.singleDay, let second = other.singleDay else { return false }
    return abs(first.number - second.number) < 7
  }

  /// Whether it tells of several contacts like another: «have spoken eleven times».
  fileprivate func isSeries(with other: FoundContact) -> Bool {
    contact.tally != nil && contact.kind == other.contact.kind
  }

  /// Whether only one of two has a date, and the sentences that tell of them are not near.
  fileprivate func isApart(from other: FoundContact) -> Bool {
    isDated != other.isDated && abs(lastSentence - other.lastSentence) > 3
  }

  /// Whether more is known of its time than the year.
  private var isDated: Bool { contact.date.map { $0.precision != .year } ?? false }

  /// A visit to a person at which the two met is their meeting.
  private func hasSameKind(as other: FoundContact) -> Bool {
    let kinds: Set = [contact.kind, other.contact.kind]
    // «arrived in Paris» is told for itself beside «talks with France».
    let isStay = [self, other].contains {
      $0.contact.kind == .visit && $0.weight == .forItself && $0.people.last?.kind == .state
    }
    return kinds.count == 1 || kinds == [.visit, .meeting] && !isStay
      || kinds == [.call, .meeting] && (isMediumOpen || other.isMediumOpen)
      || kinds == [.videoCall, .meeting] && other.isTakenUp
  }

  fileprivate mutating func merge(_ other: FoundContact) {
    let isFuller =
      other.isAsserted && !isAsserted || contact.date == nil && other.contact.date != nil
    takeStatus(of: other)
    takeKind(of: other)
    weight = max(weight, other.weight)
    state = state ?? other.state
    contact.date = narrower(contact.date, other.contact.date)
    isOpened = isOpened || other.isOpened
    days = days ?? other.days
    // «opened on Saturday» and, elsewhere, «the two-day summit»
    if contact.kind == .summit, isOpened, let days, days > 1, let day = contact.date?.singleDay {
      contact.date = EventDate(from: day, to: day.adding(days: days - 1))
    }
    lengthen(with: other)
    if contact.place == nil || isPlaceState && other.contact.place != nil {
      contact.place = other.contact.place
      isPlaceState = other.isPlaceState
    }
    contact.durationMinutes = contact.durationMinutes ?? other.contact.durationMinutes
    contact.initiator = contact.initiator ?? other.contact.initiator
    isBygone = contact.status == .held && (isBygone || other.isBygone)
    isHeadline = isHeadline && other.isHeadline
    if isFuller {
      citations = other.citations + citations.filter { !other.cited.contains($0.span) }
    } else {
      // A long article can tell of one contact in every sentence.
      citations += other.citations.filter { !cited.contains($0.span) }
    }
    cited.formUnion(other.cited)
    isAsserted = isAsserted || other.isAsserted
    lastSentence = max(lastSentence, other.lastSentence)
  }

  private mutating func takeStatus(of other: FoundContact) {
    let isCalledOff = contact.status == .planned && other.contact.status == .cancelled
    // «Macron's visit is awaited. He will come in May»
    let isToCome =
      !isAsserted && other.isAsserted && contact.date == nil && other.contact.status == .planned
    // «will go to Rome, … went ahead with the journey on Friday»
    let isDone = contact.status == .planned && other.isPast && other.isTakenUp
    if isHeadline || isCalledOff || isToCome || isDone
      || other.isAsserted && other.contact.status == .held
    {
      contact.status = other.contact.status
    }
  }

  /// «discussed» and «spoke» leave the kind to what is told of the same besides.
  private mutating func takeKind(of other: FoundContact) {
    switch (isMediumOpen, other.isMediumOpen) {
    case (true, true): if other.contact.kind == .call { contact.kind = .call }
    case (true, false): contact.kind = other.contact.kind
    case (false, true): break
    case (false, false):
      if [.meeting, .videoCall].contains(other.contact.kind) { contact.kind = other.contact.kind }
    }
    isMediumOpen = isMediumOpen && other.isMediumOpen
  }

  /// Of one gathering with others of its participants: the same body's, or in the same place on the same days.
  func isSameGathering(as other: FoundContact) -> Bool {
    let fellThrough: Set<Contact.Status> = [.cancelled, .refused]
    let isTold = fellThrough.isDisjoint(with: [contact.status, other.contact.status])
    guard contact.kind == .summit, other.contact.kind == .summit,
      contact.status == other.contact.status || contact.date != nil && other.contact.date != nil
        || isTold && other.isTakenUp && (contact.date == nil || other.contact.date == nil)
    else { return false }
    if let state, let otherState = other.state, state != otherState { return false }
    if let date = contact.date, let otherDate = other.contact.date, !date.overlaps(otherDate) {
      return false
    }
    // «the summit» is not that of years ago
    if isLongAgo != other.isLongAgo { return false }
    if other.isTakenUp { return true }
    let shared = people.filter(other.people.contains)
    return shared.contains { $0.kind == .organisation }
      || shared.contains { $0.kind == .state } && contact.place == other.contact.place
  }

  /// Takes in the participants of the same gathering, persons first, its host last.
  mutating func join(_ other: FoundContact) {
    let order: [Actor.Kind] = [.person, .group, .organisation, .state]
    people = (people + other.people).uniqued()
      .enumerated().sorted { one, two in
        let (first, second) = (
          order.firstIndex(of: one.element.kind) ?? 0, order.firstIndex(of: two.element.kind) ?? 0
        )
        return (first, one.offset) < (second, two.offset)
      }.map(\.element)
    people = people.filter { one in !people.contains { one.isTold(by: $0) } }
    represented.formUnion(other.represented)
    leaveOutRepresented()
    if other.contact.status == .held { contact.status = .held }
    merge(other)
  }

  private static func represented(by people: [Actor], in reading: ArticleReading) -> Set<String> {
    let groups = people.filter { $0.kind == .group && $0.name.contains(" and ") }
    return Set(
      groups.flatMap { $0.name.split(separator: " ") }.compactMap {
        reading.view.analysis.nationalities[String($0)]?.state
      })
  }

  /// A state at a gathering of which a group of its own leaders is told is not told for itself.
  private mutating func leaveOutRepresented() {
    guard contact.kind == .summit else { return }
    people = people.filter { $0.kind != .state || !represented.contains($0.state ?? "") }
    contact.participants = people.map(\.name).uniqued()
  }

  /// Takes what a contact tells that is this one, with a participant of whom it has no name.
  mutating func takeUp(_ described: FoundContact) {
    contact.date = contact.date ?? described.contact.date
    contact.place = contact.place ?? described.contact.place
    citations += described.citations.filter { !cited.contains($0.span) }
    cited.formUnion(described.cited)
  }

  /// A summit without a host has that of the same body's other gatherings of these weeks.
  mutating func addHost(of others: [FoundContact]) {
    guard !people.contains(where: { $0.kind == .state }),
      let body = people.first(where: { $0.kind == .organisation }),
      let other = others.first(where: { $0.people.contains(body) && $0.people.last?.kind == .state }
      ),
      let host = other.people.last
    else { return }
    people.append(host)
    contact.participants.append(host.name)
    contact.place = contact.place ?? other.contact.place
  }

  /// What lies after the report is still planned, though one of its sentences tells it as a fact.
  mutating func settle(published: EventDate?) {
    guard contact.status == .held, let first = contact.date?.firstDay, let day = published?.lastDay,
      first > day
    else { return }
    contact.status = .planned
  }

  /// «will visit Rome on Friday» and «his three-day visit» are three days from that Friday.
  private mutating func lengthen(with other: FoundContact) {
    setting.daysOfStay = setting.daysOfStay ?? other.setting.daysOfStay
    setting.isFromDay = setting.isFromDay || other.setting.isFromDay
    guard contact.kind == .visit, setting.isFromDay, let days = setting.daysOfStay, days > 1,
      let day = contact.date?.singleDay
    else { return }
    contact.date = EventDate(from: day, to: day.adding(days: days - 1))
  }

  /// The more exact of two dates; of a visit the whole stay, not the day of arrival.
  private func narrower(_ one: EventDate?, _ two: EventDate?) -> EventDate? {
    guard let one, let two else { return one ?? two }
    if contact.kind == .visit, let first = one.singleDay, let second = two.singleDay {
      return EventDate(from: min(first, second), to: max(first, second))
    }
    if contact.kind == .visit, let first = one.firstDay ?? two.firstDay, first == two.firstDay,
      one.singleDay != nil || two.singleDay != nil
    {
      return one.singleDay == nil ? one : two
    }
    // «opened on Friday» and «closed on Sunday»
    for (start, end) in [(one, two), (two, one)] where end.firstDay == nil || start.lastDay == nil {
      if let first = start.firstDay, let last = end.lastDay,
        let whole = EventDate(from: first, to: last)
      {
        return whole
      }
    }
    // «opened» or «closed on Sunday» is said of a meeting of two days.
    for (stay, day) in [(one, two), (two, one)] where day.singleDay != nil {
      if let first = stay.firstDay, let last = stay.lastDay,
        (1...4).contains(last.number - first.number),
        stay.contains(day)
      {
        return stay
      }
    }
    return one.contains(two) ? two : one
  }
}

extension Actor {
  /// Whether others of a gathering say more of who is there: «African countries» beside «Chinese and African leaders».
  fileprivate func isTold(by other: Actor) -> Bool {
    guard kind == .group, other.kind == .group, name.hasSuffix(" countries"), self != other else {
      return false
    }
    return other.name.contains(name.dropLast(" countries".count) + " ")
  }
}

/// The contacts told so far, each real contact once.
struct ToldContacts: Sendable {
  private(set) var contacts: [FoundContact] = []
  /// Where the contacts of the same people stand, so that a long article costs no more a contact.
  private var indices: [[String]: [Int]] = [:]

  /// Adds a contact, or joins it to the one that it tells of again. Who alone attends a gathering, or is its host, is a
  /// contact only of one told before: `isWhole` says whether all before is known.
  mutating func add(_ new: FoundContact, isWhole: Bool = true) {
    // Who writes to whom matters.
    let people =
      new.contact.kind == .letter ? new.contact.participants : new.contact.participants.sorted()
    let before = indices[people] ?? []
    let isOneOfMany = before.contains { contacts[$0].isSeries(with: new) }
    let same = before.suffix(8).last {
      contacts[$0].isSame(as: new) && !(isOneOfMany && contacts[$0].isApart(from: new))
    }
    if let index = same {
      contacts[index].merge(new)
    } else if let index = contacts.suffix(8).lastIndex(where: { $0.isSameGathering(as: new) }) {
      contacts[index].join(new)
    } else if !(isWhole && new.contact.kind == .summit && new.people.count == 1
      && [.person, .state].contains(new.people[0].kind))
    {
      indices[people, default: []].append(contacts.count)
      contacts.append(new)
    }
  }
}
