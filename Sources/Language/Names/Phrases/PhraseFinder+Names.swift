import Records

extension PhraseFinder {
  /// The words of a personal name that begin at a token: «Charles Million», «Ban Ki- moon», «Le Drian».
  func nameRun(at index: Int, afterTitle: Bool) -> Range<Int>? {
    guard index < words.tokens.count, words.isWord(index), afterTitle ? index > 0 : true,
      !afterTitle || words.sentenceIndex[index] == words.sentenceIndex[index - 1]
    else { return nil }
    let longest = matches(at: index).last { !$0.senses.isEmpty }
    if let longest, longest.end > index + 1, longest.senses.contains(where: \.isPerson) {
      return withSuffix(index..<longest.end)
    }
    guard words.style(at: index) == .plain else { return shoutedName(at: index) }
    guard let end = runEnd(from: index) else { return nil }
    // «Lord's Resistance Army»: a body and no person.
    if isBodyOrThing(words.keys[end - 1]), end > index + 1 || !isSurname(index) { return nil }
    if let longest, longest.end >= end, !longest.senses.contains(where: \.isPerson) { return nil }
    if !afterTitle, isBodyOrThing(words.keys[index]), !isSurname(index) { return nil }
    // «NWPP Narayan Man»: an abbreviation is no given name.
    if end > index + 1, !afterTitle, words.tokens[index].isAllCapitals,
      words.keys[index].utf8.count > 2, !words.tokens[end - 1].isAllCapitals
    {
      return nil
    }
    return index..<(afterTitle ? pastNickname(end, with: index) : end)
  }

  /// «Douglas "Pete" Peterson».
  private func pastNickname(_ end: Int, with index: Int) -> Int {
    guard words.key(at: end, with: index) == "\"", words.key(at: end + 2, with: index) == "\"",
      isCapitalWord(end + 1, with: index), isCapitalWord(end + 3, with: index)
    else { return end }
    return end + 4
  }

  private func isSurname(_ index: Int) -> Bool {
    matches(at: index).contains { $0.senses.contains(where: \.isPerson) }
  }

  private func isBodyOrThing(_ key: String) -> Bool {
    lists.thingNouns.contains(key) || lists.bodyNouns.contains(key)
  }

  /// In a headline only names that the article or the tables know have an end; else one word.
  private func shoutedName(at index: Int) -> Range<Int>? {
    let key = words.keys[index]
    guard !lists.openers.contains(key), !lists.calendar.contains(key), key != "'s" else {
      return nil
    }
    for length in [4, 3, 2] {
      let end = index + length
      guard end <= words.sentence(at: index).tokens.upperBound else { continue }
      if knownNames.contains(nameKey(index..<end)) { return index..<end }
    }
    let isTitle = matches(at: index).contains { match in
      match.senses.contains { !$0.isPerson }
    }
    return isTitle ? nil : index..<index + 1
  }

  /// The folded words of a name without hyphens, joined by spaces.
  func nameKey(_ range: Range<Int>) -> String {
    words.keys[range].filter { $0 != "-" }.joined(separator: " ")
  }

  private func withSuffix(_ range: Range<Int>) -> Range<Int> {
    guard let next = words.key(at: range.upperBound, with: range.lowerBound),
      lists.tells(.generation, next), words.capital[range.upperBound]
    else { return range }
    return range.lowerBound..<range.upperBound + 1
  }

  /// Where a run of capitals that can be one name ends; nil if none begins here.
  private func runEnd(from index: Int) -> Int? {
    guard isNameWord(index, isFirst: true), !beginsOtherwise(index) else { return nil }
    var end = words.capital[index] ? index + 1 : index
    var count = 0
    while count < 5, let key = words.key(at: end, with: index) {
      if key == "-", hyphenHolds(end, with: index) {
        end += 2
      } else if lists.particles.contains(key), !words.capital[end] {
        guard let past = pastParticles(end, with: index) else { break }
        end = past
      } else if isNameWord(end, isFirst: false) {
        if endsRun(end, from: index) { break }
        end += 1
      } else {
        break
      }
      count += 1
    }
    guard end > index else { return nil }
    // «Maria do Carmo Silveira»: the model sees a name go on behind a word that is none.
    let longer = (end + 1...end + 3).last {
      $0 <= words.keys.count && words.capital[$0 - 1] && !words.capital[end]
        && words.keys[end..<$0].allSatisfy { $0.first?.isLetter == true }
        && grammar.kind(ofName: index..<$0) == .person
    }
    return longer ?? end
  }

  /// «Israeli Aircraft Industries», «President Michal Kovac»: an adjective or title is no name.
  private func beginsOtherwise(_ index: Int) -> Bool {
    guard let longest = matches(at: index).last else { return false }
    if longest.senses.contains(where: \.isPerson) { return false }
    if longest.senses.contains(where: \.isAdjective) { return true }
    return longest.senses.contains { $0.office != nil } && isCapitalWord(longest.end, with: index)
  }

  private func isNameWord(_ index: Int, isFirst: Bool) -> Bool {
    let key = words.keys[index]
    guard words.isWord(index), key != "'s", !lists.calendar.contains(key) else { return false }
    if isFirst {
      let isParticle = lists.particles.contains(key) && isCapitalWord(index + 1, with: index)
      return words.capital[index] && !lists.openers.contains(key) || isParticle
    }
    return words.capital[index]
  }

  /// «Ki- moon», «Ki-moon», «Douste-Blazy»: the hyphen touches a word on at least one side.
  private func hyphenHolds(_ hyphen: Int, with index: Int) -> Bool {
    guard words.key(at: hyphen + 1, with: index) != nil, words.isWord(hyphen + 1) else {
      return false
    }
    let touches = words.tokens[hyphen - 1].touches(words.tokens[hyphen])
    return touches && !lists.tells(.suffix, words.keys[hyphen + 1])
  }

  private func pastParticles(_ start: Int, with index: Int) -> Int? {
    var end = start
    while let key = words.key(at: end, with: index), lists.particles.contains(key) || key == "-" {
      end += 1
    }
    return end - start <= 4 && isCapitalWord(end, with: index) ? end + 1 : nil
  }

  /// A title, an adjective of a state or a state's name begins something new.
  private func endsRun(_ index: Int, from first: Int) -> Bool {
    guard let longest = matches(at: index).last else { return false }
    // «Socialist Lionel Jospin»: a full name of the tables begins here.
    if longest.end > index + 1, longest.senses.contains(where: \.isFullName) {
      return !isRest(longest.senses, ofNameFrom: first)
    }
    if longest.senses.contains(where: \.isPerson) { return false }
    // «Li Changchun», who is no city.
    if isOnePerson(first, through: index) { return false }
    // «Abdel Amir Qabalan»: half of a given name.
    if words.keys[index - 1].hasPrefix("abd") { return false }
    let isOneWord = longest.end == index + 1
    let isLast = !isCapitalWord(longest.end, with: first)
    if isOneWord, isLast, index == first + 1, lists.givenOrUnknown(words.keys[first], tables) {
      return longest.senses.contains { sense in
        if case .adjective = sense { return true }
        return false
      }
    }
    return true
  }

  /// Whether what begins behind a name's first word is the rest of that name: «Abul Gheit» of «Ahmed Abul Gheit».
  private func isRest(_ senses: [Gazetteer.Sense], ofNameFrom first: Int) -> Bool {
    senses.contains { sense in
      guard case .person(let index) = sense else { return false }
      return tables.holders[index].name.lowercased().hasPrefix(words.keys[first] + " ")
    }
  }

  /// Whether the model sees one person's name from a token through another.
  private func isOnePerson(_ first: Int, through index: Int) -> Bool {
    (index + 1...index + 3).contains {
      $0 <= words.keys.count && grammar.kind(ofName: first..<$0) == .person
    }
  }

  /// A full name of the tables.
  func person(at index: Int, end: Int) -> Phrase {
    let name = withSuffix(index..<end)
    return Phrase(
      tokens: name,
      content: .person(name: name, title: titleAfter(name.upperBound, with: index), strength: .sure)
    )
  }

  /// A run of capitals that may name a person.
  func run(at index: Int) -> Phrase? {
    guard let name = nameRun(at: index, afterTitle: false) else { return nil }
    let count = words.keys[name].count { $0 != "-" }
    let title = titleAfter(name.upperBound, with: index)
    let kind = grammar.kind(ofName: name)
    let isLikely =
      (kind == nil || kind == .person) && text(name).contains(" ") && count < 5
      && !hasArticle(name.lowerBound)
      && (kind == .person || title != nil || hasPersonContext(name))
    return Phrase(
      tokens: name, content: .person(name: name, title: title, strength: isLikely ? .likely : .weak)
    )
  }

  /// «the San Giusto»: no person's name that nobody knows has an article.
  private func hasArticle(_ index: Int) -> Bool {
    guard let before = words.key(before: index) else { return false }
    return before == "the" || lists.tells(.indefinite, before)
  }

  /// «Martin Lee said», «met Martin Lee», «Martin Lee, 58,», «Martin Lee, who».
  private func hasPersonContext(_ name: Range<Int>) -> Bool {
    let first = name.lowerBound
    guard words.style(at: first) == .plain else { return false }
    if words.keys[name].contains(where: lists.thingNouns.contains) { return false }
    let opening = words.keys[first]
    if tables.givenNames.contains(opening) || tables.familyNames.contains(opening) { return true }
    if let next = words.key(at: name.upperBound, with: first) {
      if isFiniteVerb(next), !words.capital[name.upperBound] { return true }
      if next == ",", let after = words.key(at: name.upperBound + 1, with: first),
        after == "who" || words.tokens[name.upperBound + 1].kind == .number
      {
        return true
      }
    }
    guard let before = words.key(before: first) else { return false }
    return isFiniteVerb(before) && !words.capital[first - 1]
  }

  private func isFiniteVerb(_ key: String) -> Bool {
    lists.acting.contains(key) && !key.hasSuffix("ing")
  }

  /// The title in an apposition: «Javad Zarif, the Iranian foreign minister,».
  private func titleAfter(_ end: Int, with index: Int) -> TitlePhrase? {
    guard words.key(at: end, with: index) == ",", words.style(at: index) == .plain else {
      return nil
    }
    var place = end + 1
    if let key = words.key(at: place, with: index), ["the", "a", "an"].contains(key) { place += 1 }
    guard words.key(at: place, with: index) != nil, let match = titleMatch(at: place),
      !match.title.isPlural, !match.title.isCounterpart,
      nameRun(at: match.end, afterTitle: true) == nil
    else { return nil }
    return match.title
  }
}

extension NameWords {
  /// Whether a word can be a given name: the tables know it, or know nothing of it.
  fileprivate func givenOrUnknown(_ key: String, _ tables: NameTables) -> Bool {
    tables.givenNames.contains(key) || tables.gazetteer.number(of: key) < 0
  }
}
