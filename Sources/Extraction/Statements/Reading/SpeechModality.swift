import Language
import Records

/// What negation and conditions make of a word of speech.
struct SpeechModality {
  let reading: ArticleReading

  private var clauses: ClauseReader { reading.clauses }

  private static let wanting: Set<String> = ["want", "wish", "seek", "desire", "intend"]

  /// The act at a cue; nil where nothing is said: «did not say», «if he agrees».
  ///
  /// Who does not want, promise or agree refuses.
  func act(of frame: Frame, at cue: Int) -> Statement.Act? {
    let marks = clauses.dependents(of: cue, .marker).map(reading.view.word)
    if marks.contains(where: { ["if", "whether", "unless"].contains($0) }) { return nil }
    guard isNegated(cue) else { return frame.act }
    switch frame.act {
    case .demand, .promise, .offer, .agreement, .appeal: return .refusal
    case .claim: return SpeechModality.wanting.contains(frame.head) ? .refusal : nil
    default: return frame.part == .verb ? nil : frame.act
    }
  }

  /// «did not», and with it what is joined to it: «would not confirm or deny».
  func isNegated(_ cue: Int) -> Bool {
    let isNegated = clauses.dependents(of: cue, .adverbialModifier, .determiner).contains {
      ["not", "n't", "never", "no"].contains(reading.view.word($0))
    }
    guard !isNegated, let word = clauses.word(cue), word.relation.universal == .conjunct,
      let head = word.head,
      clauses.dependents(of: cue, .coordinatingConjunction).contains(where: {
        ["or", "nor"].contains(reading.view.word($0))
      })
    else { return isNegated }
    return self.isNegated(head)
  }
}
