/// Groups an article's tokens into the windows that the encoder reads at a time.
///
/// Input: the sentences that rules find, and how many wordpieces each token has. Output: ranges of
/// tokens that follow one another, each token in one of them. Whole paragraphs stand together as long
/// as they fit; one that does not is cut between sentences, and a sentence that does not fit, which
/// is no language, is cut where the window is full.
struct WindowCutter {
  /// Fewer words than the 200 of the longest windows in training, in which the last words are parsed worse.
  var maximumWords = 170
  /// As many as the encoder takes, with a mark at the beginning and one after each sentence.
  var maximumPieces = 512

  /// What is not cut, or several of that: how much room it takes.
  private struct Run {
    var tokens: Range<Int>
    /// With the marks after sentences.
    var pieceCount: Int
  }

  /// The sentences come in order and hold all the tokens; `pieces` has the number of wordpieces of
  /// each token, which is far below ``maximumPieces``.
  func windows(of sentences: [Sentence], pieces: [Int]) -> [Range<Int>] {
    var windows: [Run] = []
    for run in runs(of: sentences, pieces) {
      if let last = windows.last, let joined = joined(last, run) {
        windows[windows.count - 1] = joined
      } else {
        windows.append(run)
      }
    }
    return windows.map(\.tokens)
  }

  private func joined(_ run: Run, _ next: Run) -> Run? {
    let joined = Run(
      tokens: run.tokens.lowerBound..<next.tokens.upperBound,
      pieceCount: run.pieceCount + next.pieceCount)
    return fits(joined) ? joined : nil
  }

  private func joined(_ parts: ArraySlice<Run>, to first: Run) -> Run? {
    var whole = first
    for part in parts {
      guard let longer = joined(whole, part) else { return nil }
      whole = longer
    }
    return whole
  }

  /// Paragraphs, or the sentences or pieces of those that are too long.
  private func runs(of sentences: [Sentence], _ pieces: [Int]) -> [Run] {
    var runs: [Run] = []
    var first = 0
    while first < sentences.count {
      let paragraph = sentences[first...].prefix { $0.paragraph == sentences[first].paragraph }
      first = paragraph.endIndex
      let parts = paragraph.map { run($0.tokens, pieces) }
      if let start = parts.first,
        let whole = joined(parts.dropFirst(), to: start), fits(whole)
      {
        runs.append(whole)
      } else {
        for part in parts { runs += cut(part, pieces) }
      }
    }
    return runs
  }

  private func run(_ tokens: Range<Int>, _ pieces: [Int]) -> Run {
    Run(tokens: tokens, pieceCount: pieces[tokens].reduce(1, +))
  }

  private func cut(_ sentence: Run, _ pieces: [Int]) -> [Run] {
    if fits(sentence) { return [sentence] }
    var parts: [Run] = []
    for token in sentence.tokens {
      if let last = parts.last {
        let longer = Run(
          tokens: last.tokens.lowerBound..<token + 1, pieceCount: last.pieceCount + pieces[token])
        if fits(longer) {
          parts[parts.count - 1] = longer
          continue
        }
      }
      parts.append(run(token..<token + 1, pieces))
    }
    return parts
  }

  private func fits(_ run: Run) -> Bool {
    run.tokens.count <= maximumWords && run.pieceCount + 1 <= maximumPieces
  }
}
