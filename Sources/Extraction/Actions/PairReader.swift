package import Language
package import Records

/// Says which type of deed a sentence tells between two parties that someone has marked in it.
///
/// For measuring the frames against marked events, which have a type for every pair of parties. Input:
/// an analysed text and the tokens of the party that does something and of the one to whom it is done.
/// Output: the type of the deed that the text tells of them, and how well the program's own parties match.
package struct PairReader: Sendable {
  /// How an answer was found.
  package enum Match: String, Sendable, CaseIterable {
    /// The program gives both parties of the deed as marked.
    case both
    /// It gives one of them, or has nobody for the other.
    case one
    /// The deed is in the text, with other parties.
    case none
  }

  /// The deed told of two parties.
  package struct Answer: Sendable {
    package let type: Action.Kind
    package let match: Match
    /// The line of its frame in `actions.frames`.
    package let line: Int
  }

  private let reader: ActionReader
  private let words: ClauseWords
  private let instruments: Set<String>

  /// - Throws: `ExtractionError` when a table cannot be used.
  package init() throws(ExtractionError) {
    reader = try ActionReader(try ActionTable.frames())
    words = try ClauseWords()
    instruments = try CueTable.words("Actions/instruments.txt")
  }

  /// Among the deeds with the best match, the one told highest in the tree of its sentence: of «threatened
  /// to attack» the threat; of equals the first.
  package func deed(
    from source: Range<Int>, to target: Range<Int>, in analysis: Analysis
  ) -> Answer? {
    let reading = ArticleReading(ArticleView(analysis), words: words)
    let parties = ActionParties(reading, instruments: instruments)
    var best: (answer: Answer, rank: Int, depth: Int)?
    for deed in reader.actions(in: analysis.tokens.indices, of: reading) {
      let (actor, recipient) = parties.parties(of: deed)
      let actors = phrases(actor.heads, reading)
      let recipients = phrases(recipient.heads, reading)
      let matches = [actors.overlaps(source), recipients.overlaps(target)].count { $0 }
      let match = [Match.none, .one, .both][matches]
      let depth = depth(of: deed.predicate.token, reading.clauses)
      if let best, (best.rank, -best.depth) >= (matches, -depth) { continue }
      let answer = Answer(type: deed.kind, match: match, line: deed.predicate.frame.line)
      best = (answer, matches, depth)
    }
    return best?.answer
  }

  /// The tokens of some phrases with all that is coordinated with them.
  private func phrases(_ heads: [Int], _ reading: ArticleReading) -> Set<Int> {
    Set(
      heads.flatMap { reading.actors.phrases(at: $0) }.flatMap { head in
        reading.view.analysis.grammar.parse(of: head).map { Array($0.phrase(of: head)) } ?? [head]
      })
  }

  private func depth(of token: Int, _ clauses: ClauseReader) -> Int {
    var depth = 0
    var token = clauses.word(token)?.head
    while let head = token, depth < 64 {
      depth += 1
      token = clauses.word(head)?.head
    }
    return depth
  }
}

extension Set<Int> {
  fileprivate func overlaps(_ range: Range<Int>) -> Bool { contains(where: range.contains) }
}
