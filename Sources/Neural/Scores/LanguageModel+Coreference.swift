import CKernels

/// What is known of two mentions besides their vectors.
package struct MentionPair: Hashable, Sendable {
  /// Sentences from the antecedent to the anaphor.
  package var sentencesApart: Int
  /// Mentions that begin between them.
  package var mentionsBetween: Int
  /// Kinds, 0 to 2, as Training numbers them.
  package var anaphorKind: Int
  package var antecedentKind: Int
  /// 2 for the same words, 1 for the same lemma of the head, else 0.
  package var match: Int

  package init(
    sentencesApart: Int, mentionsBetween: Int, anaphorKind: Int, antecedentKind: Int, match: Int
  ) {
    self.sentencesApart = sentencesApart
    self.mentionsBetween = mentionsBetween
    self.anaphorKind = anaphorKind
    self.antecedentKind = antecedentKind
    self.match = match
  }
}

/// A mention that may refer back: its vector, ready to be compared with antecedents'.
package struct Anaphor: Hashable, Sendable {
  let mixed: [Float]
  /// The score of there being no antecedent.
  package let none: Float
}

/// A mention that may be referred to.
package struct Antecedent: Hashable, Sendable {
  let vector: [Float]
}

/// The tensors of coreference.
struct CoreferenceForms: Sendable {
  let width: Int
  let bilinear: Matrix
  let null: [Float]
  let nullBias: Float
  let sentence: [Float]
  let mention: [Float]
  /// [anaphor, antecedent, match]
  let kinds: [Float]

  /// - Throws: `WeightsError` when a tensor is missing or of a wrong shape.
  init(_ file: WeightsFile, width: Int) throws(WeightsError) {
    self.width = width
    bilinear = Matrix(
      rows: width, columns: width,
      values: try file.array("coref.bilinear", shape: [width, width]))
    null = try file.array("coref.null", shape: [width])
    nullBias = try file.array("coref.null.bias", shape: [1])[0]
    sentence = try file.array("coref.sentence", shape: [7])
    mention = try file.array("coref.mention", shape: [7])
    kinds = try file.array("coref.kinds", shape: [3, 3, 3])
  }

  /// 0, 1, 2, up to 4, up to 8, up to 16, more.
  static func bucket(_ distance: Int) -> Int {
    [0, 1, 2, 4, 8, 16].firstIndex { distance <= $0 } ?? 6
  }
}

/// Scores of mentions referring to the same, across windows.
extension LanguageModel {
  /// The anaphor's side of a mention with this head word.
  package func anaphor(of window: EncodedWindow, word: Int) -> Anaphor {
    let forms = forms.coreference
    let vector = Array(window.scores(.anaphor, word: word))
    let mixed = (0..<forms.width).map { column in
      (0..<forms.width).reduce(into: Float(0)) { $0 += vector[$1] * forms.bilinear[$1, column] }
    }
    return Anaphor(
      mixed: mixed, none: kernels.dot(vector, forms.null, Int32(forms.width)) + forms.nullBias)
  }

  /// The antecedent's side of a mention with this head word.
  package func antecedent(of window: EncodedWindow, word: Int) -> Antecedent {
    Antecedent(vector: Array(window.scores(.antecedent, word: word)))
  }

  /// How likely the anaphor refers to the antecedent; to be compared with ``Anaphor/none``.
  package func coreferenceScore(
    _ anaphor: Anaphor, _ antecedent: Antecedent, pair: MentionPair
  ) -> Float {
    let forms = forms.coreference
    let kinds = [pair.anaphorKind, pair.antecedentKind, pair.match].map { min(max($0, 0), 2) }
    return kernels.dot(anaphor.mixed, antecedent.vector, Int32(forms.width))
      + forms.sentence[CoreferenceForms.bucket(pair.sentencesApart)]
      + forms.mention[CoreferenceForms.bucket(pair.mentionsBetween)]
      + forms.kinds[kinds[0] * 9 + kinds[1] * 3 + kinds[2]]
  }
}
