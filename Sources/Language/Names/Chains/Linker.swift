import Records

/// Says of every phrase, in order, whom or what it means.
struct Linker {
  let finder: PhraseFinder
  private(set) var cast: Cast
  private var mentions: [Mention] = []
  /// Forms in which each person or other actor is named, by name.
  private var forms: [String: [String]] = [:]
  /// Ministries named with their state, by the rest of their name.
  private var bodies: [String: Actor] = [:]
  /// The people mentioned so far: member and token.
  private var people: [(member: Int, place: Int)] = []
  /// The states mentioned so far, each two neighbours different.
  private var states: [Actor] = []

  init(finder: PhraseFinder, cast: Cast) {
    self.finder = finder
    self.cast = cast
  }

  mutating func link(_ phrase: Phrase) {
    let tokens = phrase.tokens
    switch phrase.content {
    case .person(let name, let title, let strength):
      linkPerson(phrase, name: name, title: title, strength: strength)
    case .title(let title):
      linkTitle(title, tokens)
    case .jointTitles(let titles):
      let actors = titles.compactMap { described($0, tokens).map(cast.actor) }
      // Where somebody among them is not known, all stay «the leaders of …».
      let isKnown = actors.count == titles.count
      let group = Actor(name: finder.text(tokens), kind: .group)
      add(isKnown ? .actors(actors) : .actor(group), tokens, isIndirect: isKnown)
    case .actor(let actor):
      if actor.kind == .organisation { remember(actor) }
      if actor.kind == .state, states.last != actor { states.append(actor) }
      add(.actor(actor), tokens, form: finder.text(tokens), isIndirect: false)
    case .bareBody(let rest):
      let actor =
        bodies[Folding.fold(rest)] ?? body(rest, at: tokens.lowerBound)
        ?? Actor(name: rest, kind: .organisation)
      add(.actor(actor), tokens, form: finder.text(tokens), isIndirect: false)
    case .place(let name, let state):
      add(.place(name: name, state: state), tokens, isIndirect: false)
    case .several(let count, let ofPeople):
      let actors =
        count > 2
        ? lastList(of: count, ofPeople)
        : ofPeople ? lastPeople(before: tokens.lowerBound) : lastStates()
      if actors.count == count { add(.actors(actors), tokens, isIndirect: true) }
    }
  }

  /// The mentions, every actor with all forms in which the article names it.
  func finish() -> [Mention] {
    mentions.map { mention in
      let meaning: Mention.Meaning =
        switch mention.meaning {
        case .actor(let actor): .actor(withForms(actor))
        case .actors(let actors): .actors(actors.map(withForms))
        case .place: mention.meaning
        }
      return Mention(
        span: mention.span, tokens: mention.tokens, meaning: meaning,
        isIndirect: mention.isIndirect, isLocative: mention.isLocative)
    }
  }

  private func withForms(_ actor: Actor) -> Actor {
    Actor(name: actor.name, kind: actor.kind, state: actor.state, aliases: forms[actor.name] ?? [])
  }

  private mutating func add(
    _ meaning: Mention.Meaning, _ tokens: Range<Int>, form: String? = nil, isIndirect: Bool
  ) {
    let all = finder.words.tokens
    let span = all[tokens.lowerBound].span.union(all[tokens.upperBound - 1].span)
    mentions.append(
      Mention(
        span: span, tokens: tokens, meaning: meaning, isIndirect: isIndirect,
        isLocative: finder.isAfterLocative(tokens.lowerBound)))
    if let form, case .actor(let actor) = meaning, forms[actor.name]?.contains(form) != true {
      forms[actor.name, default: []].append(form)
    }
  }

  /// «In Tehran, the Foreign Ministry said», «TEHRAN (AFP) -- The Foreign Ministry said».
  private func body(_ rest: String, at place: Int) -> Actor? {
    let sentence = finder.words.sentenceIndex[place]
    let before = mentions.reversed().prefix {
      finder.words.sentenceIndex[$0.tokens.lowerBound] == sentence
    }
    let here = Set(
      before.compactMap { mention -> String? in
        guard case .place(_, let state?) = mention.meaning, mention.isLocative else { return nil }
        return state
      })
    let code = here.count == 1 ? here.first : here.isEmpty ? finder.datelineState : nil
    guard let code, let nation = finder.tables.nationsByCode[code],
      let adjective = finder.tables.nations[nation].adjective
    else { return nil }
    return Actor(name: adjective + " " + rest, kind: .organisation, state: code)
  }

  /// «Chinese Foreign Ministry» makes a later «Foreign Ministry» the Chinese one.
  private mutating func remember(_ actor: Actor) {
    guard let state = actor.state, let nation = finder.tables.nationsByCode[state],
      let adjective = finder.tables.nations[nation].adjective, actor.name.hasPrefix(adjective)
    else { return }
    let rest = actor.name.dropFirst(adjective.count + 1)
    bodies[Folding.fold(rest)] = actor
  }
}

extension Linker {
  private mutating func linkPerson(
    _ phrase: Phrase, name: Range<Int>, title: TitlePhrase?, strength: Phrase.Strength
  ) {
    let written = finder.written(name)
    if !written.key.contains(" "), title?.offices.isEmpty ?? true,
      finder.isPartOfOtherName(phrase.tokens)
    {
      return
    }
    if let member = member(written, title: title, strength: strength) {
      if let title, title.isCounterpart { cast.note(counterpart(title, phrase.tokens), on: member) }
      add(member, phrase.tokens, form: written.text)
      return
    }
    // «Meanwhile Putin», «Putin Calls Macron»: the words one by one.
    guard name.count > 1, title == nil else { return }
    // «the Ban-Aso meeting».
    let isPair = name.allSatisfy { index in
      !finder.words.isWord(index)
        || cast.member(called: finder.nameKey(index..<index + 1), title: nil) != nil
    }
    for index in name where finder.words.isWord(index) {
      let one = index..<index + 1
      guard
        isPair || finder.words.style(at: index) != .plain
          || finder.areCommonWords(name, except: index)
      else { continue }
      guard let member = cast.member(called: finder.nameKey(one), title: nil) else { continue }
      add(member, one, form: finder.text(one))
    }
  }

  private mutating func member(
    _ written: Written, title: TitlePhrase?, strength: Phrase.Strength
  ) -> Int? {
    if let known = cast.member(called: written.key, title: title) {
      cast.note(title, on: known)
      return known
    }
    if written.key.contains(" ") {
      return cast.enter(written, title: title, strength: strength)
    }
    if finder.lists.calendar.contains(written.key), title == nil { return nil }
    if cast.isShared(written.key) { return nil }
    let search = cast.search
    let hasOffice = title.map { !$0.offices.isEmpty } ?? false
    if let holder = (hasOffice ? search.person(named: written.key, title: title) : nil)
      ?? search.inOffice(surname: written.key, isAddressed: title != nil)
    {
      let index = cast.member(for: holder, at: written.place)
      cast.note(title, on: index)
      return index
    }
    if title == nil, let known = cast.member(nearly: written.key) { return known }
    return title == nil || strength < .sure
      ? nil : cast.enter(written, title: title, strength: .sure)
  }

  private mutating func add(_ member: Int, _ tokens: Range<Int>, form: String?) {
    cast.see(member, at: tokens.lowerBound)
    people.append((member, tokens.lowerBound))
    add(.actor(cast.actor(member)), tokens, form: form, isIndirect: form == nil)
    // «the Bush administration» acts as the state.
    let next = tokens.upperBound
    if finder.lists.isGroup(.government, finder.words.key(at: next, with: tokens.lowerBound)),
      finder.words.key(before: tokens.lowerBound) == "the", finder.words.keys[next] != "side",
      let nation = cast.members[member].state.flatMap({ finder.tables.nationsByCode[$0] })
    {
      add(.actor(finder.tables.nations[nation].actor), next..<next + 1, isIndirect: true)
    }
  }

  private mutating func linkTitle(_ title: TitlePhrase, _ tokens: Range<Int>) {
    if let member = described(title, tokens) {
      add(member, tokens, form: nil)
      return
    }
    guard title.state != nil || title.organisation != nil, !title.isCounterpart else { return }
    let name = finder.text(tokens)
    let state = title.state.flatMap { finder.tables.nationsByCode[$0] == nil ? nil : $0 }
    add(.actor(Actor(name: name, kind: .person, state: state)), tokens, isIndirect: true)
  }

  /// The member whom a description means: the article's own evidence first, then the office's holder.
  private mutating func described(_ title: TitlePhrase, _ tokens: Range<Int>) -> Int? {
    let meant = title.isCounterpart ? counterpart(title, tokens) : title
    guard let meant, !meant.isPlural else { return nil }
    if let member = cast.described(by: meant, before: tokens.lowerBound) { return member }
    return cast.search.holder(of: meant).map { cast.member(for: $0, at: tokens.lowerBound) }
  }

  /// «his French counterpart»: the office of the person before, for that state.
  private func counterpart(_ title: TitlePhrase, _ tokens: Range<Int>) -> TitlePhrase? {
    guard let last = people.last(where: { $0.place < tokens.lowerBound }) else { return nil }
    let member = cast.members[last.member]
    var meant = title
    meant.isCounterpart = false
    if let own = member.titles.last(where: { !$0.isFormer }) {
      meant.offices = own.offices
      return meant
    }
    guard let holder = member.holder, let period = cast.search.period else { return nil }
    let codes = finder.tables.holders[holder].terms
      .filter { $0.days.overlaps(period) }.map(\.office)
    meant.offices = finder.tables.offices.indices.filter { index in
      codes.contains { finder.tables.offices[index].key == $0 }
    }
    return meant.offices.isEmpty ? nil : meant
  }

  /// How many mentions of people back «the two leaders» can reach: farther than a reader looks.
  private static var sight: Int { 500 }

  /// The last two people who were mentioned in one sentence, else the last two.
  private func lastPeople(before place: Int) -> [Actor] {
    var distinct: [Int] = []
    let sentences = finder.words.sentenceIndex
    let recent = Array(people.suffix(Linker.sight))
    let holders = recent.filter { cast.isOfficeHolder($0.member) }
    let eligible = Set(holders.map(\.member)).count > 1 ? holders : recent
    let groups = Dictionary(grouping: eligible.filter { $0.place < place }) { sentences[$0.place] }
    for sentence in groups.keys.sorted(by: >) {
      let members = (groups[sentence] ?? []).map(\.member).reversed().reduce(into: [Int]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      if members.count >= 2 { return members.prefix(2).reversed().map(cast.actor) }
      distinct += members.filter { !distinct.contains($0) }
    }
    return distinct.count >= 2 ? distinct.prefix(2).reversed().map(cast.actor) : []
  }

  /// The last people or states who were named side by side, so many of them: «X, Y and Z».
  private func lastList(of count: Int, _ ofPeople: Bool) -> [Actor] {
    var list: [Mention] = []
    for mention in mentions.suffix(Linker.sight).reversed() {
      if let next = list.last, !isJoined(mention, to: next) {
        if list.count == count { break }
        list = []
      }
      let isFitting = mention.actor.map { $0.kind == (ofPeople ? .person : .state) } ?? false
      if isFitting { list.append(mention) } else { list = list.count == count ? list : [] }
      if !isFitting, list.count == count { break }
    }
    let actors = list.reversed().compactMap(\.actor)
    return Set(actors).count == count ? actors : []
  }

  /// Whether nothing but commas and «and» stands between two mentions.
  private func isJoined(_ mention: Mention, to next: Mention) -> Bool {
    let between = mention.tokens.upperBound..<max(mention.tokens.upperBound, next.tokens.lowerBound)
    return (1...3).contains(between.count)
      && between.allSatisfy { [",", "and", "&"].contains(finder.words.keys[$0]) }
  }

  private func lastStates() -> [Actor] {
    Array(states.suffix(2))
  }
}
