import Foundation
import Records

/// A line of metadata in the head of a text: «Agency: Northern Wire», «Date: June 12, 2018».
struct LabelledLine: Hashable, Sendable {
  enum Field: String, CaseIterable, Sendable {
    case title, byline, outlet, agency, date, url
  }

  let field: Field
  let value: String

  private static let labels: [String: Field] = [
    "title": .title, "headline": .title, "byline": .byline, "author": .byline,
    "authors": .byline, "reporter": .byline, "agency": .agency, "outlet": .outlet,
    "publication": .outlet, "newspaper": .outlet, "publisher": .outlet, "source": .outlet,
    "date": .date, "published": .date, "publication date": .date, "url": .url, "link": .url,
    "address": .url,
  ]

  /// Nil when the line is not a label, a colon and a short value.
  init?(_ line: TextLine) {
    let bare = line.text.withoutEmphasis
    guard line.span.length <= 300, let colon = bare.firstIndex(of: ":") else { return nil }
    let label = bare[..<colon].withoutEmphasis.lowercased()
    let value = bare[bare.index(after: colon)...].withoutEmphasis
    guard let field = LabelledLine.labels[label], !value.isEmpty,
      field == .title || field == .url || !value.hasSuffix(".")
    else { return nil }
    self.field = field
    self.value = String(value)
  }
}
