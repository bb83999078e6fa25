import Language

/// What the words next to one tell where the tree is wrong: a subject right before its verb, a phrase right behind.
extension ClauseReader {
  /// The noun phrase right after a verb, which the tree has tied to a verb around it: «agreed to meet Kim».
  func next(after verb: Int) -> Int? {
    guard isVerb(verb), var token = word(verb + 1).map(\.token) else { return nil }
    while let head = word(token)?.head, head > verb { token = head }
    guard let found = word(token), let head = found.head, head < verb, head != verb,
      found.relation.universal == .oblique, found.relation.subtype == nil,
      dependents(of: token, .caseMarking).isEmpty
    else { return nil }
    return token
  }

  /// «Kim's visit begins», where the tree has Kim begin.
  func owner(before noun: Int) -> Int? {
    var token = noun - 1
    while let word = word(token), word.head == noun, word.pennTag != "POS" { token -= 1 }
    guard let mark = word(token), mark.pennTag == "POS", let owner = mark.head,
      word(owner)?.relation.universal == .nominalSubject
    else { return nil }
    return owner
  }

  /// «Prior to the talks, Li Bin, an ambassador, met Saiki», where the tree has Li beside the talks.
  func named(before verb: Word) -> Int? {
    guard ["VBD", "VBZ", "VBP"].contains(verb.pennTag) else { return nil }
    let opening = dependents(of: verb.token, .oblique).filter { $0 < verb.token && !isPerson($0) }
    return opening.flatMap { dependents(of: $0, .apposition) }
      .last { $0 < verb.token && isPerson($0) && self.word($0)?.tag == .properNoun }
  }

  /// The noun phrase that ends before a finite verb without a subject: the tree has tied it to something else. A time
  /// and a clause with «who» can stand between: «Macron, who is in Minsk, on Monday met Putin».
  func neighbour(before verb: Word) -> Int? {
    guard ["VBD", "VBZ", "VBP"].contains(verb.pennTag) else { return nil }
    var token = verb.token - 1
    while let word = word(token), word.head == verb.token,
      [.adverb, .auxiliary].contains(word.tag)
    { token -= 1 }
    token = start(ofTimeBefore: token)
    if word(token)?.lemma == ",", let pronoun = pronoun(ofClauseBefore: token) {
      token = pronoun - 2
    }
    guard let near = word(token), [.noun, .properNoun, .pronoun].contains(near.tag) else {
      return nil
    }
    while let head = word(token)?.head, head < verb.token, !isTime(head) { token = head }
    return word(token)?.head == nil ? nil : token
  }

  /// «“They are friends,” Hu said when meeting Howard», where the tree ties the meeting to what is quoted: the verb of
  /// saying between.
  func teller(before clause: Word) -> Int? {
    guard let quoted = clause.head.flatMap({ word($0) }),
      quoted.relation.universal == .clausalComplement,
      let above = quoted.head.flatMap({ word($0) }), tells(above), quoted.token < above.token,
      above.token < clause.token
    else { return nil }
    return above.token
  }

  /// The token before a time that ends at one: «Macron» in «Macron on Monday».
  private func start(ofTimeBefore token: Int) -> Int {
    guard let time = name(at: token), time.kind == .time else { return token }
    let before = time.tokens.lowerBound - 1
    return word(before)?.lemma == "on" ? before - 1 : before
  }

  private func isTime(_ token: Int) -> Bool {
    name(at: token)?.kind == .time
  }

  /// The «who» of a clause in commas that ends at a token.
  private func pronoun(ofClauseBefore comma: Int) -> Int? {
    (max(comma - 30, 1)..<comma).last { token in
      word(token)?.pennTag == "WP" && word(token - 1)?.lemma == ","
    }
  }

  /// «the spokesman of Kohl, with whom he had talks»: the name right before the clause.
  func namedPerson(before phrase: Int) -> Int? {
    guard let opening = dependents(of: phrase, .caseMarking).first, word(opening - 1)?.lemma == ","
    else { return nil }
    var token = opening - 2
    while let word = word(token), word.relation.universal == .flat, let head = word.head {
      token = head
    }
    return name(at: token)?.kind == .person ? token : nil
  }

  /// The name of a person right before a clause with «who».
  func name(before pronoun: Int) -> Int? {
    guard word(pronoun - 1)?.lemma == ",", let name = name(at: pronoun - 2), name.kind == .person
    else { return nil }
    return name.tokens.lowerBound
  }

  /// The phrase of a preposition that stands right after a word, wherever the tree has tied it: a time can stand between,
  /// «met on Monday with Macron», and for the parties of talks a place, «talks in Minsk between Macron and Putin».
  func following(_ predicate: Int, _ preposition: String) -> Int? {
    // A quotation can end between them: «dialogue” between».
    var next = word(predicate + 1)?.pennTag == "''" ? predicate + 2 : predicate + 1
    next = end(ofTimeAt: next)
    if preposition == "between" || preposition == "with", word(next)?.lemma == "in",
      let place = name(at: next + 1), place.kind != .person
    {
      next = end(ofTimeAt: place.tokens.upperBound)
    }
    guard let word = word(next), word.lemma.lowercased() == preposition, let head = word.head,
      head > next
    else { return nil }
    if word.relation.universal == .caseMarking { return head }
    guard word.relation.universal == .marker else { return nil }
    // «held talks with visiting President Macron», where the tree has somebody visit him.
    if head == next + 1, self.word(head)?.pennTag == "VBG" {
      return dependents(of: head, .object).first
    }
    // «met with a panel reviewing the war», where «with» is tied to what the panel does.
    return self.head(ofPhraseFrom: next + 1, before: head)
  }

  /// «met with Xi at the hall», where the tree ties both prepositions to the hall: the phrase between them.
  func phrase(before phrase: Int) -> Int? {
    let marks = dependents(of: phrase, .caseMarking)
    guard let first = marks.first, let second = marks.dropFirst().first, second > first + 1 else {
      return nil
    }
    let person = (first + 1..<second).compactMap { name(at: $0) }.last { $0.kind == .person }
    return person?.tokens.lowerBound ?? head(ofPhraseFrom: first + 1, before: second)
  }

  /// Both between whom something is, also where the tree ties the second to the deed: «talks between Kim and his
  /// guest».
  func between(_ predicate: Int) -> [Int] {
    let found = obliques(of: predicate, "between")
    guard found.count == 1, let one = found.first, dependents(of: one, .conjunct).isEmpty else {
      return found
    }
    let second = dependents(of: predicate, .conjunct, .nominalModifier).first { token in
      guard token > one, [.noun, .properNoun].contains(word(token)?.tag) else { return false }
      return dependents(of: token, .coordinatingConjunction).contains {
        word($0)?.lemma == "and" && $0 > one
      }
        && dependents(of: token, .caseMarking).isEmpty
    }
    return found + [second].compactMap { $0 }
  }

  /// To whom a noun is sent or given: Kim in «sent Kim a letter».
  func receiver(of noun: Int) -> [Int] {
    guard let word = word(noun), word.relation.universal == .object, !isVerb(noun),
      let verb = carrier(of: noun)
    else { return [] }
    return dependents(of: verb, .indirectObject)
  }

  /// Whether a verb only says that something was after what it governs: «following».
  func isAfterwards(_ verb: Int) -> Bool {
    guard let word = word(verb) else { return false }
    return word.lemma == "follow" && word.pennTag == "VBG"
      && word.relation.universal == .adverbialClause
  }

  /// The noun that a phrase beginning at a token is built on, if it ends before another token.
  private func head(ofPhraseFrom first: Int, before end: Int) -> Int? {
    var token = first
    while let head = word(token)?.head, head > token, head < end { token = head }
    return [.noun, .properNoun].contains(word(token)?.tag) ? token : nil
  }

  /// Where a time that begins at a token ends; the token itself if none does: «on Monday».
  private func end(ofTimeAt token: Int) -> Int {
    let first = word(token)?.lemma == "on" ? token + 1 : token
    guard let time = name(at: first), time.kind == .time else { return token }
    return time.tokens.upperBound
  }
}
