import Language
import Records

/// Who takes part in a contact that a cue reports.
///
/// Input: a cue in an article, and the contact told before it. Output: the participants, visitor first for
/// a visit. «Macron's meeting with Putin» gives Macron and Putin; «Li arrived in Islamabad» gives Li and
/// Pakistan; «after their talks» gives those of the contact before. It reads no grammar: the subject
/// stands before, the others follow at once or after «with», «between … and …».
struct ContactPartners: Sendable {
  private let subjects: SubjectFinder
  private let groups: PartnerGroups
  private let carriers: NounCarriers

  init() throws(ExtractionError) {
    subjects = try SubjectFinder()
    groups = try PartnerGroups(subjects: subjects)
    carriers = try NounCarriers(subjects: subjects)
  }

  func partners(
    of cue: Range<Int>, pattern: ContactPattern, after previous: [Actor], in view: ArticleView
  ) -> [Actor] {
    switch pattern {
    case .verb: carriers.isNoun(cue, in: view) ? [] : verbPartners(cue, in: view)
    case .joint: jointPartners(cue, in: view)
    case .host: hostPartners(cue, in: view)
    case .travel: travelPartners(cue, in: view)
    case .noun: carriers.isVerb(cue, in: view) ? [] : nounPartners(cue, after: previous, in: view)
    case .journey: carriers.isVerb(cue, in: view) ? [] : journeyPartners(cue, in: view)
    }
  }

  private func verbPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard let subject = carriers.agents(of: cue.lowerBound, in: view) else { return [] }
    let others = groups.object(from: cue.upperBound, in: view)
      ?? groups.with(from: cue.upperBound, in: view)
    return (subject + (others ?? [])).uniqued()
  }

  /// A verb that takes no person as its object: several subjects, or «with» others.
  private func jointPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard let subject = carriers.agents(of: cue.lowerBound, in: view) else { return [] }
    if let others = groups.with(from: cue.upperBound, in: view) { return (subject + others).uniqued() }
    return subject.count > 1 ? subject : []
  }

  private func hostPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard !carriers.isNoun(cue, in: view), let hosts = carriers.agents(of: cue.lowerBound, in: view),
      let visitors = groups.object(from: cue.upperBound, in: view)?.filter(\.canTravel)
    else { return [] }
    return (visitors + hosts).uniqued()
  }

  private func travelPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard let host = groups.host(from: cue.upperBound, in: view),
      let visitors = carriers.agents(of: cue.lowerBound, in: view)
    else { return [] }
    return journey(of: visitors, to: host)
  }

  private func journeyPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard ["to", "in"].contains(view.word(cue.upperBound)),
      let host = groups.host(from: cue.upperBound + 1, in: view),
      let visitors = carriers.owners(of: cue, in: view)
        ?? carriers.nearestPerson(before: cue.lowerBound, in: view).map({ [$0] })
    else { return [] }
    return journey(of: visitors, to: host)
  }

  /// Nobody pays a visit to the state that he himself belongs to.
  private func journey(of visitors: [Actor], to hosts: [Actor]) -> [Actor] {
    let states = hosts.compactMap(\.state)
    let guests = visitors.filter { $0.canTravel && ($0.state.map { !states.contains($0) } ?? true) }
    return guests.isEmpty ? [] : guests + hosts.filter { !guests.contains($0) }
  }

  private func nounPartners(
    _ cue: Range<Int>, after previous: [Actor], in view: ArticleView
  ) -> [Actor] {
    if let both = groups.between(from: cue.upperBound, in: view) { return both }
    let owners = carriers.owners(of: cue, in: view)
    if let others = groups.with(from: cue.upperBound, in: view) {
      let one = owners ?? carriers.mainClause(after: cue, in: view)
        ?? carriers.nearestPerson(before: cue.lowerBound, in: view).map { [$0] }
      return one.map { ($0 + others).uniqued() } ?? []
    }
    if let owners, owners.count > 1 { return owners }
    return carriers.resumed(cue, previous: previous, in: view) ?? []
  }
}

extension Actor {
  /// Whether it can pay a visit: a person or a group, no state.
  var canTravel: Bool { kind == .person || kind == .group }
}
