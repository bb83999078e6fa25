import Language
import Records

/// Reads from the tree who speaks and to whom.
///
/// Input: a frame and the token of its predicate. Output: actors. «Macron's promise to Zelensky» gives for
/// «promise» the speaker Emmanuel Macron and the addressee Volodymyr Zelensky.
struct SpeakerReader {
  let reading: ArticleReading
  let words: SpeechWords
  /// The lemmas of the verbs that blame somebody.
  private let blaming: Set<String>
  private let kinds: [Int: NominalMention.Kind]

  init(reading: ArticleReading, words: SpeechWords, blaming: Set<String>) {
    self.blaming = blaming
    self.reading = reading
    self.words = words
    kinds = Dictionary(
      reading.view.analysis.grammar.nominals.map { ($0.head, $0.kind) },
      uniquingKeysWith: { first, _ in first })
  }

  private var clauses: ClauseReader { reading.clauses }
  private var view: ArticleView { reading.view }

  func speakers(of frame: Frame, at cue: Int) -> [Actor] {
    for places in frame.fields["speaker"] ?? [[.subject]] {
      let heads = places.flatMap { self.heads(of: $0, at: cue) }.map { relative($0) ?? $0 }
      let actors = heads.flatMap { self.actors($0) }.uniqued()
      if !actors.isEmpty { return actors }
    }
    return []
  }

  func addressee(of frame: Frame, at cue: Int) -> String? {
    for places in frame.fields["addressee"] ?? [] {
      var heads = places.flatMap { clauses.fillers(of: $0, for: cue) }
      if places == [.object] {
        heads +=
          clauses.fillers(of: .indirectObject, for: cue) + lateSubjects(of: cue)
          + doers(below: cue)
      }
      let names = heads.flatMap { actors($0) }.map(\.name).uniqued()
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return nil
  }

  /// «“…,” Merkel told Putin»: a second subject behind the verb is the one told.
  private func lateSubjects(of cue: Int) -> [Int] {
    let subjects = clauses.dependents(of: cue, .nominalSubject)
    return subjects.contains { $0 < cue } ? subjects.filter { $0 > cue } : []
  }

  /// «asked Xi to help», where the parser takes the one asked for the infinitive's subject.
  private func doers(below cue: Int) -> [Int] {
    clauses.dependents(of: cue, .clausalComplement, .openComplement)
      .filter { clause in
        clauses.dependents(of: clause, .marker, .auxiliary).contains { view.word($0) == "to" }
      }
      .flatMap { clauses.dependents(of: $0, .nominalSubject) }
  }

  /// The pronoun that stands for who speaks, where nobody says whom it means: «he», «they».
  func pronoun(_ head: Int) -> String? {
    let word = view.word(head)
    return words.pronouns.contains(word) ? word : nil
  }

  private func heads(of place: FramePlace, at cue: Int) -> [Int] {
    guard place == .subject, let word = clauses.word(cue), word.tag == .noun else {
      return place == .subject ? subject(of: cue) : clauses.fillers(of: place, for: cue)
    }
    // «Putin's promise», «a promise by Putin», «the Russian promise»; then who made it.
    let owners =
      clauses.fillers(of: .possessor, for: cue) + clauses.obliques(of: cue, "by")
      + clauses.obliques(of: cue, "from")
    if let owner = owners.first { return [owner] }
    let named = clauses.dependents(of: cue, .compound, .adjectivalModifier, .nominalModifier)
      .filter { $0 < cue && view.mention(at: $0)?.actors.isEmpty == false }
    if let first = named.first { return [first] }
    if !owners.isEmpty { return [] }
    if let blamed = blamed(besides: cue) { return [blamed] }
    return clauses.fillers(of: .subject, for: cue)
  }

  /// «denounced Moscow's cynicism after a new pledge»: who is blamed gave it.
  private func blamed(besides noun: Int) -> Int? {
    guard let word = clauses.word(noun), word.relation.universal == .oblique,
      let verb = word.head, blaming.contains(clauses.word(verb)?.lemma ?? ""),
      let object = clauses.object(of: verb), object != noun
    else { return nil }
    return ([object] + clauses.fillers(of: .possessor, for: object)).first {
      view.mention(at: $0)?.actors.isEmpty == false
    }
  }

  /// The subject in a verb's own clause or the clause around it.
  private func subject(of cue: Int) -> [Int] {
    if let quoted = quoted(by: cue) { return [quoted] }
    if let own = ownSubject(of: cue) { return [own] }
    return clauses.fillers(of: .subject, for: cue)
  }

  /// «quoted a source as saying»: the source speaks.
  private func quoted(by cue: Int) -> Int? {
    guard let word = clauses.word(cue), let head = word.head,
      clauses.dependents(of: cue, .marker).contains(where: { view.word($0) == "as" }),
      clauses.word(head)?.tag == .verb
    else { return nil }
    return clauses.object(of: head)
  }

  /// Who is the subject in a verb's own clause; nil where the verb has none there.
  ///
  /// Of several that the parser takes for one it is the phrase right behind an inverted verb, «“…,”
  /// reported Yonhap», else the nearest before it.
  func ownSubject(of cue: Int) -> Int? {
    guard !clauses.isPassive(cue), clauses.word(cue)?.tag == .verb else { return nil }
    let own = clauses.dependents(of: cue, .nominalSubject)
    if let behind = own.first(where: { $0 > cue }),
      [",", "\"", "?", "!"].contains(view.word(cue - 1))
    {
      return behind
    }
    if let near = nearSubject(of: cue) { return near }
    let nearest = own.last { $0 < cue && !actors($0).isEmpty } ?? own.first ?? misread(before: cue)
    return nearest.map { relative($0) ?? $0 }
  }

  /// A phrase before the verb that the parser takes for an object: it is the subject.
  private func misread(before cue: Int) -> Int? {
    clauses.dependents(of: cue, .object, .indirectObject).first {
      $0 < cue && view.mention(at: $0)?.actors.isEmpty == false
    }
  }

  /// «…. Putin told»: the subject right before a verb, on whatever the parser hangs it.
  private func nearSubject(of cue: Int) -> Int? {
    guard let word = clauses.word(cue), ["VBD", "VBZ", "VBP"].contains(word.pennTag),
      clauses.dependents(of: cue, .nominalSubject).isEmpty
    else { return nil }
    var before = cue - 1
    while let passed = clauses.word(before), [.adverb, .auxiliary].contains(passed.tag) {
      before -= 1
    }
    guard let subject = clauses.word(before), subject.relation.universal == .nominalSubject,
      view.sentence(of: before) == view.sentence(of: cue)
    else { return nil }
    return before
  }

  /// For «who» and «which» the name right before: «the West, who …».
  func relative(_ pronoun: Int) -> Int? {
    guard let word = clauses.word(pronoun), ["WP", "WDT"].contains(word.pennTag) else {
      return nil
    }
    let before = view.word(pronoun - 1) == "," ? pronoun - 2 : pronoun - 1
    guard before >= 0, let word = clauses.word(before), [.noun, .properNoun].contains(word.tag)
    else { return nil }
    guard let mention = view.mention(at: before), !mention.actors.isEmpty else {
      return word.tag == .properNoun ? before : nil
    }
    return before
  }

  /// Whom the head of a phrase means as one who speaks.
  func actors(_ head: Int) -> [Actor] {
    let head = voice(of: head)
    if let name = customary(head) { return [Actor(name: name, kind: .group)] }
    if let mention = view.mention(at: head), mention.actors.isEmpty {
      return view.hostState(of: mention).map { [$0] } ?? []
    }
    if view.mention(at: head) == nil {
      let named = clauses.dependents(of: head, .apposition, .flat)
        .compactMap { view.mention(at: $0) }.first { !$0.actors.isEmpty }
      if let named { return named.actors }
    }
    let found = reading.actors.actors(at: head)
    return found.isEmpty ? described(head).map { [$0] } ?? [] : found
  }

  private func customary(_ head: Int) -> String? {
    view.mention(at: head) == nil ? words.customary[view.word(head)] : nil
  }

  /// Who speaks at last in «the report of his remarks»; two nouns that stand for one another end it.
  private func voice(of head: Int) -> Int {
    var head = head
    var seen: Set = [head]
    while customary(head) == nil, let owner = owner(of: head), seen.insert(owner).inserted {
      head = owner
    }
    return head
  }

  /// Whose words a noun stands for: «his remarks», «a report by the ministry», «a schedule that it
  /// released».
  private func owner(of head: Int) -> Int? {
    guard let word = clauses.word(head), word.tag == .noun, view.mention(at: head) == nil,
      words.utterances.contains(word.lemma.lowercased())
    else { return nil }
    let released = clauses.dependents(of: head, .adnominalClause)
      .flatMap { clauses.obliques(of: $0, "by") }
    let sender = clauses.carrier(of: head).flatMap { clauses.subject(of: $0) }
    return
      (clauses.fillers(of: .possessor, for: head)
      + ["by", "from", "of"].flatMap { clauses.obliques(of: head, $0) } + released
      + [sender].compactMap { $0 }).first
  }

  /// A source that means nobody known, in the text's words: «MENA», «many», «a poll».
  private func described(_ head: Int) -> Actor? {
    guard let parse = view.analysis.grammar.parse(of: head), view.time(at: head) == nil else {
      return nil
    }
    let word = parse[head]
    let isSource =
      word.tag == .noun && words.sources.contains(view.word(head))
      || words.many.contains(view.word(head))
    guard word.tag == .properNoun || isSource else { return nil }
    return description(of: head, in: parse)
  }

  /// A phrase without its article.
  func description(of head: Int, in parse: Parse) -> Actor? {
    var phrase = parse.phrase(of: head)
    if let comma = phrase.last(where: { $0 < head && parse[$0].tag == .punctuation }) {
      phrase = comma + 1..<phrase.upperBound
    }
    while let first = phrase.first, first < head,
      [.determiner, .punctuation, .adposition, .verb].contains(parse[first].tag)
    { phrase = phrase.dropFirst() }
    if let time = phrase.first(where: { $0 > head && view.time(at: $0) != nil }) {
      phrase = phrase.lowerBound..<time
    }
    while let last = phrase.last, last > head,
      [.punctuation, .adposition].contains(parse[last].tag)
    { phrase = phrase.dropLast() }
    guard !phrase.isEmpty else { return nil }
    let text = view.text(phrase)
    let isOpening =
      phrase.lowerBound == parse.tokens.lowerBound
      && parse[phrase.lowerBound].tag != .properNoun
    let isPerson = kinds[head] == .person || words.unnamed.contains(parse[head].lemma)
    return Actor(
      name: isOpening ? text.prefix(1).lowercased() + text.dropFirst() : text,
      kind: isPerson ? .group : .organisation)
  }

  /// The noun of a source that is spoken of again: «the official», «the report», «the TRIS president».
  func reference(_ head: Int) -> String? {
    guard view.mention(at: head) == nil, let word = clauses.word(head), word.pennTag == "NN",
      kinds[head] == .person || words.sources.contains(view.word(head))
        || words.utterances.contains(word.lemma),
      owner(of: head) == nil,
      clauses.dependents(of: head, .determiner).contains(where: { view.word($0) == "the" }),
      clauses.dependents(of: head, .nominalModifier, .apposition, .flat).isEmpty
    else { return nil }
    return view.word(head)
  }

  /// The head of the phrase for who speaks.
  func head(of frame: Frame, at cue: Int) -> Int? {
    (frame.fields["speaker"] ?? [[.subject]]).joined().lazy
      .flatMap { self.heads(of: $0, at: cue) }.first.map { relative($0) ?? $0 }
  }
}
