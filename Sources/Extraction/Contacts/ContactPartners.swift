import Language
import Records

/// Who takes part in a contact that a cue reports.
///
/// Input: a cue in an article, and the contact told before it. Output: the participants, visitor first for
/// a visit. «Macron's meeting with Putin» gives Macron and Putin; «Li arrived in Islamabad» gives Li and
/// Pakistan; «after their talks» gives those of the contact before. It reads no grammar: the subject
/// stands before, the others follow at once or after «with», «between … and …».
struct ContactPartners: Sendable {
  private let groups: PartnerGroups
  private let carriers: NounCarriers
  /// Words that may follow «called X» when it was by telephone.
  private let afterCalled: Set<String>

  init(subjects: SubjectFinder) throws(ExtractionError) {
    groups = try PartnerGroups(subjects: subjects)
    carriers = try NounCarriers(subjects: subjects)
    afterCalled = try CueTable.words("Contacts/afterCalled.txt")
  }

  func partners(
    of cue: Range<Int>, pattern: ContactPattern, after previous: [Actor], in view: ArticleView
  ) -> Partners {
    switch pattern {
    case .verb: Partners(verbPartners(cue, in: view))
    case .joint: Partners(jointPartners(cue, in: view))
    case .host: Partners(hostPartners(cue, in: view))
    case .travel: Partners(travelPartners(cue, in: view))
    case .noun: nounPartners(cue, after: previous, in: view)
    case .journey: Partners(journeyPartners(cue, in: view))
    }
  }

  /// The participants, and whether they are those of the contact before, taken up again.
  struct Partners {
    let actors: [Actor]
    let areResumed: Bool

    init(_ actors: [Actor], areResumed: Bool = false) {
      self.actors = actors
      self.areResumed = areResumed
    }
  }

  private func verbPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard carriers.canBeVerb(cue, in: view),
      let subject = carriers.agents(of: cue.lowerBound, in: view)
    else { return [] }
    guard let object = groups.object(from: cue.upperBound, in: view) else {
      let takesWith = !view.word(cue.lowerBound).hasPrefix("call")
      let others = takesWith ? groups.with(from: cue.upperBound, in: view) : nil
      return (subject + (others ?? [])).uniqued()
    }
    let all = (subject + object.actors).uniqued()
    // States hold talks; where one «meets» another it is a match.
    let isMatch = all.allSatisfy { $0.kind == .state }
    return isMatch || isNamed(object, cue: cue, in: view) ? [] : all
  }

  /// «called them to play a role», «called him a liar»: no telephone call.
  private func isNamed(_ object: Subject, cue: Range<Int>, in view: ArticleView) -> Bool {
    let next = object.tokens.upperBound
    guard view.word(cue.lowerBound).hasPrefix("call"),
      next < view.sentence(of: cue.lowerBound).tokens.upperBound
    else { return false }
    let isMark = view.tokens[next].kind == .punctuation && view.quotation(at: next) == nil
    return !isMark && view.time(at: next) == nil && !afterCalled.contains(view.word(next))
  }

  /// A verb that takes no person as its object: several subjects, or «with» others.
  private func jointPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard let subject = carriers.agents(of: cue.lowerBound, in: view) else { return [] }
    if let others = groups.with(from: cue.upperBound, in: view) {
      return (subject + others).uniqued()
    }
    return subject.count > 1 ? subject : []
  }

  private func hostPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard carriers.canBeVerb(cue, in: view),
      let hosts = carriers.agents(of: cue.lowerBound, in: view),
      let visitors = groups.object(from: cue.upperBound, in: view)?.actors.filter(\.canTravel)
    else { return [] }
    return (visitors + hosts).uniqued()
  }

  private func travelPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard carriers.canBeVerb(cue, in: view), let host = groups.host(from: cue.upperBound, in: view),
      view.word(cue.lowerBound) != "visiting" || host.allSatisfy({ $0.kind == .state }),
      let visitors = carriers.agents(of: cue.lowerBound, in: view)
    else { return [] }
    return journey(of: visitors, to: host)
  }

  private func journeyPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard !carriers.isVerb(cue, in: view), ["to", "in"].contains(view.word(cue.upperBound)),
      let host = groups.host(from: cue.upperBound + 1, in: view),
      let visitors = carriers.owners(of: cue, in: view)
        ?? carriers.attendant(of: cue, in: view)
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
  ) -> Partners {
    if carriers.isVerb(cue, in: view) { return Partners([]) }
    if let both = groups.between(from: cue.upperBound, in: view) { return Partners(both) }
    let owners = carriers.owners(of: cue, in: view)
    if let others = groups.with(from: cue.upperBound, in: view) {
      let one =
        owners ?? carriers.mainClause(after: cue, in: view)
        ?? carriers.attendant(of: cue, in: view)
      return Partners(one.map { ($0 + others).uniqued() } ?? [])
    }
    if let owners, owners.count > 1 { return Partners(owners) }
    let resumed = carriers.resumed(cue, previous: previous, in: view)
    return Partners(resumed ?? [], areResumed: resumed == previous)
  }
}

extension Actor {
  /// Whether it can pay a visit: a person or a group, no state.
  var canTravel: Bool { kind == .person || kind == .group }
}
