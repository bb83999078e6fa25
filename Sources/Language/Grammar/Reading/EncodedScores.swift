import Neural

/// The language model's scores of a window that it has encoded.
struct EncodedScores: WindowScores {
  let model: LanguageModel
  let window: EncodedWindow

  var wordCount: Int { window.wordCount }

  func bestTag(_ layer: TagLayer, of word: Int) -> Int {
    window.best(EncodedScores.slice(of: layer), word: word)
  }

  func spanScores(_ layer: SpanLabels) -> [Float] {
    (0..<wordCount).flatMap { window.scores(EncodedScores.layer(of: layer).slice, word: $0) }
  }

  func headScores(of sentence: Range<Int>) -> [Float] {
    model.headScores(of: window, sentence: sentence).values
  }

  func relationScores(of arcs: [(dependent: Int, head: Int)]) -> [ArraySlice<Float>] {
    let scores = model.relationScores(
      of: window, arcs: arcs.map { Arc(dependent: $0.dependent, head: $0.head) })
    return arcs.indices.map(scores.row)
  }

  func gains(
    _ link: LinkKind, of anchors: [Range<Int>], to candidates: [Range<Int>]
  ) -> [[Float]] {
    anchors.map { anchor in
      let scores = model.linkScores(
        EncodedScores.relation(of: link), of: window, from: anchor, to: candidates)
      return scores.candidates.map { $0 - scores.none }
    }
  }

  private static func slice(of layer: TagLayer) -> Slice {
    switch layer {
    case .universalTag: .upos
    case .pennTag: .xpos
    case .lemma: .lemma
    case .boundary: .boundary
    case .nominal: .nominal
    }
  }

  static func layer(of labels: SpanLabels) -> SpanLayer {
    switch labels {
    case .names: .mention
    case .sources: .source
    case .cues: .cue
    case .contents: .content
    }
  }

  private static func relation(of link: LinkKind) -> LinkRelation {
    switch link {
    case .sourceOfCue: .cueToSource
    case .contentOfCue: .cueToContent
    case .sourceOfContent: .contentToSource
    }
  }
}
