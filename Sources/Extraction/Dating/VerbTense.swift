import Language

/// Whether the verb to which a time belongs tells of it as gone by or to come; less often an answer than the words
/// around it give, and more often right.
///
/// Input: the tokens of a time. Output: past for «met Putin on Monday», future for «will fly to Rome on Tuesday»,
/// present for «heads to Rome on Tuesday»; unclear for «were to meet on Tuesday», whose future is not the article's.
struct VerbTense {
  let clauses: ClauseReader
  /// Lemmas of the verbs whose present tells what is planned.
  let scheduled: Set<String>

  func tense(at tokens: Range<Int>) -> Tense {
    guard let verb = tokens.lazy.compactMap({ self.verb(above: $0, within: tokens) }).first,
      let word = clauses.word(verb)
    else { return .unclear }
    let helpers = clauses.dependents(of: verb, .auxiliary).compactMap {
      clauses.word($0)?.lemma.lowercased()
    }
    if helpers.contains(where: { ["will", "shall", "'ll"].contains($0) }) { return .future }
    switch word.pennTag {
    case "VBD": return .past
    case "VBN":
      let forms = clauses.dependents(of: verb, .auxiliary).compactMap { clauses.word($0)?.pennTag }
      return forms.contains("VBD") && !forms.contains("MD") ? .past : .unclear
    case "VBZ", "VBP":
      let isRelative = word.relation.universal == .adnominalClause
      return scheduled.contains(word.lemma.lowercased()) && !isRelative ? .present : .unclear
    default: return .unclear
    }
  }

  /// The verb over a time, past the nouns between: «will hold talks on Monday».
  private func verb(above token: Int, within tokens: Range<Int>) -> Int? {
    var place = token
    for _ in 0..<4 {
      guard let word = clauses.word(place), let head = word.head, let above = clauses.word(head)
      else { return nil }
      guard ![.nominalSubject, .adnominalClause, .apposition].contains(word.relation.universal)
      else { return nil }
      if above.tag == .verb { return head }
      place = head
    }
    return nil
  }
}
