import Language
import Records

/// Whether somebody acts for a state, a body or a people, so that where he goes matters to others.
///
/// Input: an actor of an article. Output: true for those whom the tables know or whom the article gives an office with a
/// state, and for those whom it calls by another public role: «the IMF's director, Michel Camdessus», «a UN delegation».
/// Players, artists and runaways go abroad too, and nobody receives them.
struct PublicRoles: Sendable {
  private let nouns: Set<String>

  init() throws(ExtractionError) {
    nouns = try CueTable.words("Frames/publicRoles.txt")
  }

  func has(_ actor: Actor, in reading: ArticleReading) -> Bool {
    switch actor.kind {
    case .person:
      actor.state != nil
        || reading.view.analysis.mentions.contains {
          $0.actor == actor && isCalled($0, in: reading)
        }
    case .group: actor.name.split { " -".contains($0) }.contains { isRole(String($0)) }
    case .state, .organisation: true
    }
  }

  /// Whether a mention gives a role: in its own words, beside it, or by what a clause says of it.
  private func isCalled(_ mention: Mention, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    let around = mention.tokens.flatMap { token -> [Int] in
      let beside = clauses.dependents(of: token, .apposition, .nominalModifier, .compound).filter {
        clauses.word($0)?.relation.universal != .nominalModifier
          || clauses.word($0)?.relation.subtype == "desc"
      }
      guard let word = clauses.word(token), let head = word.head else { return beside }
      let isSaid =
        word.relation.universal == .nominalSubject
        && !clauses.dependents(of: head, .copula).isEmpty
      return beside + (word.relation.universal == .apposition || isSaid ? [head] : [])
    }
    return (mention.tokens + around).contains { isRole(clauses.word($0)?.lemma ?? "") }
      || isLeader(mention, in: reading.view)
  }

  /// «a delegation led by the party's man in Syria, Khaled Meshaal»
  private func isLeader(_ mention: Mention, in view: ArticleView) -> Bool {
    let first = mention.tokens.lowerBound
    let before = (max(0, first - 12)..<first).reversed().prefix { view.word($0) != "," }
    return before.contains {
      view.word($0) == "by" && ["led", "headed"].contains(view.word($0 - 1))
    }
  }

  private func isRole(_ word: String) -> Bool {
    let word = word.lowercased()
    return nouns.contains(word) || word.hasSuffix("s") && nouns.contains(String(word.dropLast()))
  }
}
