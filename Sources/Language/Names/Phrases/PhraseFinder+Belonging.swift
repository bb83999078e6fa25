import Records

/// To whom a title, group or body belongs: «French», «France's», «NATO», «the Kremlin's».
struct Belonging {
  let end: Int
  /// The state code, or for an organisation its short name in the tables of holders.
  var state: String?
  /// The index of the nation, if it is one.
  var nation: Int?
  var organisation: String?
  /// «France's», «Moscow's».
  var isPossessive = false
  /// «French», and not «France».
  var isAdjective = false
}

extension PhraseFinder {
  /// Reads an adjective or name of a state, organisation or palace, with a possessive mark if it has one.
  func belonging(at index: Int) -> Belonging? {
    guard words.capital[index] else { return nil }
    for match in matches(at: index).reversed() {
      let range = index..<match.end
      let afterMark = possessiveEnd(match.end, with: index)
      guard var found = belonging(of: match.senses, isPossessive: afterMark != nil) else {
        continue
      }
      if afterMark == nil, isHyphenated(range) { return nil }
      found = Belonging(
        end: afterMark ?? match.end, state: found.state, nation: found.nation,
        organisation: found.organisation, isPossessive: afterMark != nil,
        isAdjective: !match.senses.contains { $0.nation != nil || $0.isBody })
      return found
    }
    return nil
  }

  private func possessiveEnd(_ end: Int, with index: Int) -> Int? {
    guard let mark = words.key(at: end, with: index) else { return nil }
    if mark == "'s" { return end + 1 }
    let isBare = mark == "'" && words.keys[end - 1].hasSuffix("s")
    return isBare && words.tokens[end - 1].touches(words.tokens[end]) ? end + 1 : nil
  }

  private func belonging(of senses: [Gazetteer.Sense], isPossessive: Bool) -> Belonging? {
    var nations: [Int] = []
    var metonyms: [Int] = []
    var organisation: Actor?
    for sense in senses {
      switch sense {
      case .nation(let index), .adjective(let index): nations.append(index)
      case .capital(let index) where isPossessive: nations.append(index)
      case .organisation(let index), .members(let index):
        organisation = organisation ?? tables.organisations[index]
      case .metonym(let index): metonyms.append(index)
      default: break
      }
    }
    if let index = nation(among: nations) {
      return Belonging(end: 0, state: tables.nations[index].code, nation: index)
    }
    if let organisation {
      return Belonging(
        end: 0, state: tables.code(of: organisation), organisation: organisation.name)
    }
    if let index = metonym(among: metonyms) {
      let actor = tables.metonyms[index].actor
      return Belonging(
        end: 0, state: actor.state,
        nation: actor.kind == .state ? actor.state.flatMap { tables.nationsByCode[$0] } : nil,
        organisation: actor.kind == .state ? nil : actor.name)
    }
    return nil
  }

  /// The belonging named after «of the»: «president of France», «head of the United Nations».
  func belonging(after index: Int, prepositions: Set<String>) -> Belonging? {
    guard let preposition = words.key(at: index, with: max(0, index - 1)),
      prepositions.contains(preposition)
    else { return nil }
    var place = index + 1
    if words.key(at: place, with: index) == "the" { place += 1 }
    guard words.key(at: place, with: index) != nil, let found = belonging(at: place),
      !found.isPossessive, !found.isAdjective
    else { return nil }
    return found
  }
}
