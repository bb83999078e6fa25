import Foundation
import Language
import Records

/// Where the article itself doubts or contradicts what somebody says.
///
/// Input: an article with its statements. Output: disagreements of which one side is the article: «speaks insincerely
/// about», «denies established facts», «there is no sign that Moscow is ready». What somebody else says is left to
/// ``DisagreementFinder``.
struct NarratedDoubts: Sendable {
  static let narrator = "the article"
  /// How many code points may lie between a statement and the sentence that finds no sign of it.
  private static let reach = 1500
  /// How many statements one sentence may find no sign of.
  private static let most = 3

  private let topics: TopicWords
  private let untrue: Set<String>
  private let certain: Set<String>
  private let facts: Set<String>
  private let signs: Set<String>
  private let contrasts: Set<String>

  init(topics: TopicWords) throws(ExtractionError) {
    self.topics = topics
    untrue = try CueTable.words("Disagreements/untrue.txt")
    certain = try CueTable.words("Disagreements/certain.txt")
    facts = try CueTable.words("Disagreements/facts.txt")
    contrasts = try CueTable.words("Disagreements/contrasts.txt")
    signs = try CueTable.words("Disagreements/signs.txt")
  }

  func disagreements(
    in reading: ArticleReading, _ report: Report
  ) -> [Finding<Disagreement>] {
    let view = reading.view
    var told: [Citation: [Finding<Statement>]] = [:]
    for statement in report.statements {
      for citation in statement.citations { told[citation, default: []].append(statement) }
    }
    return view.sentences.flatMap { sentence -> [Finding<Disagreement>] in
      guard let citation = view.analysis.article.text.quote(sentence.span) else { return [] }
      let statements = told[citation] ?? []
      return insincere(sentence, citation, statements, in: reading)
        + deniedFacts(citation, statements) + bareDenials(citation, statements)
        + (statements.isEmpty ? missingSigns(sentence, citation, report, in: reading) : [])
    }
  }

  /// «he falsely claims that»: an adverb of the article's own on a word of speech.
  private func insincere(
    _ sentence: Sentence, _ citation: Citation, _ statements: [Finding<Statement>],
    in reading: ArticleReading
  ) -> [Finding<Disagreement>] {
    let view = reading.view
    let adverb = sentence.tokens.first { token in
      untrue.contains(view.word(token)) && view.quotation(at: token) == nil
        && reading.clauses.word(token)?.head.flatMap(reading.clauses.word).map {
          reading.clauses.tells($0) || ["speak", "talk"].contains($0.lemma)
        } ?? false
    }
    guard let adverb else { return [] }
    let word = view.word(adverb)
    // Within what somebody says it is he who doubts.
    guard !statements.contains(where: { $0.item.text.lowercased().contains(word) }),
      let statement = statements.first
    else { return [] }
    return disagreement(
      statement, .denial, says: "says so \(word)", at: citation, about: statement.item.text)
  }

  /// «denies established facts»: what is denied is called a fact.
  private func deniedFacts(
    _ citation: Citation, _ statements: [Finding<Statement>]
  ) -> [Finding<Disagreement>] {
    statements.filter { $0.item.act == .denial }.flatMap { denial -> [Finding<Disagreement>] in
      let words = TopicWords.split(denial.item.text)
      let isFact = zip(words, words.dropFirst()).contains { first, second in
        certain.contains(first) && facts.contains(second)
      }
      guard isFact else { return [] }
      return disagreement(
        denial, .denial, says: denial.item.text, at: citation, about: denial.item.text)
    }
  }

  /// «Putin was preparing for war, although he denied it»: the article says what he denies.
  private func bareDenials(
    _ citation: Citation, _ statements: [Finding<Statement>]
  ) -> [Finding<Disagreement>] {
    statements.filter { $0.item.act == .denial }.flatMap { denial -> [Finding<Disagreement>] in
      let text = denial.item.text
      let others = statements.filter { $0.item.speaker != denial.item.speaker }
      guard let range = citation.text.range(of: text) else { return [] }
      let rest = TopicWords.split(String(citation.text[range.upperBound...]))
      let isAnswered = zip(rest, rest.dropFirst()).contains { first, second in
        first.hasPrefix("den") && ["it", "this", "that"].contains(second)
      }
      guard isAnswered, rest.first.map(contrasts.contains) ?? false,
        !others.contains(where: { $0.item.text.contains(text) })
      else { return [] }
      return disagreement(denial, .denial, says: text, at: citation, about: text)
    }
  }

  /// «there is no indication that Moscow is open to talks»: what a side says of itself and the article does not see.
  private func missingSigns(
    _ sentence: Sentence, _ citation: Citation, _ report: Report, in reading: ArticleReading
  ) -> [Finding<Disagreement>] {
    guard let sign = sentence.tokens.first(where: { isMissing($0, in: reading) }),
      let parse = reading.view.analysis.grammar.parse(of: sign)
    else { return [] }
    let words = parse.subtree(of: sign).filter { $0 > sign }
    guard
      let first = words.first(where: {
        ![.adverb, .subordinatingConjunction].contains(parse[$0].tag)
      }), let last = words.last
    else { return [] }
    let text = reading.view.text(first..<last + 1)
    let actors = words.flatMap { reading.view.mention(at: $0)?.actors ?? [] }
    let sides = Set(actors.map { $0.state ?? $0.name })
    let names = Set(actors.flatMap { TopicWords.split($0.name) })
    let told = topics.words(of: text, without: names)
    let states = Dictionary(
      report.actors.map { ($0.name, $0.state ?? $0.name) }, uniquingKeysWith: { one, _ in one })
    let statements = report.statements.filter { statement in
      [.claim, .promise, .offer, .accusation].contains(statement.item.act)
        && statement.item.speaker.names.contains { sides.contains(states[$0] ?? $0) }
        && abs(statement.citations[0].start - citation.start) <= NarratedDoubts.reach
        && TopicWords.meet(told, topics.words(of: statement.item.text, without: names))
    }
    guard !statements.isEmpty, statements.count <= NarratedDoubts.most else { return [] }
    let mine = Disagreement.Side(
      who: NarratedDoubts.narrator, says: "no \(reading.view.word(sign)) \(text)",
      citations: [citation])
    let others = statements.map {
      Disagreement.Side(
        who: $0.item.speaker.description, says: $0.item.text, citations: $0.citations)
    }
    let item = Disagreement(kind: .fact, about: text, sides: others + [mine])
    return [
      Finding(item, citations: ([citation] + statements.flatMap(\.citations)).uniqued())
    ].compactMap { $0 }
  }

  /// «there is no sign», outside quotation marks, with a clause or phrase that says of what.
  private func isMissing(_ token: Int, in reading: ArticleReading) -> Bool {
    let clauses = reading.clauses
    guard let word = clauses.word(token), word.tag == .noun, signs.contains(word.lemma),
      reading.view.quotation(at: token) == nil,
      clauses.dependents(of: token, .determiner).contains(where: {
        ["no", "any"].contains(reading.view.word($0))
      }),
      let verb = word.head, clauses.word(verb)?.lemma == "be",
      !clauses.dependents(of: verb, .expletive).isEmpty
    else { return false }
    return reading.view.word(token - 1) != "any"
      || clauses.dependents(of: verb, .adverbialModifier).contains {
        ["not", "n't", "hardly"].contains(reading.view.word($0))
      }
  }

  private func disagreement(
    _ statement: Finding<Statement>, _ kind: Disagreement.Kind, says: String,
    at citation: Citation, about: String
  ) -> [Finding<Disagreement>] {
    let sides = [
      Disagreement.Side(
        who: statement.item.speaker.description,
        says: (statement.item.act == .denial ? "denies: " : "") + statement.item.text,
        citations: statement.citations),
      Disagreement.Side(who: NarratedDoubts.narrator, says: says, citations: [citation]),
    ]
    return [
      Finding(
        Disagreement(kind: kind, about: about, sides: sides),
        citations: (statement.citations + [citation]).uniqued())
    ].compactMap { $0 }
  }
}
