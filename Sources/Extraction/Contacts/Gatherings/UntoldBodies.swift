import Language
import Records

/// Finds the body of states whose gathering a noun means that does not name it.
///
/// Input: a noun for a gathering, and the bodies that the article names. Output: the body of which the article speaks
/// for «the ministerial meeting in Doha last week», «their two-day session», «our next summit in 2026», «the December
/// 15-16 summit»; for a gathering that is called after a place, and of which that body only speaks, the one other
/// body. What has no day or place of its own, or is said to be of others, is of none.
struct UntoldBodies: Sendable {
  /// Words that say which of a body's gatherings one is: «ministerial».
  private let types: Set<String>
  /// Words that tell one of a body's gatherings from the one that it has now: «next».
  private let others: Set<String>

  init() throws(ExtractionError) {
    types = try CueTable.words("Contacts/Gatherings/typedGatherings.txt")
    others = try CueTable.words("Contacts/Gatherings/otherGatherings.txt")
  }

  func body(
    of noun: Word, in reading: ArticleReading, _ bodies: Assemblies.Named
  ) -> Actor? {
    let clauses = reading.clauses
    let circumstances = Circumstances(of: noun.token, in: reading)
    let before = clauses.dependents(
      of: noun.token, .compound, .adjectivalModifier, .nominalModifier, .determiner
    ).filter { $0 < noun.token }
    let dates = circumstances.times.filter { $0.kind != .duration }.compactMap(\.date)
    let place = before.first { Scene.isPlace(reading.view.mention(at: $0)) }
    let isSet = !dates.isEmpty || !circumstances.places.isEmpty
    guard isSet, !before.contains(where: { isOfOthers($0, in: reading) }),
      let reach = reach(of: noun, before, in: reading),
      dates.allSatisfy({ isWithin(reach, $0, in: reading) })
    else { return nil }
    guard let place else {
      // «the last ministerial meeting, which paralysed the WTO»
      let near = others(near: noun, in: reading, bodies)
      return near.count == 1
        ? near.first.map { Actor(name: $0, kind: .organisation) } : bodies.topic
    }
    return bodyElsewhere(than: noun, at: place, in: reading, bodies)
  }

  /// «ministers may meet again in June»: those of whom only their office is told.
  func isOfBody(_ subject: Int, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    // «will be put to ministers when they meet»
    if reading.view.word(subject) == "they" {
      let near = (max(subject - 8, 0)..<subject).last { types.contains(reading.view.word($0)) }
      return near.map { reading.view.mention(at: $0) == nil } ?? false
    }
    let isBare = clauses.dependents(
      of: subject, .compound, .adjectivalModifier, .nominalModifier, .adnominalClause
    ).isEmpty
    return isBare && clauses.word(subject)?.pennTag == "NNS"
      && types.contains(reading.view.word(subject))
  }

  /// How many days from the report a gathering can be to be one of the body's; nil if nothing says that it is one.
  private func reach(of noun: Word, _ before: [Int], in reading: ArticleReading) -> Int? {
    let words = Set(before.map(reading.view.word))
    let isKnown = !words.isDisjoint(with: ["the", "our", "its", "their"])
    let isSummit = noun.lemma.lowercased() == "summit"
    let isTyped = noun.lemma == "ministerial" || !words.isDisjoint(with: types)
    let isOther = !words.isDisjoint(with: others)
    if isKnown, isOther, isSummit || isTyped || words.contains("such") { return .max }
    if isKnown, isSummit { return 200 }
    let days = Circumstances(of: noun.token, in: reading).daysOfOwn ?? 0
    return isTyped || days > 1 ? 100 : nil
  }

  /// «the ministerial meeting in Cancun in 2003» can be of another body.
  private func isWithin(_ reach: Int, _ date: EventDate, in reading: ArticleReading) -> Bool {
    guard let day = date.firstDay,
      let published = reading.view.analysis.article.published.date?.firstDay
    else { return true }
    return abs(day.number - published.number) < reach
  }

  /// Whether a word before a gathering names others than those of the body: «the Putin summit», «their» of two persons.
  private func isOfOthers(_ token: Int, in reading: ArticleReading) -> Bool {
    guard let mention = reading.view.mention(at: token), !Scene.isPlace(mention) else {
      return false
    }
    guard ["their", "its", "our"].contains(reading.view.word(token)) else { return true }
    return mention.actors.contains { $0.kind == .person }
  }

  /// The bodies that the sentence of a gathering names, if that of which the article speaks is not among them.
  private func others(
    near noun: Word, in reading: ArticleReading, _ bodies: Assemblies.Named
  ) -> Set<String> {
    let sentence = reading.view.sentence(of: noun.token).tokens
    let near = Set(sentence.compactMap { reading.view.mention(at: $0)?.actor?.name })
    let told = bodies.all.intersection(near)
    return bodies.topic.map { told.contains($0.name) } ?? true ? [] : told
  }

  /// A gathering called after a place other than where the report stands is of another body than that of which the
  /// article speaks: of the one that its sentence names, or else of the only other one.
  private func bodyElsewhere(
    than noun: Word, at place: Int, in reading: ArticleReading, _ bodies: Assemblies.Named
  ) -> Actor? {
    guard let topic = bodies.topic else { return nil }
    if let host = reading.destination(at: place)?.host, host == reading.scene?.host { return topic }
    let told = others(near: noun, in: reading, bodies)
    let fitting = told.isEmpty ? bodies.all.subtracting([topic.name]) : told
    return fitting.count == 1
      ? fitting.first.map { Actor(name: $0, kind: .organisation) } : nil
  }
}
