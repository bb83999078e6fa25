import Language
import Records

/// Finds quantities that reports can disagree on: `ArticleView` → figures.
///
/// Input: a view of an article, and its statements. Output: figures with what is counted, unit, place and who says
/// so. «Western countries accuse Russia of amassing over 100,000 troops along the border» gives 100,000 people,
/// `over`. Times, ages, ordinals, the length of a meeting and the number of its rounds are no figures.
struct FigureFinder: Sendable {
  private let numbers: NumberReader
  private let currencies: [String: String]
  private let states: Set<String>
  /// Nouns whose count is one of people though they name a body: «troops».
  private let peoples: Set<String>
  private let uncounted: Set<String>
  private let shares: ConfidenceTable

  init(shares: ConfidenceTable) throws(ExtractionError) {
    self.shares = shares
    numbers = try NumberReader()
    var currencies: [String: String] = [:]
    for row in try CueTable.rows("Figures/currencies.tsv") {
      for form in row.alternatives(0) { currencies[form] = row.cells[1] }
    }
    self.currencies = currencies
    states = try CueTable.words("Figures/states.txt")
    peoples = try CueTable.words("Figures/people.txt")
    uncounted = try CueTable.words("Figures/uncounted.txt")
  }

  func figures(in view: ArticleView, saidIn statements: [Finding<Statement>]) -> [Finding<Figure>] {
    let people = Set(
      view.analysis.grammar.nominals.filter { $0.kind == .person }.map(\.head))
    var said: [Citation: [Statement]] = [:]
    for statement in statements {
      for citation in statement.citations { said[citation, default: []].append(statement.item) }
    }
    var told: Set<Count> = []
    var found: [Finding<Figure>] = []
    for sentence in view.sentences where isTold(sentence, in: view) {
      guard let citation = view.analysis.article.text.quote(sentence.span) else { continue }
      for number in numbers(in: sentence, of: view) {
        let words = view.text(number.tokens)
        guard var figure = figure(number, people: people, in: view),
          !areSources(figure, words, said[citation] ?? [])
        else { continue }
        figure.attributedTo =
          said[citation]?.first { $0.text.contains(words) }?.speaker.names.first
        let isNew = told.insert(
          Count(measure: figure.measure, value: figure.value, unit: figure.unit)
        ).inserted
        let confidence = shares.confidence(.figure, OtherGrounds.grounds(of: figure))
        if isNew, let finding = Finding(figure, citations: [citation], confidence: confidence) {
          found.append(finding)
        }
      }
    }
    return found
  }

  /// «Two officials said …»: how many speak is a matter of the report, not of the world.
  private func areSources(_ figure: Figure, _ number: String, _ said: [Statement]) -> Bool {
    figure.unit == "people"
      && said.contains { statement in
        statement.speaker.names.contains {
          $0.lowercased().hasPrefix(number.lowercased() + " ")
        }
      }
  }

  /// What makes two figures of an article one.
  private struct Count: Hashable {
    let measure: String
    let value: Double
    let unit: String
  }

  private func numbers(in sentence: Sentence, of view: ArticleView) -> [NumberReader.Number] {
    var found: [NumberReader.Number] = []
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      if isFree(token, in: view), let number = numbers.number(at: token, in: view) {
        found.append(number)
        token = number.tokens.upperBound
      } else {
        token += 1
      }
    }
    return found
  }

  /// Whether a sentence has a verb; a table's row has none.
  private func isTold(_ sentence: Sentence, in view: ArticleView) -> Bool {
    sentence.tokens.contains {
      [.verb, .auxiliary].contains(view.analysis.grammar.word($0)?.tag)
    }
  }

  /// Not a part of a time or of a name: «7 March», «Group of 20».
  private func isFree(_ token: Int, in view: ArticleView) -> Bool {
    guard view.time(at: token) == nil else { return false }
    return view.mention(at: token).map { $0.isIndirect } ?? true
  }

  private func figure(
    _ number: NumberReader.Number, people: Set<Int>, in view: ArticleView
  ) -> Figure? {
    let grammar = view.analysis.grammar
    if let money = money(number, in: view) {
      return Figure(
        measure: measured(money.unit, without: money.tokens, in: view), value: number.value,
        bound: number.bound, unit: money.code)
    }
    let next = number.tokens.upperBound
    if number.isShare || ["%", "percent", "pc"].contains(view.word(next))
      || view.word(next) == "per" && view.word(next + 1) == "cent"
    {
      if number.isShare, view.word(next) != "of" { return nil }
      let unit = number.isShare ? number.tokens.lowerBound : next
      return Figure(
        measure: measured(unit, without: number.tokens.lowerBound..<unit + 1, in: view),
        value: number.value, bound: number.bound, unit: "percent")
    }
    guard let head = counted(number, in: view), let word = grammar.word(head),
      word.tag == .noun || word.tag == .properNoun, !uncounted.contains(word.lemma.lowercased()),
      view.time(at: head) == nil, !isPair(number, of: head, in: view)
    else { return nil }
    let lemma = word.lemma.lowercased()
    let isPeople = people.contains(head) || peoples.contains(lemma)
    let unit =
      isPeople ? "people" : states.contains(lemma) ? "states" : String(view.tokens[head].text)
    // «the 21-member forum»: members of the forum.
    let whole = view.word(head - 1) == "-" && states.contains(lemma) ? word.head : nil
    let of = whole.map {
      lemma + "s of " + phrase(of: $0, without: number.tokens.lowerBound..<head + 1, in: view)
    }
    var figure = Figure(
      measure: of ?? phrase(of: head, without: number.tokens, in: view), value: number.value,
      bound: number.bound, unit: unit)
    figure.place = place(of: head, in: view)
    figure.asOf = date(of: head, in: view)
    return figure
  }

  /// Where those counted are: «troops in Poland», «deployed along the border with Ukraine» has none.
  private func place(of head: Int, in view: ArticleView) -> String? {
    guard let parse = view.analysis.grammar.parse(of: head) else { return nil }
    let clauses = parse.dependents(of: head).filter {
      parse[$0].relation.universal == .adnominalClause
    }
    // «has 4,000 troops in Niger»: the place can stand with the verb.
    let verb = parse[head].relation.universal == .object ? parse[head].head.map { [$0] } ?? [] : []
    let places = ([head] + clauses + verb).flatMap(parse.dependents).filter { token in
      [.nominalModifier, .oblique].contains(parse[token].relation.universal)
        && parse.dependents(of: token).contains { ["in", "at"].contains(parse[$0].lemma) }
    }
    return places.lazy.compactMap { token -> String? in
      guard let mention = view.mention(at: token) else { return nil }
      if case .place(let name, _) = mention.meaning { return name }
      return mention.actor.flatMap { $0.kind == .state ? $0.name : nil }
    }.first
  }

  /// The days of a time that stands with those counted, or with the verb of which they are a part.
  private func date(of head: Int, in view: ArticleView) -> EventDate? {
    guard let parse = view.analysis.grammar.parse(of: head) else { return nil }
    let chain = [head] + (parse[head].head.map { [$0] } ?? [])
    return chain.lazy.flatMap { parse.dependents(of: $0) }.compactMap { token in
      view.time(at: token).flatMap { $0.kind == .date ? $0.date : nil }
    }.first
  }

  /// The noun that a number counts: «100,000 troops», «the 21-member forum», «7,800-strong troops».
  private func counted(_ number: NumberReader.Number, in view: ArticleView) -> Int? {
    let grammar = view.analysis.grammar
    let next = number.tokens.upperBound
    if view.word(next) == "-" { return view.word(next + 1) == "strong" ? next + 2 : next + 1 }
    for token in number.tokens.reversed() {
      guard let word = grammar.word(token), let head = word.head, !number.tokens.contains(head)
      else {
        continue
      }
      if [.numericModifier, .compound, .adjectivalModifier].contains(word.relation.universal) {
        if let strong = force(of: head, in: view) { return strong }
        // «54 Phantom aircraft»: a number that stands with a name counts what the name belongs to.
        let above = grammar.word(head)
        return above?.relation.universal == .compound ? above?.head ?? head : head
      }
      // «hundreds of demonstrators», «seven of the members»
      let of = grammar.parse(of: token)?.dependents(of: token).first {
        $0 > token && grammar.word($0)?.relation.universal == .nominalModifier
      }
      return of
    }
    return nil
  }

  /// «troops, currently more than 125,000 strong», «the force is 5,000 strong»: who is so many.
  private func force(of adjective: Int, in view: ArticleView) -> Int? {
    let grammar = view.analysis.grammar
    guard view.word(adjective) == "strong", let word = grammar.word(adjective),
      word.tag == .adjective
    else { return nil }
    let subject = grammar.parse(of: adjective)?.dependents(of: adjective).first {
      grammar.word($0)?.relation.universal == .nominalSubject
    }
    return subject ?? word.head
  }

  /// «the two countries»: a way to name those spoken of before.
  private func isPair(_ number: NumberReader.Number, of head: Int, in view: ArticleView) -> Bool {
    guard !number.isInDigits, number.value < 10 else { return false }
    let before =
      view.analysis.grammar.parse(of: head)?.dependents(of: head).filter { $0 < head } ?? []
    let isDefinite = before.contains {
      view.analysis.grammar.word($0)?.tag == .determiner
        || view.analysis.grammar.word($0)?.relation.subtype == "poss"
    }
    return isDefinite || number.value == 1
      || view.mention(at: head).map { !$0.actors.isEmpty } ?? false
  }

  /// «$9 billion», «9 billion U.S. dollars», «630-million-dollar».
  private func money(
    _ number: NumberReader.Number, in view: ArticleView
  ) -> (unit: Int, tokens: Range<Int>, code: String)? {
    let before = number.tokens.lowerBound - 1
    if let code = currencies[view.word(before)], view.tokens.indices.contains(before),
      view.tokens[before].text.allSatisfy({ !$0.isLetter })
    {
      return (number.tokens.upperBound - 1, before..<number.tokens.upperBound, code)
    }
    let end = min(number.tokens.upperBound + 4, view.sentence(of: before + 1).tokens.upperBound)
    for token in number.tokens.upperBound..<max(number.tokens.upperBound, end) {
      let lemma = view.analysis.grammar.word(token)?.lemma.lowercased() ?? ""
      if let code = currencies[lemma] ?? currencies[view.word(token)] {
        return (token, number.tokens.lowerBound..<token + 1, code)
      }
      let tag = view.analysis.grammar.word(token)?.tag
      guard view.word(token) == "-" || tag == .adjective || tag == .properNoun else { return nil }
    }
    return nil
  }

  /// What a sum or a share is one of: «in loans», «of trade», «a fund of», «trade rose to».
  private func measured(_ unit: Int, without tokens: Range<Int>, in view: ArticleView) -> String {
    let grammar = view.analysis.grammar
    guard let parse = grammar.parse(of: unit) else { return view.text(tokens) }
    let of = parse.dependents(of: unit).first {
      $0 > unit && parse[$0].relation.universal == .nominalModifier && view.time(at: $0) == nil
    }
    if let of { return phrase(of: of, without: tokens, in: view) }
    var token = unit
    for _ in 0..<4 {
      guard let head = parse[token].head else { break }
      let tag = parse[head].tag
      // «9.58 billion baht (369 million dollars)»: the one is what the other is.
      if currencies[parse[head].lemma.lowercased()] != nil {
        token = head
        continue
      }
      if tag == .noun || tag == .properNoun, !tokens.contains(head) {
        return phrase(of: head, without: tokens, in: view)
      }
      // «offered 3 billion in loans», but «trade rose to 3 billion».
      let isObject = parse[token].relation.universal == .object
      let whole = parse.dependents(of: head).first {
        isObject
          ? $0 > token && parse[$0].relation.universal == .oblique && view.time(at: $0) == nil
          : parse[$0].relation.universal == .nominalSubject
      }
      if tag == .verb, let whole { return phrase(of: whole, without: tokens, in: view) }
      token = head
    }
    return view.text(tokens)
  }

  /// The words of a noun phrase around its head, without the number and what stands before it.
  private func phrase(of head: Int, without tokens: Range<Int>, in view: ArticleView) -> String {
    guard let parse = view.analysis.grammar.parse(of: head) else {
      return view.text(head..<head + 1)
    }
    var range = parse.phrase(of: head)
    if tokens.upperBound <= head, range.contains(tokens.lowerBound) {
      range = tokens.upperBound..<range.upperBound
    } else if tokens.lowerBound > head, range.contains(tokens.lowerBound) {
      range = range.lowerBound..<tokens.lowerBound
    }
    let marks: Set<UniversalTag> = [.determiner, .punctuation, .adposition, .symbol]
    while range.count > 1, marks.contains(parse[range.lowerBound].tag) {
      range = range.lowerBound + 1..<range.upperBound
    }
    // «a deal worth nearly 500 million»: what led up to the number goes with it.
    let tail = marks.union([.adjective, .adverb])
    while range.upperBound - 1 > head, tail.contains(parse[range.upperBound - 1].tag) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return view.text(range)
  }
}
