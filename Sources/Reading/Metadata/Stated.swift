import Records

/// What one place says about an article: an option, a sidecar, a column, a page's head.
struct Stated: Hashable, Sendable {
  var title: String?
  var byline: String?
  var outlet: String?
  var url: String?
  var candidates: [PublicationDate.Candidate] = []

  /// Takes from another place what is not known yet; its dates come after.
  mutating func complete(with other: Stated) {
    title = title ?? other.title
    byline = byline ?? other.byline
    outlet = outlet ?? other.outlet
    url = url ?? other.url
    for candidate in other.candidates where !candidates.contains(candidate) {
      candidates.append(candidate)
    }
  }

  /// White space at the ends and runs of it are not part of a name; an empty one is none.
  static func clean(_ value: String?) -> String? {
    guard let value else { return nil }
    let words = value.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension Stated {
  init(_ overrides: ArticleOverrides) {
    title = Stated.clean(overrides.title)
    byline = Stated.clean(overrides.byline)
    outlet = Stated.clean(overrides.outlet)
    url = Stated.clean(overrides.url)
  }
}
