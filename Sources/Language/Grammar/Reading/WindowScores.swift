/// What the language model says of the words of one window, before anything is decided.
///
/// Words are counted within the window, from 0. The model's own numbers come through here, and
/// those that a test makes up.
protocol WindowScores {
  var wordCount: Int { get }

  /// The index of the best label of a word.
  func bestTag(_ layer: TagLayer, of word: Int) -> Int

  /// Word by word, a score for O and for B and I of every type.
  func spanScores(_ layer: SpanLabels) -> [Float]

  /// For each word of a sentence the score of the root and of each of its words as head.
  func headScores(of sentence: Range<Int>) -> [Float]

  /// For each pair of a word and its head a score for every relation.
  func relationScores(of arcs: [(dependent: Int, head: Int)]) -> [ArraySlice<Float>]

  /// How much better each link is than none: a row for each of `anchors`, in it a number for each of
  /// `candidates`.
  func gains(
    _ link: LinkKind, of anchors: [Range<Int>], to candidates: [Range<Int>]
  ) -> [[Float]]
}

/// What is told of every word by itself.
enum TagLayer: CaseIterable {
  case universalTag, pennTag, lemma
  /// 1 where the word ends a sentence.
  case boundary
  /// Of what type the noun phrase is that the word is the head of; 0 for none.
  case nominal
}

/// The layers in which words are labelled O, B or I.
enum SpanLabels: CaseIterable {
  case names, sources, cues, contents
}

/// The links between the parts of an attribution, each from what asks for it.
enum LinkKind: CaseIterable {
  case sourceOfCue, contentOfCue, sourceOfContent
}
