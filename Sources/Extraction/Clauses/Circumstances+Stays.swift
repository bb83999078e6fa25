import Language
import Records

/// When a stay was of which no day is told.
extension Circumstances {
  /// Whether a stay goes on while the report is written: «is on a visit», «is in Hanoi for a visit», «is the first premier
  /// to visit Japan», «has already visited Rome».
  var isGoingOn: Bool {
    let clauses = reading.clauses
    let own = chain[0].token
    if has(adverb: "already"), clauses.word(own)?.pennTag == "VBN" { return true }
    let isStay = clauses.word(own)?.tag != .verb || clauses.word(own)?.lemma == "visit"
    guard isStay else { return false }
    let described = clauses.word(own).flatMap { word in
      word.relation.universal == .adnominalClause ? word.head : nil
    }
    return (chain.map(\.token) + [described].compactMap { $0 }).contains { token in
      let isDoing = clauses.word(token)?.pennTag == "VBG"
      return clauses.dependents(of: token, .copula, .auxiliary).contains {
        ["VBZ", "VBP"].contains(clauses.word($0)?.pennTag ?? "")
          && (clauses.word($0)?.relation.universal == .copula || isDoing)
          && clauses.word($0)?.lemma == "be"
      }
    }
  }

  /// Whether it is said how many days a deed lasts.
  var isLong: Bool {
    times.contains { $0.kind == .duration && ($0.durationMinutes ?? 0) > 1440 }
  }

  /// «a recent visit», «recently visited», «included earlier stops in Rome»
  var isRecent: Bool {
    has(adverb: "recently")
      || reading.clauses.dependents(of: chain[0].token, .adjectivalModifier).contains {
        ["recent", "earlier"].contains(reading.view.word($0))
      }
  }

  /// The day of «returned to Cairo on Wednesday after visits to Russia and China».
  var dayOfReturn: CalendarDay? {
    let clauses = reading.clauses
    let deed = chain[0].token
    guard let head = clauses.word(deed)?.head, clauses.isArrival(head),
      clauses.dependents(of: deed, .caseMarking, .marker).contains(where: {
        reading.view.word($0) == "after"
      })
    else { return nil }
    return Circumstances(of: head, in: reading).date?.singleDay
  }

  /// «It follows a visit to Rome by Macron last year»: what follows is told in the present, so that the year is of the
  /// visit.
  static func follows(_ verb: Word) -> Bool { verb.lemma == "follow" && verb.pennTag == "VBZ" }

  /// «a visit by Macron on Monday and a visit by Putin»: the second has its own visitor, and can have its own day.
  static func isOfOwnPeople(_ noun: Int, in clauses: ClauseReader) -> Bool {
    clauses.dependents(of: noun, .nominalModifier, .oblique).contains {
      clauses.preposition(of: $0) == "by" || clauses.word($0)?.relation.subtype == "poss"
    }
  }
}
