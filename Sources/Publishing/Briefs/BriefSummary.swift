import Records
import Store

/// What a dossier counts, in words.
struct BriefSummary {
  private let dealings: Dealings

  init(_ dealings: Dealings) {
    self.dealings = dealings
  }

  var paragraphs: [String] {
    guard !dealings.isEmpty else {
      return ["No report of this record tells of dealings between the two."]
    }
    return [counts, contactSpan].compactMap(\.self) + [dealings.a, dealings.b].compactMap(meaning)
  }

  /// «3 reports, 2 of them independent, published from 2017-05-31 to 2022-02-09, tell of 2 contacts held (…), …».
  private var counts: String {
    let reports = dealings.articles.count
    let kinds: [String?] = [
      contacts, count(dealings.statements.count, "statement"), actions,
      count(dealings.disagreements.count, "disagreement"),
      count(dealings.pledges.count, "pledge"),
    ]
    let told = ContactSentence.list(kinds.compactMap(\.self))
    let source =
      Counted.reports(reports, independent: dealings.independentSources) + published
    return "\(source) \(reports == 1 ? "tells" : "tell") of \(told)."
  }

  /// «, published from 2017-05-31 to 2022-02-09,» as far as the days are known at least to a year.
  private var published: String {
    let dates = dealings.articles.values.compactMap(\.published).filter(\.isWithinYear)
    guard let first = dates.compactMap(\.firstDay).min(),
      let last = dates.compactMap(\.lastDay).max()
    else { return "" }
    let undated = dealings.articles.count - dates.count
    let without = undated == 0 ? "" : " (\(undated) of unknown date)"
    return first == last
      ? ", published on \(DatePoint(first))\(without),"
      : ", published from \(DatePoint(first)) to \(DatePoint(last))\(without),"
  }

  /// «2 contacts held (1 meeting, 1 call), 1 contact planned».
  private var contacts: String? {
    let parts = Contact.Status.allCases.compactMap { status -> String? in
      let told = dealings.contacts.map(\.item).filter { $0.status == status && $0.tally == nil }
      guard !told.isEmpty else { return nil }
      let kinds = Contact.Kind.allCases.compactMap { kind in
        count(
          told.count { $0.kind == kind }, kind.rawValue.replacing("_", with: " "))
      }
      return "\(Counted.text(told.count, "contact")) \(status.rawValue) "
        + "(\(kinds.joined(separator: ", ")))"
    }
    let tallies = dealings.contacts.count { $0.item.tally != nil }
    let told = tallies == 0 ? [] : [tallies == 1 ? "1 tally" : "\(tallies) tallies"]
    return parts.isEmpty && told.isEmpty ? nil : (parts + told).joined(separator: ", ")
  }

  /// «3 actions (2 cooperative, 1 conflictual)».
  private var actions: String? {
    let done = dealings.actions.map(\.item).filter { $0.status == .happened }
    let other = dealings.actions.count - done.count
    guard !dealings.actions.isEmpty else { return nil }
    let cooperative = done.count { $0.type.quadClass.isCooperative }
    let kinds = [
      (cooperative, "cooperative"), (done.count - cooperative, "conflictual"),
      (other, "not done or not yet"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return Counted.text(dealings.actions.count, "action") + " (\(kinds.joined(separator: ", ")))"
  }

  private var contactSpan: String? {
    let relation = Relation(dealings, by: .year)
    guard let first = relation.first, let last = relation.last else { return nil }
    guard first.id != last.id else { return "The one contact with a date: \(contact(first))." }
    return "First contact: \(contact(first)). Last contact: \(contact(last))."
  }

  private func contact(_ line: RecordLine<Contact>) -> String {
    "\(line.item.date?.description ?? "undated"), \(ContactSentence(line.item).text)"
  }

  /// «Russia stands for itself and for those who act for it, here Vladimir Putin and the Kremlin.»
  private func meaning(of party: Party) -> String? {
    var named = Set(dealings.contacts.flatMap(\.item.participants))
    for line in dealings.statements {
      named.formUnion(line.item.speaker.names)
      if let addressee = line.item.addressee { named.insert(addressee) }
    }
    for line in dealings.actions { named.formUnion([line.item.actor, line.item.recipient]) }
    for line in dealings.pledges {
      named.formUnion(line.item.by)
      if let receiver = line.item.to { named.insert(receiver) }
    }
    let acting = party.members.dropFirst().filter(named.contains)
    guard !acting.isEmpty else { return nil }
    return "\(party.name) stands for itself and for those who act for it, here "
      + ContactSentence.list(Array(acting)) + "."
  }

  private func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : Counted.text(number, noun)
  }
}
