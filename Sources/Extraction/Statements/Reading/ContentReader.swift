import Language

/// Reads from the tree what a word of speech reports.
///
/// Input: a frame and the token of its predicate. Output: the runs of tokens that hold the content, without
/// the cue. «The talks, Macron said, failed» gives for «said» the runs «The talks» and «failed».
struct ContentReader {
  let reading: ArticleReading
  private let kinds: [Int: NominalMention.Kind]

  init(reading: ArticleReading) {
    self.reading = reading
    kinds = Dictionary(
      reading.view.analysis.grammar.nominals.map { ($0.head, $0.kind) },
      uniquingKeysWith: { first, _ in first })
  }

  private var clauses: ClauseReader { reading.clauses }
  private var view: ArticleView { reading.view }

  /// The content by the first way that the frame can be filled; nil where it has none.
  func content(of frame: Frame, at cue: Int) -> [Range<Int>]? {
    for places in frame.fields["content"] ?? [] {
      if places == [.object], let object = clauses.object(of: cue), !canBeSaid(object) { continue }
      var heads: [Int] = []
      var isFilled = true
      for place in places {
        let found = self.heads(of: place, at: cue)
        isFilled = isFilled && !found.isEmpty
        heads += found
      }
      guard isFilled else { continue }
      let runs = runs(of: heads, at: cue, as: places)
      if !runs.isEmpty { return runs }
    }
    return nil
  }

  private func heads(of place: FramePlace, at cue: Int) -> [Int] {
    switch place {
    case .clause: clauseHeads(at: cue)
    case .infinitive: infinitives(at: cue)
    case .predicative: predicatives(at: cue)
    case .oblique(let preposition): phrases(at: cue, with: preposition)
    case .object: clauses.object(of: cue).map { [$0] } ?? []
    default: clauses.fillers(of: place, for: cue)
    }
  }

  /// Clauses that depend on the cue, or the clause into which the cue is put: «Talks failed, he said».
  private func clauseHeads(at cue: Int) -> [Int] {
    if isNoun(cue) {
      return clauses.dependents(of: cue, .adnominalClause, .clausalComplement)
        .filter { !isInfinitive($0) && isReported($0) }
    }
    let own = clauses.dependents(of: cue, .clausalComplement, .openComplement)
      .filter {
        !isPredicative($0, of: cue) && !isGerund($0)
          && (!isInfinitive($0) || !clauses.dependents(of: $0, .nominalSubject).isEmpty)
      }
    if !own.isEmpty { return own }
    let aside = clauses.dependents(of: cue, .parataxis).filter { isSaidAside($0, at: cue) }
    if !aside.isEmpty { return aside }
    if let around = clauseAround(cue) { return [around] }
    return clauses.dependents(of: cue, .object, .oblique, .unspecified, .adverbialClause)
      .filter {
        view.quotation(at: $0) != nil && view.quotation(at: cue) == nil || isFreeRelative($0)
      }
  }

  /// The clause into which a cue with its speaker is put: «Talks failed, he said», where the parser may
  /// hang the cue on it in several ways.
  private func clauseAround(_ cue: Int) -> Int? {
    guard let word = clauses.word(cue), let head = word.head,
      let parse = view.analysis.grammar.parse(of: cue)
    else { return nil }
    if word.relation.universal == .parataxis { return head }
    guard
      [.adverbialClause, .unspecified, .conjunct, .adnominalClause].contains(
        word.relation.universal),
      !clauses.dependents(of: cue, .nominalSubject).isEmpty,
      clauses.dependents(of: cue, .marker, .coordinatingConjunction, .adverbialModifier).isEmpty,
      let first = parse.subtree(of: cue).first(where: { view.tokens[$0].kind != .punctuation }),
      first > head, [",", "\""].contains(view.word(first - 1))
    else { return nil }
    return head
  }

  /// «demand that …», not «demand that was made».
  private func isReported(_ clause: Int) -> Bool {
    clauses.word(clause)?.relation.subtype != "relcl"
      && clauses.dependents(of: clause, .marker).contains {
        ["that", "whether"].contains(view.word($0))
      }
  }

  /// What stands beside a cue is said where it comes before, behind a colon or in quotation marks.
  private func isSaidAside(_ clause: Int, at cue: Int) -> Bool {
    if (clause..<max(clause, cue)).contains(where: { view.word($0) == "." }) { return false }
    if clause < cue || view.quotation(at: clause) != nil { return true }
    guard let first = view.analysis.grammar.parse(of: clause)?.subtree(of: clause).first else {
      return false
    }
    return [":", "-"].contains(view.word(first - 1)) || [":", "-"].contains(view.word(first))
  }

  private func infinitives(at cue: Int) -> [Int] {
    var found = clauses.dependents(
      of: cue, .openComplement, .clausalComplement, .adnominalClause, .adverbialClause
    ).filter(isInfinitive)
    if !isNoun(cue) {
      // «asked Putin to stop», where the parser hangs the infinitive on the name.
      for asked in clauses.dependents(of: cue, .object, .oblique) where found.isEmpty {
        found += clauses.dependents(of: asked, .adnominalClause).filter(isInfinitive)
      }
    }
    return Array(found.prefix(1))
  }

  /// «called it a success», not «called to ask».
  private func predicatives(at cue: Int) -> [Int] {
    clauses.dependents(of: cue, .openComplement, .clausalComplement)
      .filter { isPredicative($0, of: cue) }
  }

  private func isPredicative(_ token: Int, of cue: Int) -> Bool {
    guard let word = clauses.word(token), word.relation.universal == .openComplement,
      !isInfinitive(token)
    else { return false }
    return word.tag != .verb || clauses.dependents(of: cue, .object).contains { $0 < token }
  }

  /// Phrases and clauses with a preposition: «for peace», «for holding talks».
  private func phrases(at cue: Int, with preposition: String) -> [Int] {
    let marked = clauses.dependents(
      of: cue, .adverbialClause, .adnominalClause, .clausalComplement, .openComplement
    ).filter { clause in
      clauses.dependents(of: clause, .marker).contains { view.word($0) == preposition }
    }
    let phrases = clauses.dependents(of: cue, .oblique, .nominalModifier)
      .filter { clauses.preposition(of: $0) == preposition && view.time(at: $0) == nil }
    return Array((phrases + marked).prefix(1))
  }

  private func isInfinitive(_ token: Int) -> Bool {
    clauses.dependents(of: token, .marker, .auxiliary).contains { view.word($0) == "to" }
  }

  /// «for holding», but not «was holding».
  private func isGerund(_ token: Int) -> Bool {
    clauses.word(token)?.pennTag == "VBG" && view.quotation(at: token) == nil
      && clauses.dependents(of: token, .auxiliary, .nominalSubject).isEmpty
  }

  /// «what it costs»
  private func isFreeRelative(_ token: Int) -> Bool {
    ["what", "how", "why"].contains(view.word(token))
      && !clauses.dependents(of: token, .adnominalClause).isEmpty
  }

  private func isNoun(_ token: Int) -> Bool {
    clauses.word(token).map { [.noun, .properNoun].contains($0.tag) } ?? false
  }

  /// A pronoun alone says nothing, «denied it», nor does a person: «welcomed the guests».
  private func canBeSaid(_ token: Int) -> Bool {
    kinds[token] != .person
      && clauses.word(token).map { $0.tag != .pronoun && $0.tag != .determiner } ?? false
      && view.time(at: token) == nil
  }
}

extension ContentReader {
  /// The words below some heads, without the cue and what belongs to it.
  private func runs(of heads: [Int], at cue: Int, as places: [FramePlace]) -> [Range<Int>] {
    guard let parse = view.analysis.grammar.parse(of: cue) else { return [] }
    var words: Set<Int> = []
    for head in heads { words.formUnion(parse.subtree(of: head)) }
    let outside: Set<Int> = words.contains(cue) ? Set(parse.subtree(of: cue)) : [cue]
    words.subtract(outside)
    words.formUnion(purposes(of: cue, after: words.max() ?? 0, in: parse))
    guard let first = words.min(), let last = words.max() else { return [] }
    var runs: [Range<Int>] = []
    var start: Int?
    for token in first...last + 1 {
      let isInside = token <= last && !outside.contains(token)
      if isInside, start == nil { start = token }
      if !isInside, let begin = start {
        runs.append(begin..<token)
        start = nil
      }
    }
    if places == [.infinitive], let run = runs.first,
      let to = clauses.dependents(of: heads[0], .marker, .auxiliary).first(where: {
        view.word($0) == "to" && run.contains($0)
      })
    {
      // «Xi to help» → «to help», and «not to help»
      let isNegated = run.contains(to - 1) && view.word(to - 1) == "not"
      runs[0] = (isNegated ? to - 1 : to)..<run.upperBound
    }
    if places.count == 1, case .oblique = places.first, let run = runs.first {
      // «for holding talks» → «holding talks»
      let length = clauses.dependents(of: heads[0], .caseMarking, .marker)
        .prefix { $0 < heads[0] }.count
      runs[0] = run.dropFirst(min(length, run.count))
    }
    return runs.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// «…, so as to go on»: a purpose or condition that the parser hangs on the cue, right after the
  /// content, belongs to that.
  private func purposes(of cue: Int, after end: Int, in parse: Parse) -> [Int] {
    clauses.dependents(of: cue, .adverbialClause).filter { $0 > end }.flatMap { clause -> [Int] in
      let words = parse.subtree(of: clause)
      guard words.first == end + 1,
        ["so", "in", "to", "if", "unless", "because", "until"]
          .contains(view.word(end + 1))
      else { return [] }
      return words
    }
  }

  /// Without the marks around, except quotation marks, and without «that» in front.
  func trimmed(_ run: Range<Int>) -> Range<Int> {
    var run = withoutDateline(run)
    while let first = run.first, ContentReader.edges.contains(view.word(first)) {
      run = run.dropFirst()
    }
    if let first = run.first, view.word(first) == "that", let word = clauses.word(first),
      word.relation.universal == .marker || word.tag == .subordinatingConjunction
    {
      run = run.dropFirst()
    }
    while let first = run.first, ContentReader.edges.contains(view.word(first)) {
      run = run.dropFirst()
    }
    while let last = run.last, ContentReader.edges.contains(view.word(last)) {
      run = run.dropLast()
    }
    return run
  }

  /// «BEIJING, Nov. 4 (Xinhua) -- Talks go on»: an agency's line before its story is no part of it.
  private func withoutDateline(_ run: Range<Int>) -> Range<Int> {
    guard view.sentence(of: run.lowerBound).tokens.lowerBound == run.lowerBound,
      let close = run.prefix(12).first(where: { view.word($0) == ")" }),
      view.word(close + 1).hasPrefix("-")
    else { return run }
    return run.dropFirst(close + 1 - run.lowerBound)
  }

  private static let edges: Set<String> = [",", ".", ";", ":", "-", "--", "---", "...", "(", ")"]
}
