package import Records

/// An article written in a test with its passages marked: `“①Macron② met ③Putin④.”`
///
/// Each pair of circled numbers ①②, ③④, … bounds a passage; the marks themselves are not part of the
/// text. A passage is read by its index, from 0.
package struct MarkedArticle: Sendable {
  package let article: Article
  package let spans: [TextSpan]

  package init(_ marked: String, published: String? = nil, headline: TextSpan? = nil) {
    var text = ""
    var marks: [Int] = []
    for scalar in marked.unicodeScalars {
      if (0x2460...0x2473).contains(scalar.value) {
        marks.append(text.utf8.count)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    spans = stride(from: 0, to: marks.count - 1, by: 2).map { TextSpan(marks[$0], marks[$0 + 1]) }
    let candidates = published.flatMap(EventDate.init).map {
      [PublicationDate.Candidate(value: $0, how: .metadata, foundIn: "test", words: "")]
    }
    article = Article(
      source: "marked.txt", details: ArticleDetails(),
      published: PublicationDate(candidates: candidates ?? []), text: ArticleText(text),
      headline: headline)
  }

  /// The words of a passage.
  package subscript(index: Int) -> String {
    String(article.text[spans[index]])
  }
}
