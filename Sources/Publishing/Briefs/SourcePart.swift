import Records
import Store

/// A piece of what a footnote says of its source.
enum SourcePart: Hashable, Sendable {
  case plain(String)
  /// The headline.
  case title(String)
  /// A public address.
  case address(String)

  var text: String {
    switch self {
    case .plain(let text), .title(let text), .address(let text): text
    }
  }

  /// Outlet, headline, date, address, file and place in the article, as far as they are known.
  static func all(of note: Footnote) -> [SourcePart] {
    let article = note.article
    let place =
      "code points \(note.passage.start)–\(note.passage.end) of \(note.passage.article)"
    let known: [SourcePart?] = [
      article?.outlet.map { .plain($0) }, article?.title.map { .title($0) },
      .plain(article.flatMap(BriefDate.published) ?? "undated"),
      article?.url.map { .address($0) }, article?.sources.first.map { .plain($0) },
      .plain(place),
    ]
    return known.compactMap(\.self)
  }
}
