import Records
import Store

/// Where a passage stands, in words: «A call, Le Monde, 2022-02-08, articles/a.txt, code points 19–67».
struct SourceLine {
  let passage: CitedPassage
  private let article: ArticleLine?

  /// The passage of a line that is cited first.
  init<Item>(of line: RecordLine<Item>) {
    passage = line.citations[0]
    let cited = passage.article
    article = (line.articles + line.citedArticles).first { $0.id == cited }
  }

  /// Address of the article on the Web, where it has one that may be opened.
  var link: String? { article?.url.flatMap(WebAddress.encoded) }

  /// Headline, or the file where it has none, then outlet and date, as far as they are known.
  var title: String {
    let name = article?.title ?? article?.sources.first ?? passage.article
    let known = [name, article?.outlet, article.flatMap(BriefDate.published)]
    return known.compactMap(\.self).joined(separator: ", ")
  }

  /// The file and the place in the text.
  var place: String {
    let file = article?.sources.first ?? passage.article
    return "\(file), code points \(passage.start)–\(passage.end)"
  }
}

extension RecordLine {
  /// «3 reports, 2 of them independent»; nil for a single report.
  var tellers: String? {
    guard articles.count > 1 else { return nil }
    return Counted.reports(articles.count, independent: independentSources)
  }
}

extension ListedItem {
  /// Its sentence, beginning with a capital.
  var headline: String { sentence.prefix(1).uppercased() + sentence.dropFirst() }
}
