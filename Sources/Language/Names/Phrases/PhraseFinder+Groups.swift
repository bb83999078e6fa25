import Records

extension PhraseFinder {
  /// «US officials», «a senior French presidential official», «the French government», «the Russians».
  func group(at index: Int) -> Phrase? {
    if let source = sourceAt(index) { return source }
    var place = index
    while lists.isGroup(.modifier, words.keys[place]), !words.capital[place],
      words.key(at: place + 1, with: index) != nil
    {
      place += 1
    }
    guard words.isWord(place) else { return speakers(at: index) }
    if let region = regionEnd(at: place) {
      return described(index, from: region, owner: nil)
    }
    guard let owner = belonging(at: place) else {
      return people(at: index) ?? speakers(at: index)
    }
    // «state-run Pakistan Television»: the tables know the whole name.
    if let longest = matches(at: place).last, longest.end > owner.end,
      longest.senses.contains(where: \.isBody)
    {
      return nil
    }
    return described(index, from: owner.end, owner: owner) ?? people(at: index)
  }

  private func regionEnd(at index: Int) -> Int? {
    guard words.capital[index], lists.isGroup(.region, words.keys[index]) else { return nil }
    var end = index + 1
    while isCapitalWord(end, with: index), lists.isGroup(.region, words.keys[end]) { end += 1 }
    return end
  }

  /// The group or government noun after an adjective: «US … officials», «French government».
  private func described(_ index: Int, from start: Int, owner: Belonging?) -> Phrase? {
    var place = start
    for _ in 0..<5 {
      guard let key = words.key(at: place, with: index) else { return nil }
      let next = words.key(at: place + 1, with: index)
      let goesOn = lists.isGroup(.noun, next)
      if !goesOn, lists.isGroup(.government, key),
        place == start || place == start + 1 && lists.modifiers[words.keys[start]] != nil,
        let nation = owner?.nation
      {
        return Phrase(
          tokens: index..<place + 1, content: .actor(tables.nations[nation].actor))
      }
      if !goesOn, lists.isGroup(.noun, key) || lists.isGroup(.government, key) {
        guard !isHyphenated(index..<place + 1), !isNoGroup(place, next: next, with: index) else {
          return nil
        }
        let range = index..<place + 1
        return Phrase(
          tokens: range,
          content: .actor(Actor(name: text(range), kind: .group, state: owner?.state)))
      }
      guard
        lists.isGroup(.modifier, key) || lists.modifiers[key] != nil
          || goesOn && lists.isGroup(.noun, key)
      else { return nil }
      place += 1
    }
    return nil
  }

  /// «Moscow's opposition to», «leaders' meeting».
  private func isNoGroup(_ place: Int, next: String?, with index: Int) -> Bool {
    let noun = words.keys[place]
    if lists.isGroup(.modifier, noun), isFollowedByNoun(place + 1, with: index) { return true }
    if next == "to" { return words.keys[place] == "opposition" || words.keys[place] == "press" }
    guard next == "'", let after = words.key(at: place + 2, with: index) else { return false }
    return lists.thingNouns.contains(after)
  }

  /// «the Russians», «Ukrainians»; «the French» only where no noun follows.
  private func people(at index: Int) -> Phrase? {
    guard words.capital[index] else { return nil }
    for match in matches(at: index).reversed() {
      let nations = match.senses.compactMap { sense -> Int? in
        if case .people(let nation) = sense { return nation }
        return nil
      }
      guard let nation = nation(among: nations) else { continue }
      let range = index..<match.end
      let isPlural =
        words.keys[match.end - 1].hasSuffix("s") || words.keys[match.end - 1].hasSuffix("men")
      let isBare = words.key(before: index) == "the" && !isFollowedByNoun(match.end, with: index)
      guard isPlural || isBare, !isHyphenated(range) else { return nil }
      return Phrase(
        tokens: range,
        content: .actor(Actor(name: text(range), kind: .group, state: tables.nations[nation].code)))
    }
    return nil
  }

  func isFollowedByNoun(_ index: Int, with first: Int) -> Bool {
    guard let key = words.key(at: index, with: first), words.isWord(index) else { return false }
    if key == "and" || key == "or", isCapitalWord(index + 1, with: first) {
      return lists.isGroup(.region, words.keys[index + 1])
        || matches(at: index + 1).contains { $0.senses.contains(where: \.isAdjective) }
    }
    return !lists.tells(.closer, key) && !lists.acting.contains(key)
  }

  /// «sources close to Emmanuel Macron», «official at the Elysee presidential palace».
  private func sourceAt(_ index: Int) -> Phrase? {
    var place = index
    while lists.isGroup(.modifier, words.keys[place]), !lists.isGroup(.source, words.keys[place]),
      words.key(at: place + 1, with: index) != nil
    {
      place += 1
    }
    guard lists.isGroup(.source, words.keys[place]) else { return nil }
    place += 1
    if words.key(at: place, with: index) == "close" { place += 1 }
    guard lists.isGroup(.sourcePreposition, words.key(at: place, with: index)) else { return nil }
    place += 1
    if words.key(at: place, with: index) == "the" { place += 1 }
    guard let end = sourceHome(at: place, with: index) else { return nil }
    let range = index..<end.end
    return Phrase(
      tokens: range, content: .actor(Actor(name: text(range), kind: .group, state: end.state)))
  }

  /// «the presidency», «the presidential palace».
  private func pastHome(_ place: Int, with index: Int) -> Int {
    var end = place + 1
    while lists.isGroup(.home, words.key(at: end, with: index)) { end += 1 }
    return end
  }

  private func sourceHome(at place: Int, with index: Int) -> (end: Int, state: String?)? {
    let isHome = lists.isGroup(.home, words.key(at: place, with: index))
    guard isCapitalWord(place, with: index) || isHome else { return nil }
    if isHome, !words.capital[place] { return (pastHome(place, with: index), nil) }
    if let match = titleMatch(at: place), let name = nameRun(at: match.end, afterTitle: true) {
      return (name.upperBound, match.title.state)
    }
    var end = place
    var state: String?
    if let owner = belonging(at: place), !owner.isPossessive {
      end = owner.end
      state = owner.state
    }
    while let key = words.key(at: end, with: index),
      isCapitalWord(end, with: index) && !lists.calendar.contains(key) || lists.isGroup(.home, key)
    {
      end += 1
    }
    return end > place && end - place < 6 ? (end, state) : nil
  }

  /// Those who speak without a name: «diplomats said», «analysts believe».
  private func speakers(at index: Int) -> Phrase? {
    let key = words.keys[index]
    guard lists.isGroup(.noun, key), key.hasSuffix("s"), !words.isOpeningCapitalTitle(index),
      !lists.isGroup(.government, key)
    else { return nil }
    let isHere = words.key(at: index + 1, with: index) == "here"
    guard lists.isGroup(.saying, words.key(at: index + (isHere ? 2 : 1), with: index)) else {
      return nil
    }
    let range = index..<index + 1
    // A common noun, whatever its place in the sentence.
    let name = text(range).lowercased()
    return Phrase(tokens: range, content: .actor(Actor(name: name, kind: .group)))
  }

  /// «the two leaders», «both sides», «these three countries», «the two agreed».
  func several(at index: Int) -> Phrase? {
    guard let count = lists.smallNumbers[words.keys[index]] else { return nil }
    var place = index + 1
    while let key = words.key(at: place, with: index),
      lists.modifiers[key] != nil || ["heads", "prime", "of", "the"].contains(key)
    {
      place += 1
    }
    if let noun = words.key(at: place, with: index) {
      let isOfPeople = lists.isGroup(.pairOfPeople, noun)
      if isOfPeople || lists.isGroup(.pairOfStates, noun) {
        // «five countries» are any, and so are «the three leaders of …».
        let isThese = ["the", "these", "those", "all"].contains(words.key(before: index))
        guard count == 2 || isThese, words.key(at: place + 1, with: index) != "of" || count == 2
        else { return nil }
        return Phrase(
          tokens: index..<place + 1, content: .several(count, ofPeople: isOfPeople))
      }
    }
    let isAlone = words.key(before: index) == "the" || words.keys[index] == "both"
    guard count == 2, isAlone, grammar.acts(index..<index + 1) == true else { return nil }
    return Phrase(tokens: index..<index + 1, content: .several(2, ofPeople: true))
  }
}

extension ArticleWords {
  /// Whether a capital word stands in a headline, where it tells nothing.
  fileprivate func isOpeningCapitalTitle(_ index: Int) -> Bool {
    capital[index] && !isOpening(index)
  }
}
