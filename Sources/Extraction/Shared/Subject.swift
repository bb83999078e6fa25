import Language
import Records

/// Who does what a verb says.
struct Subject: Hashable, Sendable {
  /// One actor, or several in coordination or behind «the two leaders».
  let actors: [Actor]
  /// The tokens that name them.
  let tokens: Range<Int>
}

/// Finds the subject of a verb by walking over what may stand between the two.
///
/// Input: a view of an article and the index of a verb. Output: its subject, or nil. In «Putin, who
/// arrived late, also said …» it passes the adverb and the clause between commas. It reads no grammar:
/// where something unknown stands between, there is no subject.
struct SubjectFinder: Sendable {
  /// Auxiliaries, negations and adverbs that may stand between a subject and its verb.
  private let fillers: Set<String>
  private let prepositions: Set<String>
  /// Nouns that stand for an unnamed source: `official`, `spokesman`, `diplomats`, …
  private let sources: Set<String>

  init() throws(ExtractionError) {
    fillers = try CueTable.words("Shared/fillers.txt")
    prepositions = try CueTable.words("Shared/prepositions.txt")
    sources = try CueTable.words("Shared/sources.txt")
  }

  func isPreposition(_ word: String) -> Bool {
    prepositions.contains(word)
  }

  /// The subject that stands before a verb.
  func subject(before verb: Int, in view: ArticleView) -> Subject? {
    let first = view.sentence(of: verb).tokens.lowerBound
    var index = verb - 1
    while index >= first {
      if view.quotation(at: index) != nil, view.quotation(at: verb) != view.quotation(at: index) {
        return nil
      }
      if let mention = view.mention(at: index), isSubject(mention, in: view) {
        return subject(endingAt: mention, in: view)
      }
      if let source = describedSource(endingAt: index, in: view) { return source }
      guard let next = step(over: index, first: first, in: view) else { return nil }
      index = next
    }
    return nil
  }

  /// The subject that follows a verb at once, as in «said Haddad» and «said the official».
  func subject(after verb: Int, in view: ArticleView) -> Subject? {
    let end = view.sentence(of: verb).tokens.upperBound
    var index = verb + 1
    while index < end, ["the", "a", "an"].contains(view.word(index)), view.mention(at: index) == nil
    {
      index += 1
    }
    guard index < end else { return nil }
    if let mention = view.mention(at: index), !mention.actors.isEmpty {
      return coordination(startingAt: mention, in: view)
    }
    let head = (index..<min(index + 4, end)).first { sources.contains(view.word($0)) }
    return head.flatMap { describedSource(endingAt: $0, in: view) }
  }

  /// A mention and those joined to its right: «X, Y and Z», but not «X, Y's adviser said».
  func coordination(startingAt mention: Mention, in view: ArticleView) -> Subject {
    var joined: [Mention] = [mention]
    var sure = 1
    while let last = joined.last {
      var index = last.tokens.upperBound
      if view.word(index) == "," { index += 1 }
      let isFinal = ["and", "&"].contains(view.word(index))
      if isFinal { index += 1 }
      guard index > last.tokens.upperBound, let next = view.mention(at: index),
        canJoin(next, at: index, in: view)
      else { break }
      joined.append(next)
      if isFinal { sure = joined.count }
    }
    let parts = joined.prefix(sure)
    let end = parts.last?.tokens.upperBound ?? mention.tokens.upperBound
    return Subject(
      actors: parts.flatMap(\.actors).uniqued(), tokens: mention.tokens.lowerBound..<end)
  }

  private func canJoin(_ next: Mention, at index: Int, in view: ArticleView) -> Bool {
    next.tokens.lowerBound == index && !next.actors.isEmpty && !view.isPronoun(index)
      && !view.isPossessor(next)
      && next.tokens.upperBound <= view.sentence(of: index - 1).tokens.upperBound
  }

  /// Where to look next, or nil when what stands at `index` cannot lie between subject and verb.
  private func step(over index: Int, first: Int, in view: ArticleView) -> Int? {
    let word = view.word(index)
    if let time = view.time(at: index) {
      var start = index
      while start > first, view.time(at: start - 1) == time { start -= 1 }
      return ["on", "in", "at", "late", "early"].contains(view.word(start - 1))
        ? start - 2 : start - 1
    }
    if fillers.contains(word) { return index - 1 }
    if word == "," { return beforeComma(index, first: first, in: view) }
    if ["and", "but", "or"].contains(word) {
      return mainSubject(before: index, first: first, in: view)
    }
    if view.mention(at: index) != nil {
      return beforePhrase(endingAt: index, first: first, in: view)
    }
    return nil
  }

  /// Skips «…, who arrived late,» and appositions; a single comma is passed too.
  private func beforeComma(_ index: Int, first: Int, in view: ArticleView) -> Int? {
    let earliest = max(first, index - 25)
    guard let opening = (earliest..<index).last(where: { view.word($0) == "," }) else {
      return index - 1
    }
    return opening - 1
  }

  /// The subject of a verb joined by «and» is that of the clause: its first actor.
  private func mainSubject(before index: Int, first: Int, in view: ArticleView) -> Int? {
    for token in first..<index {
      guard let mention = view.mention(at: token) else {
        if ["he", "she", "they", "it", "who"].contains(view.word(token)) { return nil }
        continue
      }
      guard mention.tokens.lowerBound == token else { continue }
      if isSubject(mention, in: view) { return token }
    }
    return nil
  }

  /// «the president of France», «officials in Moscow»: goes on before the preposition.
  private func beforePhrase(endingAt index: Int, first: Int, in view: ArticleView) -> Int? {
    guard let mention = view.mention(at: index) else { return nil }
    let before = mention.tokens.lowerBound - 1
    return before > first && prepositions.contains(view.word(before)) ? before - 1 : nil
  }

  private func isSubject(_ mention: Mention, in view: ArticleView) -> Bool {
    guard !mention.actors.isEmpty, !view.isPossessor(mention) else { return false }
    let before = view.word(mention.tokens.lowerBound - 1)
    return !prepositions.contains(before)
  }

  /// A mention and those joined to its left.
  private func subject(endingAt mention: Mention, in view: ArticleView) -> Subject {
    let first = view.sentence(of: mention.tokens.lowerBound).tokens.lowerBound
    var start = mention
    while !view.isPronoun(start.tokens.lowerBound) {
      var index = start.tokens.lowerBound - 1
      guard view.word(index) == "and" || view.word(index) == "," else { break }
      let joint = view.word(index)
      if joint == "and", view.word(index - 1) == "," { index -= 1 }
      guard index - 1 >= first, let previous = view.mention(at: index - 1),
        !previous.actors.isEmpty,
        joint == "and" || start.tokens != mention.tokens, isSubject(previous, in: view)
      else { break }
      start = previous
    }
    return coordination(startingAt: start, in: view)
  }

  /// «a senior official», «Diplomats»: a group named in the text's words without the article.
  private func describedSource(endingAt index: Int, in view: ArticleView) -> Subject? {
    guard sources.contains(view.word(index)), view.mention(at: index) == nil else { return nil }
    let first = view.sentence(of: index).tokens.lowerBound
    var start = index
    while start > first, view.tokens[start - 1].kind == .word || view.word(start - 1) == "-",
      index - start < 4,
      !["the", "a", "an", "of", "by", "and", "that", "but"].contains(view.word(start - 1)),
      !fillers.contains(view.word(start - 1)), !prepositions.contains(view.word(start - 1))
    { start -= 1 }
    let words = view.text(start..<index + 1)
    let isOpening = start == first && !view.tokens[start].isAllCapitals
    let name = isOpening ? words.prefix(1).lowercased() + words.dropFirst() : words
    let actor = Actor(name: name, kind: .group)
    return Subject(actors: [actor], tokens: start..<index + 1)
  }
}

extension Array where Element: Hashable {
  /// The elements without repetitions, in order.
  func uniqued() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
