import Language
import Records

/// The days on which an article shows its people doing something.
///
/// «Hu met Abe on Saturday. “…,” Hu said»: what he says in a report of that day is said on that day, until
/// another is named. Input: an article. Output: for a speaker the day last named before a token.
struct SpeechOccasions {
  private struct Occasion {
    let token: Int
    let date: EventDate
    let actors: Set<String>
  }

  private var occasions: [Occasion] = []

  init(_ reading: ArticleReading) {
    let view = reading.view
    let published = view.analysis.article.published.date?.lastDay
    for sentence in view.sentences {
      let day = sentence.tokens.first { token in
        guard view.quotation(at: token) == nil, let date = view.time(at: token)?.date,
          let day = date.singleDay, published.map({ day <= $0 }) ?? false
        else { return false }
        return SpeechOccasions.isMain(token, in: reading)
      }
      guard let day, let date = view.time(at: day)?.date else { continue }
      let named = sentence.tokens.flatMap { view.mention(at: $0)?.actors ?? [] }
      occasions.append(
        Occasion(
          token: sentence.tokens.lowerBound, date: date,
          actors: Set(named.filter { $0.kind != .state }.map(\.name))))
    }
  }

  /// The day of the last sentence up to a token that names the speaker and a day.
  func last(of speaker: Actor, before token: Int) -> (token: Int, date: EventDate)? {
    occasions.last { $0.token <= token && $0.actors.contains(speaker.name) }
      .map { ($0.token, $0.date) }
  }

  /// Whether a time stands in the sentence's main clause.
  private static func isMain(_ time: Int, in reading: ArticleReading) -> Bool {
    UtteranceDate.path(from: time, in: reading).contains { token in
      reading.clauses.word(token).map { $0.head == nil } ?? false
    }
  }
}
