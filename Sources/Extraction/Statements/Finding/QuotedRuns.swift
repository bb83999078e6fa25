import Language
import Records

/// Carries utterances on over the quotations that they begin.
///
/// «“We agree. Talks go on,” Putin said. “It will take time.”» is one utterance; a sentence in quotation
/// marks in the next paragraph is another one by the same speaker.
struct QuotedRuns {
  let view: ArticleView
  let contents: ContentReader

  /// The utterances with whole quotations, and with those that follow them without a cue.
  func carriedOn(_ utterances: [Utterance]) -> [Utterance] {
    var found = utterances.map(extended)
    for (index, sentence) in view.sentences.enumerated() {
      guard sentence.tokens.allSatisfy({ view.quotation(at: $0) != nil }),
        !found.contains(where: { touches($0, sentence) }),
        let last = found.lastIndex(where: { isBefore($0, index) })
      else { continue }
      let run = contents.trimmed(sentence.tokens)
      guard run.count > 3 else { continue }
      let quotation = view.quotation(at: found[last].end - 1)
      let isSameParagraph =
        view.sentence(of: found[last].end - 1).paragraph == sentence.paragraph
      if let quotation, isSameParagraph || !quotation.isClosed {
        found[last].content.append(run)
      } else {
        var next = found[last]
        next.content = [run]
        next.act = .claim
        next.cue = nil
        found.insert(next, at: last + 1)
      }
    }
    return found
  }

  private func touches(_ utterance: Utterance, _ sentence: Sentence) -> Bool {
    utterance.content.contains { $0.overlaps(sentence.tokens) }
  }

  /// Whether an utterance ends in the sentence before, with its cue.
  private func isBefore(_ utterance: Utterance, _ sentence: Int) -> Bool {
    let end = max(utterance.end - 1, utterance.cue ?? 0)
    return view.sentenceIndex(of: end) == sentence - 1
  }

  /// A content that begins or ends inside a quotation takes in the whole of it.
  private func extended(_ utterance: Utterance) -> Utterance {
    var utterance = utterance
    utterance.content = utterance.content.map { run in
      var run = run
      if let quotation = view.quotation(at: run.lowerBound),
        quotation.tokens.lowerBound < run.lowerBound, isWhole(run, quotation)
      {
        run = quotation.tokens.lowerBound..<run.upperBound
      }
      if let quotation = view.quotation(at: run.upperBound - 1),
        quotation.tokens.upperBound > run.upperBound, isWhole(run, quotation)
      {
        run = run.lowerBound..<quotation.tokens.upperBound
      }
      return contents.trimmed(run)
    }
    return utterance
  }

  /// Whether a run is a part of a quotation, and at least one of its sentences.
  private func isWhole(_ run: Range<Int>, _ quotation: Quotation) -> Bool {
    run.lowerBound <= quotation.inner.lowerBound || run.upperBound >= quotation.inner.upperBound
  }
}
