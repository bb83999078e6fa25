import Language
import Records

/// The body of states that a phrase names.
///
/// Input: the head of a phrase. Output: the body by its customary name: for «the APEC leaders' meeting» and for «Group
/// of Eight ministers» APEC and G8. Who only deals with it is not of it: «a meeting with EU officials» names none.
struct Assemblies: Sendable {
  /// The customary names by each name that reports use, the longest first.
  private let names: [(written: String, name: String)]
  /// The cities in which bodies sit.
  private let seats: [String: [String]]
  /// Whom bodies that only bring others together consist of.
  private let members: [String: [String]]

  init() throws(ExtractionError) {
    let rows = try CueTable.rows("Contacts/Gatherings/assemblies.tsv")
    let bodies = rows.map { (name: $0.alternatives(0)[0], row: $0) }
    names = bodies.flatMap { body in
      body.row.alternatives(0).map { (written: $0, name: body.name) }
    }
    .sorted { ($0.written.count, $0.written) > ($1.written.count, $1.written) }
    seats = Dictionary(uniqueKeysWithValues: bodies.map { ($0.name, $0.row.alternatives(1)) })
    members = Dictionary(
      uniqueKeysWithValues: bodies.compactMap { body in
        let members = body.row.alternatives(2)
        return members.isEmpty ? nil : (body.name, members)
      })
  }

  /// Whether a body meets where it sits, as the European Union in Brussels: nobody is its host there.
  func isAtSeat(_ bodies: [Actor], _ place: String?) -> Bool {
    bodies.contains { body in place.map { seats[body.name]?.contains($0) ?? false } ?? false }
  }

  /// Whom a body brings together, if it is nothing besides.
  func members(of body: Actor) -> [String]? {
    body.kind == .organisation ? members[body.name] : nil
  }

  /// The bodies that an article names, and that of which it speaks above all.
  struct Named {
    let all: Set<String>
    let topic: Actor?
  }

  func named(in reading: ArticleReading) -> Named {
    let all = reading.view.analysis.mentions.compactMap { mention in
      mention.actor.flatMap { $0.kind == .organisation ? known($0.name) : body(of: $0)?.name }
    }
    return Named(all: Set(all), topic: topic(of: reading))
  }

  func body(at head: Int?, in reading: ArticleReading) -> Actor? {
    guard let head, let parse = reading.clauses.grammar.parse(of: head) else { return nil }
    let phrase = parse.phrase(of: head)
    let end = (head..<phrase.upperBound).first { reading.view.word($0) == "," }
    let others = reading.clauses.dependents(of: head, .nominalModifier).filter {
      Assemblies.ties.contains(reading.clauses.preposition(of: $0) ?? "")
    }
    .map(parse.phrase)
    return (phrase.lowerBound..<(end ?? phrase.upperBound)).lazy
      .filter { token in !others.contains { $0.contains(token) } }
      .compactMap { named(at: $0, in: phrase, of: head, reading.view) }.first
  }

  /// The body named in the words right before a noun, wherever the tree has tied them: «the Asia-Pacific Economic
  /// Cooperation (APEC) informal leaders' meeting».
  func body(before noun: Int, in reading: ArticleReading) -> Actor? {
    let view = reading.view
    // «the Forum on China-Africa Cooperation Summit»
    let start = max(noun - 12, view.sentence(of: noun).tokens.lowerBound)
    let before = view.text(start..<noun)
    if let whole = names.first(where: {
      $0.written.contains(" ") && before.hasSuffix(" " + $0.written)
    }) {
      return Actor(name: whole.name, kind: .organisation)
    }
    var token = noun - 1
    while token >= max(noun - 14, view.sentence(of: noun).tokens.lowerBound),
      let word = reading.clauses.word(token), isOfPhrase(word, view)
    {
      if let mention = view.mention(at: token), mention.actor?.kind == .person { return nil }
      if let found = named(at: token, in: token..<noun, of: noun, view) { return found }
      token = view.mention(at: token)?.tokens.lowerBound.advanced(by: -1) ?? token - 1
    }
    return nil
  }

  /// Whether a word can stand within a phrase before its noun.
  private func isOfPhrase(_ word: Word, _ view: ArticleView) -> Bool {
    // «the G7 heads of government summit»
    if view.word(word.token) == "of" {
      return ["state", "government"].contains(view.word(word.token + 1))
    }
    return switch word.tag {
    case .noun, .properNoun, .adjective, .numeral: true
    case .punctuation: ["(", ")", "-"].contains(view.word(word.token))
    default: view.isPossessive(word.token)
    }
  }

  /// The body of which an article speaks above all others, if there is one: named twice, and twice as often as any other
  /// unless it alone is named at the opening.
  private func topic(of reading: ArticleReading) -> Actor? {
    var counts: [String: Int] = [:]
    var opening: Set<String> = []
    let body = reading.view.sentences.firstIndex { !$0.isHeadline } ?? 0
    for mention in reading.view.analysis.mentions {
      guard let actor = mention.actor,
        let name = actor.kind == .organisation ? known(actor.name) : self.body(of: actor)?.name
      else { continue }
      counts[name, default: 0] += 1
      if reading.view.sentenceIndex(of: mention.tokens.lowerBound) < max(body, 1) {
        opening.insert(name)
      }
    }
    let most = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(2)
    guard let first = most.first, first.value > 1,
      opening == [first.key] || most.dropFirst().allSatisfy({ first.value >= 2 * $0.value })
    else { return nil }
    return Actor(name: first.key, kind: .organisation)
  }

  private func known(_ name: String) -> String? {
    names.first { $0.written == name }?.name
  }

  /// The body of a group by its name: of «EU leaders» the European Union.
  func body(of group: Actor) -> Actor? {
    guard group.kind == .group else { return nil }
    return names.first { group.name.hasPrefix($0.written + " ") }.map {
      Actor(name: $0.name, kind: .organisation)
    }
  }

  /// Prepositions of those who are no part of what a phrase names: «a meeting with», «a summit on».
  private static let ties: Set<String> = [
    "with", "between", "on", "about", "against", "before", "after",
  ]

  private func named(
    at token: Int, in phrase: Range<Int>, of head: Int, _ view: ArticleView
  ) -> Actor? {
    let mention = view.mention(at: token)
    if let actor = mention?.actor {
      if actor.kind == .person { return nil }
      if let known = known(actor.name) { return Actor(name: known, kind: .organisation) }
      // «United Nations Educational, Scientific and Cultural Organization»
      if actor.kind == .organisation, mention?.tokens.contains(head) == false { return nil }
    }
    let text = view.text(token..<phrase.upperBound)
    guard text.first?.isUppercase ?? false else { return nil }
    return names.first { entry in
      text.hasPrefix(entry.written)
        && !(text.dropFirst(entry.written.count).first.map { $0.isLetter || $0.isNumber } ?? false)
    }
    .map { Actor(name: $0.name, kind: .organisation) }
  }
}
