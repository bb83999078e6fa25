import Language
import Records

/// The day whose events a report tells: the first day that its opening names, if it is that of publication or one
/// of the two before.
///
/// Input: a view of an article. Output: 2006-12-05 for «Turkey on Tuesday urged …» published on that Tuesday. What
/// a news report tells in the plain past without a time happened on that day.
struct StoryDay {
  let date: EventDate

  init?(_ view: ArticleView) {
    guard let published = view.analysis.article.published.date?.singleDay else { return nil }
    let opening = view.sentences.filter { !$0.isHeadline }.prefix(2)
    for token in opening.flatMap(\.tokens) {
      guard let date = view.time(at: token)?.date, let day = date.singleDay else { continue }
      guard day <= published, published.adding(days: -2) <= day else { return nil }
      self.date = date
      return
    }
    return nil
  }
}
