import Records

/// Finds the phrases of a sentence that name or describe actors and places, from left to right.
///
/// Input: the words of an article and the tables. Output: phrases that do not overlap. «Li told visiting
/// French Defense Minister Charles Million in Beijing that US officials …» gives the name «Li», the
/// titled person «visiting French Defense Minister Charles Million», the place «Beijing» and the
/// group «US officials». It does not say who is meant; ``Cast`` does.
struct PhraseFinder {
  let words: ArticleWords
  let tables: NameTables
  let lists: NameWords
  /// The year of the article, which decides between Russia and the Soviet Union.
  let year: Int?
  let grammar: GrammarOfParts
  /// Full names that the article is known to hold, as folded words joined by spaces.
  var knownNames: Set<String> = []
  /// For every token the names of the tables that begin there, the shortest first.
  private var found: [[Match]] = []

  /// A name of the tables at some tokens.
  struct Match {
    let end: Int
    let senses: [Gazetteer.Sense]
  }

  init(
    words: ArticleWords, tables: NameTables, lists: NameWords, year: Int?, grammar: GrammarOfParts
  ) {
    self.grammar = grammar
    self.words = words
    self.tables = tables
    self.lists = lists
    self.year = year
    found = words.tokens.indices.map(search)
  }

  func phrases(in sentence: Sentence) -> [Phrase] {
    var phrases: [Phrase] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard words.isWord(index), let phrase = phrase(at: index) else {
        index += 1
        continue
      }
      phrases.append(phrase)
      index = phrase.tokens.upperBound
    }
    return phrases
  }

  private func phrase(at index: Int) -> Phrase? {
    if let several = several(at: index) { return several }
    if let joint = jointTitles(at: index) { return joint }
    if let titled = titled(at: index) { return titled }
    if let group = group(at: index) { return group }
    guard words.capital[index] else { return nil }
    if let body = body(at: index) { return body }
    let matches = matches(at: index)
    let longest = matches.last { !$0.senses.isEmpty }
    if let longest, longest.senses.contains(where: \.isPerson), longest.end > index + 1 {
      return person(at: index, end: longest.end)
    }
    if let longest, let named = named(at: index, longest) { return inStateTold(named) }
    return run(at: index)
  }

  /// The names of the tables that begin at a token, the shortest first.
  func matches(at index: Int) -> [Match] {
    found[index]
  }

  /// The codes of all states and organisations that the article names.
  var ownersNamed: Set<String> {
    var codes: Set<String> = []
    for sense in found.joined().flatMap(\.senses) {
      switch sense {
      case .nation(let index), .adjective(let index), .people(let index), .capital(let index):
        if let code = tables.nations[index].code { codes.insert(code) }
      case .metonym(let index):
        if let code = tables.metonyms[index].actor.state { codes.insert(code) }
      case .organisation(let index), .members(let index):
        if let code = tables.code(of: tables.organisations[index]) { codes.insert(code) }
      default: break
      }
    }
    return codes
  }

  private func search(at index: Int) -> [Match] {
    guard words.numbers[index] >= 0 else { return [] }
    var matches: [Match] = []
    var node: Int32 = 0
    var place = index
    var count = 0
    let sentenceEnd = words.sentence(at: index).tokens.upperBound
    let isShouting = words.style(at: index) == .allCapitals
    var capitals: UInt32 = 0
    while place < sentenceEnd {
      if words.keys[place] == "-", count > 0 {
        place += 1
        continue
      }
      guard let next = tables.gazetteer.step(from: node, word: words.numbers[place]) else { break }
      if words.capital[place] || isShouting { capitals |= 1 << UInt32(min(count, 31)) }
      node = next
      place += 1
      count += 1
      let senses = tables.gazetteer.entries(at: node).compactMap { entry in
        entry.capitals & ~capitals == 0
          && (!entry.isAbbreviation || isShouting || isAbbreviation(index)) ? entry.sense : nil
      }
      if !senses.isEmpty { matches.append(Match(end: place, senses: senses)) }
    }
    return matches
  }

  private func isAbbreviation(_ index: Int) -> Bool {
    let letters = words.tokens[index].text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count { $0.properties.isUppercase } * 2 > letters.count
  }

  /// The nation of several that exists in the year of the article, else the last one listed first.
  func nation(among candidates: [Int]) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    if let year, let fitting = candidates.first(where: { tables.nations[$0].years.contains(year) })
    {
      return fitting
    }
    return candidates.first { tables.nations[$0].years.upperBound == 9999 } ?? candidates.first
  }

  func metonym(among candidates: [Int]) -> Int? {
    guard let year else {
      return candidates.first { tables.metonyms[$0].years.upperBound == 9999 } ?? candidates.first
    }
    return candidates.first { tables.metonyms[$0].years.contains(year) }
  }

  /// Whether a hyphen ties a word to its neighbour: «US-led», «anti-French», «China-US».
  func isHyphenated(_ range: Range<Int>) -> Bool {
    let after = range.upperBound
    if words.key(at: after, with: range.lowerBound) == "-",
      words.tokens[after - 1].touches(words.tokens[after])
    {
      return true
    }
    let before = range.lowerBound - 1
    return words.key(at: before, with: range.lowerBound) == "-"
      && words.tokens[before].touches(words.tokens[before + 1])
  }

  /// The words of a range as written, with single spaces.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      let needsSpace =
        index > range.lowerBound && !words.tokens[index - 1].touches(words.tokens[index])
        && words.keys[index - 1] != "-"
      text += (needsSpace ? " " : "") + words.tokens[index].text
    }
    return text
  }
}

extension Gazetteer.Sense {
  var isPerson: Bool {
    switch self {
    case .person, .shortName: true
    default: false
    }
  }

  var isFullName: Bool {
    if case .person = self { return true }
    return false
  }

  var office: Int? {
    if case .office(let index) = self { return index }
    return nil
  }

  var nation: Int? {
    if case .nation(let index) = self { return index }
    return nil
  }

  var organisation: Int? {
    if case .organisation(let index) = self { return index }
    return nil
  }

  /// Whether it is an organisation or a phrase that stands for a body.
  var isBody: Bool {
    switch self {
    case .organisation, .metonym: true
    default: false
    }
  }

  /// Whether a word with this sense cannot begin a personal name: «Israeli», «Western».
  var isAdjective: Bool {
    switch self {
    case .adjective, .members: true
    default: false
    }
  }
}
