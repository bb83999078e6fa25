import Records

/// Finds where two sides give different accounts of one thing inside an article: `Report` → disagreements.
///
/// Input: the statements and figures of an article, and its actors. Output: what one side says and another denies, and
/// different counts of the same by different sources. «Chad accuses Sudan of backing rebels. Sudan denied that it
/// backs them» is a denial with two sides. Only what stands near and shares words of its own is put together; wishes
/// that oppose each other are none.
struct DisagreementFinder: Sendable {
  /// How many code points may lie between two accounts.
  private static let reach = 1500
  /// How many between an account and the denial that follows in the next sentence.
  private static let nextSentence = 400
  private let topics: TopicWords
  private let negations: Set<String>
  private let doubts: NarratedDoubts
  private let contested: ContestedReadings

  /// - Throws: `ExtractionError` when a table that ships with the program cannot be used.
  init() throws(ExtractionError) {
    topics = try TopicWords()
    negations = try CueTable.words("Disagreements/negations.txt")
    doubts = try NarratedDoubts(topics: topics)
    contested = try ContestedReadings()
  }

  /// The disagreements that the lines of a report show, and those that the words of its article tell.
  func disagreements(in report: Report, of reading: ArticleReading) -> [Finding<Disagreement>] {
    disagreements(in: report) + doubts.disagreements(in: reading, report)
      + contested.disagreements(in: reading, report)
  }

  func disagreements(in report: Report) -> [Finding<Disagreement>] {
    let sides = Sides(report.actors)
    return denials(report.statements, sides) + counts(report.figures, sides)
  }

  /// What somebody is said to deny, and not only tells in the negative, with the nearest account of another side.
  private func denials(
    _ statements: [Finding<Statement>], _ sides: Sides
  ) -> [Finding<Disagreement>] {
    let accounts = statements.filter { isAccount($0.item) }
    let denials = statements.filter { $0.item.act == .denial && !isNegated($0.item.text) }
    return denials.compactMap { denial in
      let told = topics.words(of: denial.item.text, without: sides.names)
      let opposed = accounts.filter { account in
        guard distance(account, denial) <= DisagreementFinder.reach,
          sides.areOpposed(account.item.speaker.names, denial.item.speaker.names)
        else { return false }
        let words = topics.words(of: account.item.text, without: sides.names)
        guard TopicWords.meet(told, words) else { return false }
        return account.item.act == .accusation || told.intersection(words).count >= 2
          || distance(account, denial) <= DisagreementFinder.nextSentence
            && sides.names(of: denial.item.speaker.names, in: account.item.text)
      }
      guard let account = opposed.min(by: { distance($0, denial) < distance($1, denial) }) else {
        return nil
      }
      return disagreement(
        .denial, about: account.item.text,
        (account.item.speaker.description, account.item.text, account.citations),
        (denial.item.speaker.description, "denies: \(denial.item.text)", denial.citations))
    }
  }

  /// Whether a statement tells what is or was so, and not that something is not.
  private func isAccount(_ statement: Statement) -> Bool {
    [.claim, .accusation].contains(statement.act) && !isNegated(statement.text)
  }

  private func isNegated(_ text: String) -> Bool {
    TopicWords.split(text).contains(where: negations.contains)
  }

  /// Counts of the same thing that cannot both be true, by different sources.
  private func counts(_ figures: [Finding<Figure>], _ sides: Sides) -> [Finding<Disagreement>] {
    figures.indices.flatMap { first in
      let near = figures[figures.index(after: first)...]
        .prefix { distance(figures[first], $0) <= DisagreementFinder.reach }
      return near.compactMap { other -> Finding<Disagreement>? in
        let (one, two) = (figures[first], other)
        guard one.item.unit == two.item.unit, one.item.attributedTo != two.item.attributedTo,
          one.item.isCount, two.item.isCount, one.item.differs(from: two.item),
          one.citations[0] != two.citations[0], topics.areSame(one.item.measure, two.item.measure)
        else { return nil }
        return disagreement(
          .figure, about: one.item.measure, side(of: one), side(of: two))
      }
    }
  }

  private typealias Account = (who: String, says: String, citations: [Citation])

  private func side(of figure: Finding<Figure>) -> Account {
    let item = figure.item
    let value = Int(exactly: item.value).map(String.init) ?? String(item.value)
    let bound = item.bound == .exactly ? "" : item.bound.rawValue + " "
    return (
      item.attributedTo ?? "the article", "\(bound)\(value) \(item.unit): \(item.measure)",
      figure.citations
    )
  }

  private func disagreement(
    _ kind: Disagreement.Kind, about: String, _ one: Account, _ two: Account
  ) -> Finding<Disagreement>? {
    let sides = [one, two].map {
      Disagreement.Side(who: $0.who, says: $0.says, citations: $0.citations)
    }
    return Finding(
      Disagreement(kind: kind, about: about, sides: sides),
      citations: (one.citations + two.citations).uniqued())
  }

  private func distance<One, Two>(_ one: Finding<One>, _ two: Finding<Two>) -> Int {
    abs(one.citations[0].start - two.citations[0].start)
  }
}

/// Who stands on which side.
private struct Sides {
  /// The words of all names, which say nothing of what is spoken about.
  let names: Set<String>
  private let states: [String: String]
  private let forms: [String: [String]]

  init(_ actors: [Actor]) {
    forms = Dictionary(
      actors.map { ($0.name, [$0.name] + $0.aliases) }, uniquingKeysWith: { one, _ in one })
    names = Set(actors.flatMap { [$0.name] + $0.aliases }.flatMap(TopicWords.split))
    states = Dictionary(
      actors.compactMap { actor in actor.state.map { (actor.name, $0) } },
      uniquingKeysWith: { one, _ in one })
  }

  /// Whether a text names one of some actors.
  func names(of actors: [String], in text: String) -> Bool {
    let words = Set(TopicWords.split(text))
    return actors.contains { actor in
      (forms[actor] ?? [actor]).contains { form in
        TopicWords.split(form).last.map(words.contains) ?? false
      }
    }
  }

  /// Whether nobody speaks for both: not the same people, and not of one state.
  func areOpposed(_ one: [String], _ two: [String]) -> Bool {
    let mine = Set(one.compactMap { states[$0] })
    return Set(one).isDisjoint(with: two) && mine.isDisjoint(with: two.compactMap { states[$0] })
  }
}

extension Figure {
  /// Whether somebody gives it for a count of things; a rise by so many percent has too many senses.
  fileprivate var isCount: Bool {
    attributedTo != nil && unit != "percent" && !measure.contains(where: \.isNumber)
  }

  /// Whether two counts cannot both be true: «over 100» and «120» can, as can «about 100» and «105».
  fileprivate func differs(from other: Figure) -> Bool {
    if let place, let otherPlace = other.place, place != otherPlace { return false }
    if asOf != other.asOf { return false }
    let (low, high) = value < other.value ? (self, other) : (other, self)
    if low.bound == .over || high.bound == .under || high.bound == .almost { return false }
    let isRough = bound == .about || other.bound == .about
    return high.value > low.value * (isRough ? 1.15 : 1)
  }
}
