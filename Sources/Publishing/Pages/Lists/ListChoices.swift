import Records
import Store

/// What a list is narrowed by, each as a link that takes it away.
struct ListChoices {
  private let list: RecordList
  private let query: ListQuery
  private let article: ArticleLine?

  init(_ list: RecordList, _ query: ListQuery, _ article: ArticleLine?) {
    self.list = list
    self.query = query
    self.article = article
  }

  var html: HTML {
    let items = query.items
    guard !items.isEmpty else { return "" }
    let links = items.indices.map { index -> HTML in
      var others = items
      let item = others.remove(at: index)
      return """
        <li><a class="chip take-away" href="\(PageAddress.list(list, others))">\
        <span class="only-read">Take away </span>\(words(of: item)) \
        <span aria-hidden="true">×</span></a></li>

        """
    }
    let all: HTML =
      items.count > 1
      ? "<li><a href=\"\(PageAddress.list(list))\">Take all away</a></li>\n" : ""
    return """
      <div class="choices"><span id="narrowed">Narrowed to</span>
      <ul class="chips" aria-labelledby="narrowed">
      \(links)\(all)</ul>
      </div>

      """
  }

  private func words(of item: PageAddress.QueryItem) -> String {
    switch item.name {
    case "kind": PageWords.plain(item.value)
    case "from": "from \(inWords(query.from) ?? item.value)"
    case "to": "to \(inWords(query.to) ?? item.value)"
    case "text": "“\(item.value)”"
    case "article": "the article “\(headline ?? item.value)”"
    case "confidence_at_least":
      "at least \(PageWords.number(((query.leastConfidence ?? 0) * 100).rounded())) of 100 right"
    case "with_rejected": "with rejected lines"
    default: item.value
    }
  }

  private func inWords(_ date: EventDate?) -> String? { date.map(DateWords.text) }

  private var headline: String? {
    article.map { article in
      LineWrap.truncated(
        SafeText.line(article.title ?? SourceMarkup.name(of: article)), width: 60)
    }
  }
}
