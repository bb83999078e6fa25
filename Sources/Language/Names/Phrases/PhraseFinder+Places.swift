import Records

extension PhraseFinder {
  /// A state, organisation, palace, capital or place of the tables.
  func named(at index: Int, _ match: Match) -> Phrase? {
    let range = index..<match.end
    guard !isHyphenated(range) else { return nil }
    let senses = match.senses
    if let nation = nation(among: senses.compactMap(\.nation)) {
      // «US oil», «UK troops»: an abbreviation that stands for the adjective.
      if match.end == index + 1, senses.contains(where: \.isAdjective),
        isFollowedByNoun(match.end, with: index)
      {
        return nil
      }
      return Phrase(tokens: range, content: .actor(tables.nations[nation].actor))
    }
    let capital = nation(
      among: senses.compactMap { sense in
        if case .capital(let nation) = sense { return nation }
        return nil
      })
    let metonym = metonym(
      among: senses.compactMap { sense in
        if case .metonym(let index) = sense { return index }
        return nil
      })
    if capital != nil || metonym != nil {
      let isTown = senses.contains { sense in
        if case .place = sense { return true }
        return capital != nil
      }
      return seat(
        range, isTown: isTown, capital: capital, actor: metonym.map { tables.metonyms[$0].actor })
    }
    for sense in senses {
      switch sense {
      case .organisation(let body):
        return Phrase(tokens: range, content: .actor(tables.organisations[body]))
      case .place(let place):
        let (name, state) = tables.places[place]
        return Phrase(tokens: range, content: .place(name: name, state: state))
      default: continue
      }
    }
    return nil
  }

  /// «Victoria, Canada»: a town lies in the state that the text names behind it, whatever the tables know; not in a list,
  /// as «London, France and Italy».
  func inStateTold(_ phrase: Phrase) -> Phrase {
    let end = phrase.tokens.upperBound
    guard case .place(_, let known?) = phrase.content, words.key(at: end, with: end - 1) == ",",
      end + 1 < words.tokens.count, words.sentence(at: end).tokens.contains(end + 1),
      let match = matches(at: end + 1).last(where: { !$0.senses.isEmpty }),
      let nation = nation(among: match.senses.compactMap(\.nation)),
      !match.senses.contains(where: \.isAdjective), let state = tables.nations[nation].code,
      !known.split(separator: "|").contains(Substring(state)), !isListed(match.end)
    else { return phrase }
    return Phrase(
      tokens: phrase.tokens, content: .place(name: text(phrase.tokens), state: state))
  }

  /// Whether a list goes on at a token: «and Italy», «, Italy».
  private func isListed(_ index: Int) -> Bool {
    guard let key = words.key(at: index, with: index - 1) else { return false }
    if ["and", "or", "&"].contains(key) { return true }
    return key == "," && words.tokens.indices.contains(index + 1) && words.capital[index + 1]
  }

  /// A capital or palace: the government that sits there, or the place itself.
  private func seat(
    _ range: Range<Int>, isTown: Bool, capital: Int?, actor: Actor?
  ) -> Phrase {
    let isBuilding = actor?.kind == .state
    let isActor = isTown ? acts(range) : !isBuilding || !isAfterLocative(range.lowerBound)
    if isActor, let meant = actor ?? capital.map({ tables.nations[$0].actor }) {
      return Phrase(tokens: range, content: .actor(meant))
    }
    let name = capital.flatMap { tables.nations[$0].capital } ?? text(range)
    let state = capital.flatMap { tables.nations[$0].code } ?? actor?.state
    return Phrase(tokens: range, content: .place(name: name, state: state))
  }

  /// Whether a preposition of place stands before, perhaps with «the» between.
  func isAfterLocative(_ index: Int) -> Bool {
    guard let before = words.key(before: index) else { return false }
    if lists.tells(.locative, before) { return true }
    guard before == "the" || before == "nearby" || before == "central" else { return false }
    return lists.tells(.locative, words.key(before: index, by: 2))
  }

  /// Whether a capital stands for its government: «Moscow said», «between Paris and Moscow».
  private func acts(_ range: Range<Int>) -> Bool {
    let (first, end) = (range.lowerBound, range.upperBound)
    let before = words.key(before: first)
    let after = words.key(at: end, with: first)
    // «opposition to Washington's ties».
    if isAfterLocative(first), before != "to" || after != "'s" { return false }
    if isDateline(range) { return false }
    if lists.tells(.motion, before) { return false }
    if lists.tells(.towards, before) { return !isPluralNoun(end, with: first) }
    if after == "'s" { return !isPlaceNoun(end + 1, with: first) }
    if let after, isVerb(after, at: end, with: first) { return true }
    if before == "and" || before == "or", let partner = partner(before: first) {
      return acts(partner)
    }
    if after == "and", let partner = partner(after: end) { return acts(partner) }
    guard let before else { return false }
    if after == ",", words.key(at: end + 1, with: first) == "which" { return true }
    if lists.acting.contains(before), !words.capital[first - 1] { return true }
    return lists.tells(.clause, before) && after.map { $0 != "," } ?? false
      && (before == "which" || before == "what" || !isLowerNoun(end, with: first))
  }

  private func isVerb(_ key: String, at index: Int, with first: Int) -> Bool {
    if key.hasSuffix("ly") || lists.tells(.adverb, key),
      let next = words.key(at: index + 1, with: first)
    {
      if lists.acting.contains(next) { return true }
    }
    return lists.acting.contains(key) && !words.capital[index]
      && !lists.tells(.occasion, key)
  }

  /// «attacks on Jakarta nightspots».
  private func isPluralNoun(_ index: Int, with first: Int) -> Bool {
    guard let key = words.key(at: index, with: first), words.isWord(index), !words.capital[index]
    else { return false }
    return key.hasSuffix("s") && key.utf8.count > 4 && isFollowedByNoun(index, with: first)
      && !lists.tells(.adverb, key)
  }

  private func isLowerNoun(_ index: Int, with first: Int) -> Bool {
    guard let key = words.key(at: index, with: first), words.isWord(index) else { return false }
    return !lists.acting.contains(key)
  }

  private func isPlaceNoun(_ index: Int, with first: Int) -> Bool {
    guard let key = words.key(at: index, with: first) else { return false }
    if words.capital[index] { return true }
    return lists.tells(.placeNoun, key)
  }

  /// «PARIS (AFP)», «Beijing, Nov. 18»: the capital at the head of a paragraph.
  private func isDateline(_ range: Range<Int>) -> Bool {
    let sentence = words.sentence(at: range.lowerBound)
    guard range.lowerBound == sentence.tokens.lowerBound,
      let after = words.key(at: range.upperBound, with: range.lowerBound)
    else { return false }
    return [",", "(", "--", "-"].contains(after)
  }

  /// The state whose capital the article is dated from.
  var datelineState: String? {
    for sentence in words.sentences.prefix(3) {
      let first = sentence.tokens.lowerBound
      for match in matches(at: first) where isDateline(first..<match.end) {
        for case .capital(let nation) in match.senses { return tables.nations[nation].code }
      }
    }
    return nil
  }

  private func partner(before index: Int) -> Range<Int>? {
    let end = index - 1
    for length in [1, 2] where end - length >= 0 {
      let start = end - length
      if isCapitalCity(start, end: end) { return start..<end }
    }
    return nil
  }

  /// The capital after «and»; only what follows it decides.
  private func partner(after index: Int) -> Range<Int>? {
    let start = index + 1
    guard words.key(at: start, with: index) != nil else { return nil }
    for length in [2, 1] where start + length <= words.tokens.count {
      let end = start + length
      guard isCapitalCity(start, end: end) else { continue }
      let after = words.key(at: end, with: index)
      return after.map { isVerb($0, at: end, with: index) } == true ? start..<end : nil
    }
    return nil
  }

  private func isCapitalCity(_ start: Int, end: Int) -> Bool {
    matches(at: start).contains { match in
      match.end == end
        && match.senses.contains { sense in
          if case .capital = sense { return true }
          return false
        }
    }
  }
}
