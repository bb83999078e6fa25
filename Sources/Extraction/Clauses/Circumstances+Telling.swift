import Language
import Records

/// How a deed is told: as done, as going on while somebody speaks, or as what comes next.
extension Circumstances {
  /// Whether the deed is told in the plain past and without a time: «said after talks with his counterpart».
  var isPlainPast: Bool {
    guard times.allSatisfy({ $0.kind == .duration }), !isOfEarlier,
      let verb = chain.lazy.compactMap({ reading.clauses.word($0.token) }).first(where: {
        $0.tag == .verb && ["VBD", "VBZ", "VBP", "VBN"].contains($0.pennTag)
      }), ![.adverbialClause, .adnominalClause].contains(verb.relation.universal) || isThere(verb)
    else { return false }
    let auxiliaries = reading.clauses.dependents(of: verb.token, .auxiliary).map(reading.view.word)
    let isPast =
      verb.pennTag == "VBD" || auxiliaries.contains("was") || auxiliaries.contains("were")
    // «called him before his departure», «met him while in Rome»: that has a time of its own, which may not be told.
    let clauses = reading.clauses
    let isRelative = clauses.dependents(of: verb.token, .oblique, .adverbialClause).contains {
      ["before", "ahead of", "prior to"].contains(clauses.preposition(of: $0) ?? "")
        || reading.view.word($0 - 2) == "while" && reading.view.word($0 - 1) == "in"
        || clauses.dependents(of: $0, .marker).contains {
          reading.view.word($0) == "before"
            && !["hours", "minutes"].contains(reading.view.word($0 - 1))
        }
    }
    return isPast && !isRelative && !isDisclosed(verb)
      && !auxiliaries.contains { ["had", "has", "have"].contains($0) }
  }

  /// «confirmed that Macron met Putin»: that was not news of the day.
  private func isDisclosed(_ verb: Word) -> Bool {
    let above = verb.head.flatMap { reading.clauses.word($0) }
    return verb.relation.universal == .clausalComplement
      && ["confirm", "acknowledge", "admit", "disclose", "reveal"].contains(above?.lemma)
  }

  /// «landed in Rome, where he was greeted by Macron»
  func isThere(_ verb: Word) -> Bool {
    reading.clauses.dependents(of: verb.token, .adverbialModifier).contains {
      reading.view.word($0) == "where"
    }
  }

  /// Whether the deed is told as still to come on a day gone by: «was then to meet Putin».
  var isToBeThen: Bool {
    let clauses = reading.clauses
    guard times.isEmpty,
      let verb = chain.lazy.compactMap({ clauses.word($0.token) }).first(where: { $0.tag == .verb }
      ),
      verb.pennTag == "VB"
    else { return false }
    let helpers = clauses.dependents(of: verb.token, .auxiliary, .copula).map(reading.view.word)
    let isFinite = helpers.contains("was") || helpers.contains("were")
    return isFinite
      && clauses.dependents(of: verb.token, .marker).contains { reading.view.word($0) == "to" }
  }

  /// Whether someone speaks while the deed goes on: «said upon his arrival», «speaking on a visit to Paris», «arriving
  /// in Rome, he said», «is now on a visit».
  var isDuringSpeech: Bool {
    let clauses = reading.clauses
    guard let deed = clauses.word(chain[0].token), times.allSatisfy({ $0.kind == .duration }) else {
      return false
    }
    if has(adverb: "currently") || has(adverb: "now") { return true }
    guard !isOfEarlier else { return false }
    let tie = clauses.preposition(of: deed.token) ?? ""
    let isOn = deed.tag == .noun && ["on", "upon", "during", "through"].contains(tie)
    guard isOn || deed.pennTag == "VBG" else { return false }
    // «Macron, arriving in Rome, said»
    let holder = deed.head.flatMap { clauses.word($0) }
    let isOfSpeaker =
      [.adnominalClause, .nominalModifier].contains(deed.relation.universal)
      && holder?.relation.universal == .nominalSubject
    let around = chain.dropFirst().map(\.token) + [clauses.teller(before: deed)].compactMap { $0 }
    let speaking = isOfSpeaker ? [holder?.head].compactMap { $0 } : around
    return speaking.compactMap { clauses.word($0) }.contains {
      $0.pennTag == "VBD" && clauses.tells($0)
        && clauses.dependents(of: $0.token, .auxiliary).isEmpty
    }
  }

  /// Whether the deed is told as what comes next: «said ahead of the summit», «said before leaving for Rome».
  var isAhead: Bool {
    let clauses = reading.clauses
    guard let deed = clauses.word(chain[0].token) else { return false }
    let ties = clauses.dependents(of: deed.token, .caseMarking, .marker).map(reading.view.word)
    let above = deed.head.flatMap { clauses.word($0) }
    if clauses.preposition(of: deed.token) == "ahead of" { return true }
    if above?.lemma == "ahead", ties.contains("of") { return true }
    guard ties.contains("before"), deed.tag == .noun || deed.pennTag == "VBG" else { return false }
    return [above, above?.head.flatMap { clauses.word($0) }].compactMap { $0 }
      .contains { $0.tag == .verb && clauses.tells($0) && $0.pennTag == "VBD" }
  }

  /// Whether a clause says of the deed that it is or was so: «held talks», «were in talks»; not «the basis for talks».
  var isToldAsFact: Bool {
    let clauses = reading.clauses
    // «is in talks with Romania» tells of a negotiation and no meeting.
    let copulas = clauses.dependents(of: chain[0].token, .copula).map(reading.view.word)
    if !copulas.isEmpty { return Set(copulas).isDisjoint(with: ["is", "are"]) }
    let head = clauses.word(chain[0].token).flatMap { word in
      word.relation.universal == .nominalSubject ? word.head : nil
    }
    let above = [head].compactMap { $0 } + chain.map(\.token)
    guard let verb = above.lazy.compactMap({ clauses.word($0) }).first(where: { $0.tag == .verb })
    else { return false }
    let marks = clauses.dependents(of: verb.token, .marker).map(reading.view.word)
    guard Set(marks).isDisjoint(with: ["before", "if", "unless", "until", "to"]) else {
      return false
    }
    return verb.pennTag != "VB" && verb.pennTag != "VBG"
      || !clauses.dependents(of: verb.token, .auxiliary).isEmpty
  }
}
