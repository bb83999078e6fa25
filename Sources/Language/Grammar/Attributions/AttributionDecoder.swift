/// Joins sources, cues and contents into attributions: link scores → the best links together.
///
/// Input: the spans of a window and how much better each link is than none. Every content goes to one
/// cue at most and every cue to one source at most; a content that its cue's source does not suit
/// counts against both. The choice is made for the cues, then for the contents, and again until it
/// rests. A content without a cue keeps a source that suits it; what is left over is dropped.
struct AttributionDecoder {
  /// Gains: the score of a link less the score of having none, in natural logarithms.
  struct Links {
    /// `[cue][source]`.
    var sourceOfCue: [[Float]]
    /// `[cue][content]`.
    var contentOfCue: [[Float]]
    /// `[content][source]`.
    var sourceOfContent: [[Float]]
  }

  let sources: [Range<Int>]
  let cues: [Range<Int>]
  let contents: [Range<Int>]
  let links: Links

  private static let rounds = 4

  /// In the order of their contents.
  func attributions() -> [Attribution] {
    var sourceOfCue = [Int?](repeating: nil, count: cues.count)
    var cueOfContent = [Int?](repeating: nil, count: contents.count)
    for _ in 0..<AttributionDecoder.rounds {
      let before = (sourceOfCue, cueOfContent)
      sourceOfCue = cues.indices.map { cue in
        let pieces = contents.indices.filter { cueOfContent[$0] == cue }
        return best(sources.indices) { sourceGain(cue, $0, pieces) }
      }
      cueOfContent = contents.indices.map { content in
        best(cues.indices) { contentGain(content, $0, source: sourceOfCue[$0]) }
      }
      if before == (sourceOfCue, cueOfContent) { break }
    }
    let cued = cues.indices.compactMap { cue in
      attribution(cue, sourceOfCue[cue], contents.indices.filter { cueOfContent[$0] == cue })
    }
    let uncued = contents.indices.filter { cueOfContent[$0] == nil }.compactMap(attribution)
    return (cued + uncued).sorted { $0.contents[0].lowerBound < $1.contents[0].lowerBound }
  }

  private func attribution(_ cue: Int, _ source: Int?, _ pieces: [Int]) -> Attribution? {
    guard !pieces.isEmpty else { return nil }
    let gains = pieces.map { contentGain($0, cue, source: source) }
    return Attribution(
      source: source.map { sources[$0] }, cue: cues[cue], contents: pieces.map { contents[$0] },
      score: gains.reduce(source.map { links.sourceOfCue[cue][$0] } ?? 0, +))
  }

  /// A content without a cue.
  private func attribution(_ content: Int) -> Attribution? {
    guard let source = best(sources.indices, by: { links.sourceOfContent[content][$0] }) else {
      return nil
    }
    return Attribution(
      source: sources[source], cue: nil, contents: [contents[content]],
      score: links.sourceOfContent[content][source])
  }

  private func sourceGain(_ cue: Int, _ source: Int, _ pieces: [Int]) -> Float {
    pieces.reduce(links.sourceOfCue[cue][source]) { $0 + links.sourceOfContent[$1][source] }
  }

  private func contentGain(_ content: Int, _ cue: Int, source: Int?) -> Float {
    links.contentOfCue[cue][content] + (source.map { links.sourceOfContent[content][$0] } ?? 0)
  }

  /// The first of those that gain most, if any gains at all.
  private func best(_ candidates: Range<Int>, by gain: (Int) -> Float) -> Int? {
    var best: (candidate: Int, gain: Float)?
    for candidate in candidates {
      let gain = gain(candidate)
      if gain > best?.gain ?? 0 { best = (candidate, gain) }
    }
    return best?.candidate
  }
}
