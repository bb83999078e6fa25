import Records
import Store

/// A paragraph of an article with the cited words marked in it.
struct PassageMarkup {
  private let paragraph: CitedParagraph

  init(_ paragraph: CitedParagraph) {
    self.paragraph = paragraph
  }

  /// A `<blockquote>` that says from where it is and leads to the place in the article.
  func html(in article: ArticleLine) -> HTML {
    """
    <blockquote class="quote">
    <p>\(marked)</p>
    <footer>\(SourceMarkup.link(article, at: paragraph.citations)), characters \
    \(paragraph.citations[0].start) to \(paragraph.citations[0].end)</footer>
    </blockquote>

    """
  }

  private var marked: HTML {
    let scalars = Array(paragraph.text.unicodeScalars)
    func words(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    var html = HTML.empty
    var done = 0
    for mark in PassageMarkup.merged(marks(within: scalars.count)) {
      html += "\(verbatim: words(done..<mark.lowerBound))<mark>\(verbatim: words(mark))</mark>"
      done = mark.upperBound
    }
    return html + "\(verbatim: words(done..<scalars.count))"
  }

  private func marks(within length: Int) -> [Range<Int>] {
    paragraph.citations.compactMap { citation in
      let (start, end) = (citation.start - paragraph.start, citation.end - paragraph.start)
      guard start >= 0, start < end, start < length else { return nil }
      return start..<min(end, length)
    }
  }

  /// Ranges that overlap, or touch, made one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
