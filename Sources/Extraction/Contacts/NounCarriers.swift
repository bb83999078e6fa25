import Language
import Records

/// Who stands behind a verb or a noun of contact: its subject, possessor or carrier.
struct NounCarriers: Sendable {
  private let subjects: SubjectFinder
  private let lightVerbs: Set<String>
  private let determiners: Set<String>
  private let modals: Set<String>
  private let attending: Set<String>

  init(subjects: SubjectFinder) throws(ExtractionError) {
    self.subjects = subjects
    lightVerbs = try CueTable.words("Contacts/lightVerbs.txt")
    determiners = try CueTable.words("Shared/determiners.txt")
    modals = try CueTable.words("Shared/modals.txt")
    attending = try CueTable.words("Contacts/attending.txt")
  }

  /// «will call», «to visit», «they talk»: a form that could be a noun is a verb.
  func isVerb(_ cue: Range<Int>, in view: ArticleView) -> Bool {
    modals.contains(view.word(cue.lowerBound - 1))
  }

  /// Not after a determiner («the meeting»), and «visit» or «call» only after a modal or a name.
  func canBeVerb(_ cue: Range<Int>, in view: ArticleView) -> Bool {
    if determiners.contains(view.word(cue.lowerBound - 1)) { return false }
    guard ["visit", "call", "calls"].contains(view.word(cue.lowerBound)) else { return true }
    return isVerb(cue, in: view) || view.mention(at: cue.lowerBound - 1) != nil
  }

  /// The subject of a verb; for «to meet», «meeting» and «, meeting» the nearest person before.
  func agents(of verb: Int, in view: ArticleView) -> [Actor]? {
    if let subject = subjects.subject(before: verb, in: view) { return subject.actors }
    if ["they", "both"].contains(view.word(verb - 1)) || view.word(verb - 2) == "they" {
      return lastTwoPeople(before: verb, in: view)
    }
    guard view.word(verb - 1) == "to" || view.word(verb).hasSuffix("ing") else { return nil }
    return nearestPerson(before: verb, in: view).map { [$0] }
  }

  /// The possessor of a noun, or the subject of the verb that carries it.
  func owners(of cue: Range<Int>, in view: ArticleView) -> [Actor]? {
    possessor(of: cue, in: view) ?? carrier(of: cue, in: view)
  }

  /// The last person that the sentence names before a word, or the last group if there is none.
  func nearestPerson(before index: Int, in view: ArticleView) -> Actor? {
    let first = view.sentence(of: index).tokens.lowerBound
    let named = (first..<index).reversed().compactMap { view.mention(at: $0)?.actor }
    return named.first { $0.kind == .person } ?? named.first { $0.canTravel }
  }

  /// «after a meeting with X», «arrived for talks with X»: the nearest person takes part in it; not in
  /// «calls for talks with X».
  func attendant(of cue: Range<Int>, in view: ArticleView) -> [Actor]? {
    let first = view.sentence(of: cue.lowerBound).tokens.lowerBound
    let near = (max(first, cue.lowerBound - 5)..<cue.lowerBound).reversed()
    guard let preposition = near.first(where: { attending.contains(view.word($0)) }),
      !["calls", "call", "called", "calling", "appeal", "need", "hopes", "ready", "pressed"]
        .contains(view.word(preposition - 1)),
      (preposition + 1..<cue.lowerBound).allSatisfy({ view.word($0) != "," })
    else { return nil }
    return nearestPerson(before: preposition, in: view).map { [$0] }
  }

  /// «In a telephone conversation with X, Y urged …»: the subject after the comma.
  func mainClause(after cue: Range<Int>, in view: ArticleView) -> [Actor]? {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    guard cue.lowerBound - sentence.lowerBound < 5,
      nearestPerson(before: cue.lowerBound, in: view) == nil,
      let comma = (cue.upperBound..<sentence.upperBound).first(where: { view.word($0) == "," })
    else { return nil }
    for token in comma + 1..<max(comma + 1, min(comma + 5, sentence.upperBound)) {
      guard let mention = view.mention(at: token), !mention.actors.isEmpty else { continue }
      return subjects.coordination(startingAt: mention, in: view).actors
    }
    return nil
  }

  /// «After a meeting that lasted …, Putin said»: the contact told before, taken up again.
  ///
  /// The main clause must name its two parties, or one of those of the contact before.
  func resumed(_ cue: Range<Int>, previous: [Actor], in view: ArticleView) -> [Actor]? {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    guard cue.lowerBound - sentence.lowerBound < 6 || isTheirs(cue, in: view) else { return nil }
    if let both = mainClause(after: cue, in: view), both.filter(\.canTravel).count > 1 {
      return both
    }
    let named = sentence.flatMap { view.mention(at: $0)?.actors ?? [] }
    let isItsCourse =
      view.word(cue.lowerBound - 1) == "the"
      && ["lasted", "took", "ended", "came"].contains(view.word(cue.upperBound))
    let isTakenUp =
      previous.contains(where: named.contains) || isTheirs(cue, in: view) || isItsCourse
    guard previous.count > 1, isTakenUp else { return nil }
    return previous
  }

  private func isTheirs(_ cue: Range<Int>, in view: ArticleView) -> Bool {
    (1...3).contains { view.word(cue.lowerBound - $0) == "their" }
  }

  /// «Macron's five-hour meeting», «his talks».
  private func possessor(of cue: Range<Int>, in view: ArticleView) -> [Actor]? {
    let first = view.sentence(of: cue.lowerBound).tokens.lowerBound
    for index in stride(from: cue.lowerBound - 1, through: max(first, cue.lowerBound - 6), by: -1) {
      if view.isPossessive(index), let mention = view.mention(at: index - 1) {
        return mention.actors.isEmpty ? nil : mention.actors
      }
      if ["his", "her", "their"].contains(view.word(index)) {
        if let mention = view.mention(at: index), !mention.actors.isEmpty { return mention.actors }
        return view.word(index) == "their"
          ? nil : nearestPerson(before: index, in: view).map { [$0] }
      }
      if view.tokens[index].kind == .punctuation, view.word(index) != "-" { return nil }
    }
    return nil
  }

  /// The subject of the verb that carries the noun: «Li held talks», «Bush paid a visit».
  private func carrier(of cue: Range<Int>, in view: ArticleView) -> [Actor]? {
    let first = view.sentence(of: cue.lowerBound).tokens.lowerBound
    for index in stride(from: cue.lowerBound - 1, through: max(first, cue.lowerBound - 8), by: -1)
    where lightVerbs.contains(view.word(index)) {
      return agents(of: index, in: view)
    }
    return nil
  }

  /// How many tokens back «they» can reach in a paragraph without end.
  private static let sight = 1000

  /// «Macron answered and they spoke»: the last two people of the paragraph.
  private func lastTwoPeople(before index: Int, in view: ArticleView) -> [Actor]? {
    let paragraph = view.sentence(of: index).paragraph
    var people: [Actor] = []
    for token in stride(from: index - 1, through: max(0, index - NounCarriers.sight), by: -1) {
      guard view.sentence(of: token).paragraph == paragraph else { break }
      guard let actor = view.mention(at: token)?.actor, actor.kind == .person,
        !people.contains(actor)
      else { continue }
      people.append(actor)
      if people.count == 2 { return people.reversed() }
    }
    return nil
  }
}
