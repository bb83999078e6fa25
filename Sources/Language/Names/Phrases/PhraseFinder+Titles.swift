import Records

extension PhraseFinder {
  /// A title read from the text.
  struct TitleMatch {
    var title: TitlePhrase
    /// The token after the title and what belongs to it.
    var end: Int
    /// Whether the words tell to whom it belongs.
    var hasBelonging: Bool
    /// Whether it ends in «of France», after which a name of one word seldom follows.
    var hasComplement: Bool
    /// Whether the field of the ministry is told after it: «Secretary for Home Affairs».
    var hasPortfolio = false
  }

  /// A title with or without a name: «Chinese Premier Li Peng», «the French president».
  func titled(at index: Int) -> Phrase? {
    guard let match = titleMatch(at: index) else { return nil }
    let title = match.title
    if let name = nameRun(at: match.end, afterTitle: true) {
      guard !title.isPlural, !match.hasComplement || text(name).contains(" ") || isFullName(name)
      else { return nil }
      return Phrase(
        tokens: index..<name.upperBound, content: .person(name: name, title: title, strength: .sure)
      )
    }
    guard !title.isPlural || title.isCounterpart, title.isCounterpart || !title.offices.isEmpty,
      match.hasBelonging || isDefinite(index)
    else { return nil }
    guard canDescribe(title, endingAt: match.end), !match.hasPortfolio else { return nil }
    if isOfLongerName(match, with: index) { return nil }
    // «India's premier investigating agency».
    if words.keys[match.end - 1] == "premier", !words.capital[match.end - 1],
      isFollowedByNoun(match.end, with: index)
    {
      return nil
    }
    // «a French minister» is nobody known.
    if lists.tells(.indefinite, words.key(before: index)), !title.isCounterpart {
      let range = index..<match.end
      let state = title.state.flatMap { tables.nationsByCode[$0] == nil ? nil : $0 }
      return Phrase(
        tokens: range, content: .actor(Actor(name: text(range), kind: .group, state: state)))
    }
    if !match.hasBelonging, words.key(at: match.end, with: index) == "of" { return nil }
    return Phrase(tokens: index..<match.end, content: .title(title))
  }

  /// «vice president of the China National Association», «permanent representative office».
  private func isOfLongerName(_ match: TitleMatch, with index: Int) -> Bool {
    guard let next = words.key(at: match.end, with: index), !lists.acting.contains(next) else {
      return false
    }
    if words.capital[match.end] {
      return match.hasComplement && !lists.calendar.contains(next) && !lists.openers.contains(next)
        && words.isWord(match.end)
    }
    return lists.bodyNouns.contains(next) || lists.thingNouns.contains(next)
  }

  /// Whether the tables know a name of one word as a whole name: «Prachanda».
  private func isFullName(_ name: Range<Int>) -> Bool {
    matches(at: name.lowerBound).contains { match in
      match.end == name.upperBound && match.senses.contains(where: \.isFullName)
    }
  }

  /// Modifiers, to whom it belongs, and the title itself.
  func titleMatch(at index: Int) -> TitleMatch? {
    var title = TitlePhrase()
    var place = takeModifiers(from: index, into: &title)
    var owner: Belonging?
    if place < words.tokens.count, words.sentenceIndex[place] == words.sentenceIndex[index],
      let found = belonging(at: place)
    {
      owner = found
      place = found.end
    }
    guard var end = takeOffice(from: place, start: index, owner: owner, into: &title) else {
      return nil
    }
    while let further = takeOffice(from: end, start: index, owner: owner, into: &title) {
      end = further
    }
    let past = pastPortfolio(end, with: index)
    let hasPortfolio = past > end
    end = past
    var hasComplement = false
    if let after = belonging(after: end, prepositions: ["of"]), owner == nil {
      owner = after
      end = after.end
      hasComplement = true
    } else if let after = belonging(after: end, prepositions: ["to", "for"]), isEnvoy(title) {
      end = after.end
    }
    title.state = owner?.state
    title.organisation = owner?.organisation
    chooseOffices(&title)
    return TitleMatch(
      title: title, end: end, hasBelonging: owner != nil, hasComplement: hasComplement,
      hasPortfolio: hasPortfolio)
  }

  /// «Secretary for Home Affairs», «Minister of Youth and Sports».
  private func pastPortfolio(_ end: Int, with index: Int) -> Int {
    guard let preposition = words.key(at: end, with: index),
      preposition == "of"
        || preposition == "for"
    else { return end }
    var last = end
    var place = end + 1
    while let key = words.key(at: place, with: index) {
      if lists.portfolios.contains(key), words.capital[place] {
        last = place + 1
      } else if !["and", "the", ",", "&"].contains(key) {
        break
      }
      place += 1
    }
    return last
  }

  private func takeModifiers(from index: Int, into title: inout TitlePhrase) -> Int {
    var place = index
    while place < words.tokens.count, words.sentenceIndex[place] == words.sentenceIndex[index],
      let modifier = lists.modifiers[words.keys[place]], officeEnd(at: place) == nil
    {
      note(modifier, in: &title)
      place += 1
      if words.key(at: place, with: index) == "-" { place += 1 }
    }
    return place
  }

  private func note(_ modifier: NameWords.Modifier, in title: inout TitlePhrase) {
    switch modifier {
    case .former: title.isFormer = true
    case .then: title.isThen = true
    case .elect: title.isElect = true
    case .deputy: title.isDeputy = true
    case .plain: break
    }
  }

  /// Passes over words such as «Communist Party» and reads a title; nil if none follows soon.
  private func takeOffice(
    from start: Int, start index: Int, owner: Belonging?, into title: inout TitlePhrase
  ) -> Int? {
    var place = start
    for _ in 0..<5 {
      guard let key = words.key(at: place, with: index) else { return nil }
      if key == "counterpart" || key == "counterparts" {
        title.isCounterpart = true
        title.isPlural = key == "counterparts"
        return place + 1
      }
      if let (end, offices) = officeEnd(at: place) {
        title.offices = offices
        if words.keys[place..<end].contains(where: { $0 == "elect" || $0 == "designate" }) {
          title.isElect = true
        }
        title.isPlural = isPluralTitle(place..<end)
        title.gender = gender(of: words.keys[end - 1]) ?? title.gender
        return afterElect(end, with: index, &title)
      }
      guard isFiller(place, key: key, owner: owner) else { return nil }
      if let modifier = lists.modifiers[key] { note(modifier, in: &title) }
      place += 1
    }
    return nil
  }

  /// «president-elect», «chief executive-designate».
  private func afterElect(_ end: Int, with index: Int, _ title: inout TitlePhrase) -> Int {
    guard words.key(at: end, with: index) == "-",
      let word = words.key(at: end + 1, with: index), word == "elect" || word == "designate"
    else { return end }
    title.isElect = true
    return end + 2
  }

  private func isFiller(_ place: Int, key: String, owner: Belonging?) -> Bool {
    if lists.modifiers[key] != nil || key == "-" { return true }
    guard owner != nil, words.capital[place], words.isWord(place), words.style(at: place) == .plain
    else { return false }
    if lists.bodyNouns.contains(key) { return true }
    return !matches(at: place).contains { $0.senses.contains(where: \.isPerson) }
  }

  /// The longest title that begins at a token, unless a longer name of something else does.
  private func officeEnd(at index: Int) -> (end: Int, offices: [Int])? {
    if lists.modifiers[words.keys[index]] == .former { return nil }
    let matches = matches(at: index)
    guard let match = matches.last(where: { $0.senses.contains { $0.office != nil } }) else {
      return nil
    }
    let longer = matches.last { $0.senses.contains { $0.office == nil } }
    if let longer, longer.end > match.end { return nil }
    let isOneWord = match.end == index + 1
    let key = words.keys[index]
    if isOneWord, lists.isGroup(.noun, key) || lists.isGroup(.government, key),
      !isCapitalWord(match.end, with: index)
    {
      return nil
    }
    return (match.end, match.senses.compactMap(\.office))
  }

  func isCapitalWord(_ index: Int, with other: Int) -> Bool {
    words.key(at: index, with: other) != nil && words.capital[index] && words.isWord(index)
  }

  private func isPluralTitle(_ range: Range<Int>) -> Bool {
    let keys = words.keys[range]
    guard let last = keys.last, last.hasSuffix("s"), !last.hasSuffix("ss"), last.utf8.count > 3
    else { return false }
    return !keys.contains("of") && !keys.contains("for")
  }

  private func gender(of key: String) -> Gender? {
    if key.hasSuffix("woman") || lists.tells(.she, key) { return .she }
    return key.hasSuffix("man") || lists.tells(.he, key) ? .he : nil
  }

  private func isEnvoy(_ title: TitlePhrase) -> Bool {
    title.offices.contains { [.ambassador, .envoy].contains(tables.offices[$0].rank) }
  }

  /// Keeps the offices that the title means in the state it belongs to.
  private func chooseOffices(_ title: inout TitlePhrase) {
    let offices = title.offices
    if let state = title.state {
      let special = offices.filter { tables.offices[$0].states.contains(state) }
      title.offices =
        special.isEmpty ? offices.filter { tables.offices[$0].states.isEmpty } : special
      if title.offices.isEmpty { title.offices = offices }
    } else if offices.count == 1, tables.offices[offices[0]].states.count == 1 {
      title.state = tables.offices[offices[0]].states.first
    }
  }

  private func isDefinite(_ index: Int) -> Bool {
    lists.tells(.definite, words.key(before: index))
  }

  /// Forms of address and titles that many hold describe nobody by themselves.
  private func canDescribe(_ title: TitlePhrase, endingAt end: Int) -> Bool {
    if title.isCounterpart { return true }
    if let next = words.key(at: end, with: end - 1), next == "-" { return false }
    let ranks = title.offices.map { tables.offices[$0] }
    return ranks.contains { office in
      switch office.rank {
      case .headOfState, .headOfGovernment, .foreignMinister, .defenceMinister, .royal: true
      case .minister, .organisationHead, .envoy, .ambassador: true
      case .spokesperson: true
      case .official: office.leads || office.key == "vicePresident"
      case .legislator, .military, .cleric: false
      }
    }
  }

  /// «the French and Russian presidents», «the foreign ministers of France and Germany».
  func jointTitles(at index: Int) -> Phrase? {
    if let first = belonging(at: index), !first.isPossessive,
      words.key(at: first.end, with: index) == "and",
      words.key(at: first.end + 1, with: index) != nil,
      let second = belonging(at: first.end + 1)
    {
      var title = TitlePhrase()
      guard let end = takeOffice(from: second.end, start: index, owner: nil, into: &title),
        title.isPlural
      else { return nil }
      return joint(title, of: [first, second], tokens: index..<end)
    }
    var title = TitlePhrase()
    let start = takeModifiers(from: index, into: &title)
    guard words.key(at: start, with: index) != nil,
      let match = matches(at: start).last(where: { $0.senses.contains { $0.office != nil } }),
      isPluralTitle(start..<match.end), words.key(at: match.end, with: index) == "of"
    else { return nil }
    title.offices = match.senses.compactMap(\.office)
    let end = match.end
    let owners = listedOwners(from: end + 1, with: index)
    guard owners.count > 1, let last = owners.last else { return nil }
    return joint(title, of: owners, tokens: index..<last.end)
  }

  /// «France, Germany and the United Kingdom»; empty where another noun follows.
  private func listedOwners(from start: Int, with index: Int) -> [Belonging] {
    var owners: [Belonging] = []
    var isClosed = false
    var place = start
    while !isClosed {
      if words.key(at: place, with: index) == "the" { place += 1 }
      guard words.key(at: place, with: index) != nil, let owner = belonging(at: place),
        !owner.isPossessive, !owner.isAdjective
      else { return [] }
      owners.append(owner)
      place = owner.end
      if words.key(at: place, with: index) == "," { place += 1 }
      if words.key(at: place, with: index) == "and" {
        isClosed = true
        place += 1
      } else if place == owner.end {
        return []
      }
    }
    if words.key(at: place, with: index) == "the" { place += 1 }
    guard words.key(at: place, with: index) != nil, let owner = belonging(at: place),
      !owner.isPossessive, !owner.isAdjective
    else { return [] }
    return owners + [owner]
  }

  private func joint(_ title: TitlePhrase, of owners: [Belonging], tokens: Range<Int>) -> Phrase {
    let titles = owners.map { owner in
      var one = title
      one.isPlural = false
      one.state = owner.state
      chooseOffices(&one)
      return one
    }
    return Phrase(tokens: tokens, content: .jointTitles(titles))
  }
}
