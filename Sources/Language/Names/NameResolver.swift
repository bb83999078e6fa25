import Records

/// Resolves words to actors and places: the tokens of an article → mentions.
///
/// Input: an article, its tokens and sentences. Output: mentions in order that do not overlap. «Li told
/// visiting French Defense Minister Charles Million that Paris …», in a report of 1997 that names Li
/// Peng above, gives Li Peng, Charles Millon and France. It reads titles, names, surnames, states,
/// capitals, palaces, bodies and described groups; it leaves pronouns to ``PronounResolver`` and
/// guesses nobody: a surname that neither the article nor an office of the day explains is no mention.
package struct NameResolver: Sendable {
  let tables: NameTables
  let lists: NameWords

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  package init() throws(LanguageError) {
    lists = try NameWords()
    tables = try NameTables(words: lists)
  }

  /// The states by their ISO 3166-1 alpha-2 codes.
  var statesByCode: [String: Actor] {
    tables.nationsByCode.mapValues { tables.nations[$0].actor }
  }

  /// The states by the adjectives of what is theirs: `French`.
  var statesByAdjective: [String: Actor] {
    tables.nationsByAdjective.mapValues { tables.nations[$0].actor }
  }

  /// The capitals of the states by the adjectives of what is theirs: Rome by `Italian`.
  var capitalsByAdjective: [String: String] {
    tables.nationsByAdjective.compactMapValues { tables.nations[$0].capital }
  }

  /// What an article names: the mentions, and of one that does not say when it was published also the offices.
  func names(
    in article: Article, tokens: [Token], sentences: [Sentence], grammar: GrammarOfParts
  ) -> (mentions: [Mention], offices: [NamedOffice]) {
    let words = ArticleWords(tokens: tokens, sentences: sentences, gazetteer: tables.gazetteer)
    let published = article.published.date.flatMap(Period.init)
    let year = published.map { CalendarDay(number: $0.first).year }
    var finder = PhraseFinder(
      words: words, tables: tables, lists: lists, year: year, grammar: grammar)
    var phrases: [[Phrase]] = sentences.indices.map { index in
      words.styles[index] == .plain ? finder.phrases(in: sentences[index]) : []
    }
    let implied = ImpliedPeriod(tables: tables)
    let period = published ?? implied.period(of: phrases.joined(), finder)
    let offices = published == nil ? implied.offices(of: phrases.joined(), finder) : []
    var cast = Cast(
      search: HolderSearch(
        tables: tables, lists: lists, period: period, owners: finder.ownersNamed))
    enter(phrases.joined(), into: &cast, finder)
    finder.knownNames = cast.fullNames
    for index in sentences.indices where words.styles[index] != .plain {
      phrases[index] = finder.phrases(in: sentences[index])
      enter(phrases[index], into: &cast, finder)
    }
    var linker = Linker(finder: finder, cast: cast)
    for phrase in phrases.joined() { linker.link(phrase) }
    return (linker.finish(), offices)
  }

  /// Takes everyone who is named in full into the cast, before anyone is looked up in it.
  private func enter(
    _ phrases: some Sequence<Phrase>, into cast: inout Cast, _ finder: PhraseFinder
  ) {
    for phrase in phrases {
      guard case .person(let name, let title, let strength) = phrase.content else { continue }
      let written = finder.written(name)
      guard written.key.contains(" ") else { continue }
      cast.enter(written, title: title, strength: strength)
    }
  }
}

extension PhraseFinder {
  /// A name as written, a nickname in quotation marks left out.
  func written(_ name: Range<Int>) -> Written {
    guard let mark = name.first(where: { words.keys[$0] == "\"" }), mark + 3 < name.upperBound
    else {
      return Written(text: text(name), key: nameKey(name), place: name.lowerBound)
    }
    let (given, family) = (name.lowerBound..<mark, mark + 3..<name.upperBound)
    return Written(
      text: text(given) + " " + text(family), key: nameKey(given) + " " + nameKey(family),
      place: name.lowerBound)
  }
}
