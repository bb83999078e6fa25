import Language
import Records

/// Who takes part in a contact that a cue reports.
///
/// Input: a cue in an article. Output: the participants and the place, visitor first for a visit.
/// «Macron's meeting with Putin in Moscow» gives Macron and Putin; «Li arrived in Islamabad» gives Li and
/// Pakistan. It reads no grammar: the subject stands before, the others follow at once or after «with»,
/// «between … and …», «of».
struct ContactPartners: Sendable {
  let subjects: SubjectFinder
  private let lightVerbs: Set<String>

  init(subjects: SubjectFinder) throws(ExtractionError) {
    self.subjects = subjects
    lightVerbs = try CueTable.words("Contacts/lightVerbs.txt")
  }

  func partners(
    of cue: Range<Int>, pattern: ContactPattern, in view: ArticleView
  ) -> [Actor] {
    switch pattern {
    case .verb: verbPartners(cue, in: view)
    case .travel: travelPartners(cue, in: view)
    case .noun: nounPartners(cue, in: view)
    case .journey: journeyPartners(cue, in: view)
    }
  }

  // MARK: Verbs

  private func verbPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    let isPassive = view.word(cue.upperBound - 1) == "by"
    guard let subject = subject(of: cue.lowerBound, in: view) else { return [] }
    let others = group(from: cue.upperBound, in: view) ?? with(from: cue.upperBound, in: view)
    let actors = subject + (others ?? [])
    return isPassive ? actors : actors.uniqued()
  }

  /// The subject, also of «to meet» and «meeting» after another verb.
  private func subject(of verb: Int, in view: ArticleView) -> [Actor]? {
    if let subject = subjects.subject(before: verb, in: view) { return subject.actors }
    guard view.word(verb - 1) == "to" || view.word(verb).hasSuffix("ing") || view.word(verb - 1) == ","
    else { return nil }
    return firstActor(before: verb, in: view)
  }

  /// The sentence's first actor before a word, where that word's own subject is left out.
  private func firstActor(before index: Int, in view: ArticleView) -> [Actor]? {
    let first = view.sentence(of: index).tokens.lowerBound
    for token in first..<index {
      guard let mention = view.mention(at: token), !mention.actors.isEmpty,
        !["'s", "'"].contains(view.word(mention.tokens.upperBound))
      else { continue }
      return subjects.coordination(startingAt: mention, in: view).actors
    }
    return nil
  }

  // MARK: Travel

  private func travelPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard let visitors = subject(of: cue.lowerBound, in: view)?.filter(\.canTravel), !visitors.isEmpty,
      let host = host(from: cue.upperBound, in: view)
    else { return [] }
    return visitors + host.filter { !visitors.contains($0) }
  }

  /// The person visited, or the state of the place.
  private func host(from index: Int, in view: ArticleView) -> [Actor]? {
    let end = min(index + 3, view.sentence(of: index - 1).tokens.upperBound)
    for token in index..<max(index, end) {
      guard let mention = view.mention(at: token) else { continue }
      switch mention.meaning {
      case .place: return view.hostState(of: mention).map { [$0] }
      default: return mention.actors.isEmpty ? nil : mention.actors
      }
    }
    return nil
  }

  // MARK: Nouns

  private func nounPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    if let both = between(from: cue.upperBound, in: view) { return both }
    let joint = joint(cue, in: view)
    if let others = with(from: cue.upperBound, in: view) {
      let one = possessor(of: cue, in: view) ?? carrier(of: cue, in: view)
        ?? firstActor(before: cue.lowerBound, in: view)
      guard let one else { return [] }
      return (one + others).uniqued()
    }
    return joint ?? []
  }

  private func journeyPartners(_ cue: Range<Int>, in view: ArticleView) -> [Actor] {
    guard ["to", "in"].contains(view.word(cue.upperBound)),
      let host = host(from: cue.upperBound + 1, in: view),
      let visitors = (possessor(of: cue, in: view) ?? carrier(of: cue, in: view)
        ?? firstActor(before: cue.lowerBound, in: view))?.filter(\.canTravel), !visitors.isEmpty
    else { return [] }
    return visitors + host.filter { !visitors.contains($0) }
  }

  /// «the two leaders held talks», «Bush and Blair's meeting»: several behind one subject.
  private func joint(_ cue: Range<Int>, in view: ArticleView) -> [Actor]? {
    let actors = possessor(of: cue, in: view) ?? carrier(of: cue, in: view)
    return actors.flatMap { $0.count > 1 ? $0 : nil }
  }

  /// «Macron's five-hour meeting», «his talks».
  private func possessor(of cue: Range<Int>, in view: ArticleView) -> [Actor]? {
    let first = view.sentence(of: cue.lowerBound).tokens.lowerBound
    for index in stride(from: cue.lowerBound - 1, through: max(first, cue.lowerBound - 6), by: -1) {
      if ["'s", "'"].contains(view.word(index)), let mention = view.mention(at: index - 1) {
        return mention.actors.isEmpty ? nil : mention.actors
      }
      if ["his", "her", "their"].contains(view.word(index)) {
        if let mention = view.mention(at: index), !mention.actors.isEmpty { return mention.actors }
        return firstActor(before: index, in: view)
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
      return subject(of: index, in: view)
    }
    return nil
  }

  // MARK: Groups

  /// «… with his French counterpart X and Y».
  private func with(from index: Int, in view: ArticleView) -> [Actor]? {
    let sentence = view.sentence(of: index - 1).tokens
    let near = index..<min(index + 7, sentence.upperBound)
    guard near.lowerBound < near.upperBound,
      let with = near.first(where: { ["with", "to"].contains(view.word($0)) && view.mention(at: $0) == nil }),
      !near.prefix(while: { $0 < with }).contains(where: { view.word($0) == "," })
    else { return nil }
    if view.word(with) == "to" && with != index { return nil }
    return group(from: with + 1, in: view)
  }

  private func between(from index: Int, in view: ArticleView) -> [Actor]? {
    let sentence = view.sentence(of: index - 1).tokens
    let near = index..<min(index + 7, sentence.upperBound)
    guard near.lowerBound < near.upperBound,
      let start = near.first(where: { ["between", "among", "of"].contains(view.word($0)) }),
      let actors = group(from: start + 1, in: view), actors.count > 1
    else { return nil }
    return actors
  }

  /// The actors that begin within a few plain words of an index: «visiting Prime Minister X and Y».
  private func group(from index: Int, in view: ArticleView) -> [Actor]? {
    guard index > 0, index < view.tokens.count else { return nil }
    let end = min(index + 5, view.sentence(of: index - 1).tokens.upperBound)
    for token in index..<max(index, end) {
      if let mention = view.mention(at: token) {
        let actors = subjects.coordination(startingAt: mention, in: view).actors
        return actors.isEmpty ? nil : actors
      }
      guard view.tokens[token].kind == .word,
        !["in", "on", "at", "for", "to", "about", "over", "of", "by", "from"].contains(view.word(token))
      else { return nil }
    }
    return nil
  }
}

extension Actor {
  /// Whether it can pay a visit: a person or a group, no state.
  fileprivate var canTravel: Bool { kind == .person || kind == .group }
}
