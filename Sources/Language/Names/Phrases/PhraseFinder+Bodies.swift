import Records

extension PhraseFinder {
  /// A body by its proper name: «Russian Defence Ministry», «Carter Center», «Ministry of Defence».
  func body(at index: Int) -> Phrase? {
    guard words.style(at: index) == .plain else { return nil }
    let owner = belonging(at: index)
    let start = owner?.end ?? index
    guard let head = headNoun(from: start, hasOwner: owner != nil, with: index) else { return nil }
    let end = complement(after: head, with: index)
    let isBare = owner == nil && end == head + 1 && start == head
    guard !isBare else { return nil }
    // A name of the tables that is as long says more.
    if let longest = matches(at: index).last, longest.end >= end { return nil }
    let rest = text(start..<end)
    if owner != nil, start < end, let longest = matches(at: start).last, longest.end >= end,
      let organisation = longest.senses.compactMap(\.organisation).first
    {
      return Phrase(tokens: index..<end, content: .actor(tables.organisations[organisation]))
    }
    if let owner, let nation = owner.nation {
      let adjective =
        owner.isPossessive ? tables.nations[nation].adjective ?? "" : text(index..<start)
      return Phrase(
        tokens: index..<end,
        content: .actor(
          Actor(name: adjective + " " + rest, kind: .organisation, state: owner.state)))
    }
    let isState = ["ministry", "parliament"].contains(words.keys[head])
    if owner == nil, isState { return Phrase(tokens: index..<end, content: .bareBody(rest)) }
    return Phrase(
      tokens: index..<end,
      content: .actor(Actor(name: text(index..<end), kind: .organisation, state: owner?.state)))
  }

  /// The noun that heads the name, after at most five words of it.
  private func headNoun(from start: Int, hasOwner: Bool, with index: Int) -> Int? {
    var place = start
    var head: Int?
    for _ in 0..<6 {
      guard let key = words.key(at: place, with: index), words.isWord(place) || key == "-" else {
        break
      }
      let isSmall = !words.capital[place]
      if isSmall, key != "-" {
        let belongs =
          hasOwner && (lists.modifiers[key] != nil || ["ministry", "parliament"].contains(key))
        guard belongs else { break }
      }
      if place > start || hasOwner, lists.calendar.contains(key) { break }
      if lists.thingNouns.contains(key) { return nil }
      if isOtherName(place, start: start) { return nil }
      let isHead =
        lists.bodyNouns.contains(key) && (!isSmall || ["ministry", "parliament"].contains(key))
      if isHead { head = place }
      place += 1
    }
    guard let head, hasOwner || !lists.openers.contains(words.keys[start]) else { return nil }
    return head
  }

  /// A person's or an office's name inside tells that this is no body.
  private func isOtherName(_ place: Int, start: Int) -> Bool {
    matches(at: place).contains { match in
      match.senses.contains { sense in
        switch sense {
        case .person: true
        case .office: words.capital[place] && match.end > place + 1 && place > start
        default: false
        }
      }
    }
  }

  /// «… of Foreign Affairs and Trade».
  private func complement(after head: Int, with index: Int) -> Int {
    guard let preposition = words.key(at: head + 1, with: index),
      preposition == "of" || preposition == "for"
    else { return head + 1 }
    var end = head + 2
    if words.key(at: end, with: index) == "the" { end += 1 }
    guard isCapitalWord(end, with: index) else { return head + 1 }
    while isCapitalWord(end, with: index) {
      end += 1
      let key = words.key(at: end, with: index)
      if key == "and", isCapitalWord(end + 1, with: index),
        matches(at: end + 1).allSatisfy({ $0.senses.allSatisfy { $0.nation == nil } })
      {
        end += 1
      } else if key == "of", end > head + 2, isCapitalWord(end + 1, with: index) {
        end += 1
      }
    }
    return end
  }
}
