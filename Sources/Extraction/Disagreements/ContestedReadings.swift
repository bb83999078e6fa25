import Language
import Records

/// Where one side is said to contest how another sees or tells something.
///
/// Input: an article with its statements. Output: disagreements whose two sides one clause names: «distanced himself
/// from the interpretation of the US government», «dismissed Iran's version of the incident».
struct ContestedReadings: Sendable {
  /// How many code points before the clause what its subject says may begin.
  private static let reach = 400

  private let verbs: Set<String>
  private let readings: Set<String>

  init() throws(ExtractionError) {
    verbs = try CueTable.words("Disagreements/contesting.txt")
    readings = try CueTable.words("Disagreements/readings.txt")
  }

  func disagreements(
    in reading: ArticleReading, _ report: Report
  ) -> [Finding<Disagreement>] {
    reading.view.tokens.indices.compactMap { disagreement(at: $0, in: reading, report) }
  }

  private func disagreement(
    at verb: Int, in reading: ArticleReading, _ report: Report
  ) -> Finding<Disagreement>? {
    let (view, clauses) = (reading.view, reading.clauses)
    guard let word = clauses.word(verb), word.tag == .verb, view.quotation(at: verb) == nil,
      let contested = contested(by: verb, word.lemma, in: reading),
      let owner = owner(of: contested, in: reading),
      let subject = clauses.subject(of: verb),
      let mine = reading.actors.actors(at: subject).first,
      let theirs = reading.actors.actors(at: owner).first,
      (mine.state ?? mine.name) != (theirs.state ?? theirs.name),
      let parse = view.analysis.grammar.parse(of: contested),
      let citation = view.analysis.article.text.quote(view.sentence(of: verb).span)
    else { return nil }
    let about = view.text(parse.phrase(of: contested))
    let own = report.statements.filter { statement in
      let distance = citation.start - statement.citations[0].start
      return statement.item.speaker.names == [mine.name] && distance > 0
        && distance <= ContestedReadings.reach && statement.item.act == .claim
    }
    let sides = [
      Disagreement.Side(
        who: mine.name, says: own.last?.item.text ?? "\(word.lemma): \(about)",
        citations: (own.flatMap(\.citations) + [citation]).uniqued()),
      Disagreement.Side(who: theirs.name, says: about, citations: [citation]),
    ]
    return Finding(
      Disagreement(kind: .fact, about: about, sides: sides),
      citations: sides.flatMap(\.citations).uniqued())
  }

  /// The noun for an account that a verb contests: its object, or what one distances oneself from.
  private func contested(by verb: Int, _ lemma: String, in reading: ArticleReading) -> Int? {
    let nouns =
      switch lemma {
      case "distance": reading.clauses.obliques(of: verb, "from")
      case "disagree", "differ": reading.clauses.obliques(of: verb, "with")
      default: verbs.contains(lemma) ? reading.clauses.object(of: verb).map { [$0] } ?? [] : []
      }
    return nouns.first { noun in
      reading.clauses.word(noun).map { readings.contains($0.lemma) } ?? false
    }
  }

  private func owner(of noun: Int, in reading: ArticleReading) -> Int? {
    let clauses = reading.clauses
    return
      (clauses.fillers(of: .possessor, for: noun) + clauses.fillers(of: .modifier, for: noun)
      + ["of", "by", "from"].flatMap { clauses.fillers(of: .nominal($0), for: noun) })
      .first { !reading.actors.actors(at: $0).isEmpty }
  }
}
