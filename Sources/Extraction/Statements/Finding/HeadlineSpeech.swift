import Language
import Records

/// Leaves out what the headline says again in the article.
///
/// «Merkel vows to stay» above «Angela Merkel vowed on Monday to stay in office» is one statement.
struct HeadlineSpeech {
  /// The share of a headline's telling words that the article's words repeat.
  private static let repeatedShare = 0.4

  let view: ArticleView

  func withoutRepeated(_ utterances: [Utterance]) -> [Utterance] {
    let body = utterances.filter { !isHeadline($0) }
    return utterances.filter { utterance in
      !isHeadline(utterance) || !body.contains { repeats($0, utterance) }
    }
  }

  private func isHeadline(_ utterance: Utterance) -> Bool {
    view.sentence(of: utterance.start).isHeadline
  }

  private func repeats(_ body: Utterance, _ headline: Utterance) -> Bool {
    let told = telling(headline)
    let shared = told.intersection(telling(body)).count
    let isSame = body.speakers == headline.speakers || body.act == headline.act
    return isSame && Double(shared) >= HeadlineSpeech.repeatedShare * Double(told.count)
  }

  /// The lemmas of its nouns, verbs and adjectives.
  private func telling(_ utterance: Utterance) -> Set<String> {
    Set(
      utterance.tokens.compactMap { token in
        view.analysis.grammar.word(token).flatMap { word in
          [.noun, .properNoun, .verb, .adjective, .numeral].contains(word.tag)
            ? word.lemma.lowercased() : nil
        }
      })
  }
}
