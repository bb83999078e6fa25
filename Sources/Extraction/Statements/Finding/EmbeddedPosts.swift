import Language
import Records

/// Posts that an article takes in whole, with the writer and the day below.
///
/// «I spoke to President Xi today.», and in the next paragraph «— Emmanuel Macron (@EmmanuelMacron) March 3,
/// 2022», is a direct statement of Emmanuel Macron on that day.
struct EmbeddedPosts {
  let view: ArticleView
  let contents: ContentReader

  func utterances() -> [Utterance] {
    view.sentences.indices.compactMap(utterance)
  }

  private func utterance(signedBy index: Int) -> Utterance? {
    let signature = view.sentences[index]
    let first = signature.tokens.lowerBound
    guard index > 0, ["-", "--"].contains(view.word(first)),
      let handle = signature.tokens.prefix(9).first(where: { isHandle($0) }),
      let writer = (first..<handle).lazy.compactMap({ view.mention(at: $0)?.actor }).first,
      writer.kind != .state
    else { return nil }
    let before = view.sentences[index - 1]
    guard before.paragraph == signature.paragraph - 1 else { return nil }
    let post = view.sentences.filter { $0.paragraph == before.paragraph && !$0.isHeadline }
    guard let start = post.first?.tokens.lowerBound, let end = post.last?.tokens.upperBound else {
      return nil
    }
    var utterance = Utterance(
      speakers: [writer], act: .claim, content: [contents.trimmed(start..<end)], cue: first,
      isAttributed: true)
    utterance.isWhole = true
    return utterance
  }

  /// «@EmmanuelMacron»
  private func isHandle(_ token: Int) -> Bool {
    view.word(token).hasPrefix("@")
  }
}
