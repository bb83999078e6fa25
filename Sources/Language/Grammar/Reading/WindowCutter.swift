/// Groups an article's tokens into the windows that the encoder reads at a time.
///
/// Input: the sentences that rules find, and how many wordpieces each token has. Output: ranges of
/// tokens that follow one another, each token in one of them. Whole paragraphs stand together as long
/// as they fit; one that does not is cut between sentences, and a sentence that does not fit, which
/// is no language, is cut where the window is full.
struct WindowCutter {
  /// As many words as the model was trained on at a time.
  var maximumWords = 200
  /// As many as the encoder takes, with a piece at either end besides.
  var maximumPieces = 510

  /// The sentences come in order and hold all the tokens; `pieces` has a number, at most
  /// ``maximumPieces``, for each token.
  func windows(of sentences: [Sentence], pieces: [Int]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for unit in units(of: sentences, pieces) {
      if let last = windows.last, fits(last.lowerBound..<unit.upperBound, pieces) {
        windows[windows.count - 1] = last.lowerBound..<unit.upperBound
      } else {
        windows.append(unit)
      }
    }
    return windows
  }

  /// What is not cut: paragraphs, or the sentences or pieces of those that are too long.
  private func units(of sentences: [Sentence], _ pieces: [Int]) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var first = 0
    while first < sentences.count {
      let paragraph = sentences[first...].prefix { $0.paragraph == sentences[first].paragraph }
      first = paragraph.endIndex
      guard let start = paragraph.first?.tokens.lowerBound,
        let end = paragraph.last?.tokens.upperBound
      else { continue }
      if fits(start..<end, pieces) {
        units.append(start..<end)
      } else {
        for sentence in paragraph { units += cut(sentence.tokens, pieces) }
      }
    }
    return units
  }

  private func cut(_ sentence: Range<Int>, _ pieces: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      var end = start + 1
      var count = pieces[start]
      while end < sentence.upperBound, end - start < maximumWords,
        count + pieces[end] <= maximumPieces
      {
        count += pieces[end]
        end += 1
      }
      parts.append(start..<end)
      start = end
    }
    return parts
  }

  private func fits(_ tokens: Range<Int>, _ pieces: [Int]) -> Bool {
    guard tokens.count <= maximumWords else { return false }
    return pieces[tokens].reduce(0, +) <= maximumPieces
  }
}
