import Language
import Records

/// Finds the deeds that sentences tell, by the frames of actions.
///
/// Input: an article as the frames read it and some of its tokens. Output: the deeds in order, each with
/// the phrases that fill its places. «Moscow said it would expel two French diplomats» gives SANCTION, done by
/// «Moscow» to «diplomats», planned. Who the phrases mean is left to ``ActionParties``.
struct ActionReader: Sendable {
  private let table: FrameTable
  private let modalities: ModalityReader

  /// - Throws: `ExtractionError` when a table cannot be used.
  init(_ table: FrameTable) throws(ExtractionError) {
    self.table = table
    modalities = try ModalityReader()
  }

  func actions(in tokens: Range<Int>, of reading: ArticleReading) -> [ToldAction] {
    let clauses = reading.clauses
    let found = tokens.compactMap { token in
      table.predicates(at: token, in: clauses).first
    }
    let parts = Set(found.flatMap(\.others))
    return found.filter { !parts.contains($0.token) }.compactMap { told($0, in: clauses) }
  }

  private func told(_ predicate: FramedPredicate, in clauses: ClauseReader) -> ToldAction? {
    guard let kind = Action.Kind(rawValue: predicate.frame.kind) else { return nil }
    let modality = modalities.modality(of: predicate.token, in: clauses)
    let planned = predicate.frame.marks["planned"].flatMap(Action.Kind.init)
    return ToldAction(
      predicate: predicate, kind: modality == .planned ? planned ?? kind : kind, modality: modality,
      actors: ways(to: "actor", predicate, in: clauses),
      recipients: ways(to: "recipient", predicate, in: clauses))
  }

  /// The ways of a frame to fill a field, those left out for which the sentence has nothing.
  private func ways(
    to field: String, _ predicate: FramedPredicate, in clauses: ClauseReader
  ) -> [[Int]] {
    (predicate.frame.fields[field] ?? []).compactMap { places in
      let heads = places.map { place in
        let fillers = predicate.fillers(of: place, in: clauses)
        let isClause = place == .clause || place == .purpose
        return isClause ? fillers.flatMap { parties(of: $0, in: clauses) } : fillers
      }
      return heads.contains { $0.isEmpty } ? nil : heads.flatMap { $0 }
    }
  }

  /// To whom the deed of a clause would be done, or who would do it: «demanded that Iran stop», «refused to
  /// send troops to Iraq».
  private func parties(of clause: Int, in clauses: ClauseReader) -> [Int] {
    if let own = clauses.dependents(of: clause, .nominalSubject).first { return [own] }
    for predicate in table.predicates(at: clause, in: clauses) {
      let ways = ways(to: "recipient", predicate, in: clauses)
      if let first = ways.first { return first }
    }
    let objects = clauses.object(of: clause).map { [$0] } ?? []
    return objects + clauses.dependents(of: clause, .oblique)
  }
}
