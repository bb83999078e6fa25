import Language
import Records

/// Talking that has a contact told beside it as its occasion, and is no contact of its own.
///
/// Input: what the words of a sentence tell. Output: the same without such verbs: «During a phone call on Tuesday,
/// Macron and Putin discussed Syria» is the call alone, between those who discussed. What is said on the margins of
/// something is a contact for itself.
struct TalkOnOccasion: Sendable {
  /// Verbs for what is done at a meeting or on a call: «discuss», «speak».
  private let talking: Set<String>

  init() throws(ExtractionError) {
    talking = try CueTable.words("Contacts/talking.txt")
  }

  func joined(_ told: [ToldContact], in reading: ArticleReading) -> [ToldContact] {
    var result = told
    for talk in told where isTalk(talk, in: reading) {
      guard let index = result.firstIndex(where: { isOccasion($0, of: talk, in: reading) }) else {
        continue
      }
      if result[index].isBare { result[index].people = talk.people }
      result.removeAll { $0.token == talk.token }
    }
    return result
  }

  private func isTalk(_ told: ToldContact, in reading: ArticleReading) -> Bool {
    told.part == .verb && [.meeting, .call].contains(told.kind)
      && talking.contains(reading.clauses.word(told.token)?.lemma ?? "")
  }

  /// «at a meeting», «on the call», «at the start of their talks»; not «on the sidelines of the talks».
  private func isOccasion(
    _ noun: ToldContact, of talk: ToldContact, in reading: ArticleReading
  ) -> Bool {
    let isOfThem =
      noun.isBare
      ? talk.people.filter { $0.kind == .person }.count > 1
      : !Set(noun.people).isDisjoint(with: talk.people)
    guard noun.part == .noun, isOfThem, [.meeting, .call, .videoCall].contains(noun.kind) else {
      return false
    }
    let whole = reading.clauses.whole(of: noun.token)
    guard let word = reading.clauses.word(whole), word.head == talk.token,
      word.relation.universal == .oblique, !["sideline", "margin"].contains(word.lemma)
    else { return false }
    return ToldContact.tiesOfOccasion.contains(reading.clauses.preposition(of: whole) ?? "")
  }
}

extension ToldContact {
  /// The prepositions by which something is done at a meeting or on a call.
  static let tiesOfOccasion: Set<String> = ["during", "in", "at", "over", "on", "via"]
}
