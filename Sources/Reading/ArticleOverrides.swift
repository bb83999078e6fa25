/// What the user says about every article that is read; it wins over what the files say.
package struct ArticleOverrides: Hashable, Sendable {
  package var title: String?
  /// A date as EDTF (`2017-05-31`, `2017-05`) or in words.
  package var published: String?
  package var url: String?
  package var outlet: String?
  package var byline: String?

  package init(
    title: String? = nil, published: String? = nil, url: String? = nil, outlet: String? = nil,
    byline: String? = nil
  ) {
    self.title = title
    self.published = published
    self.url = url
    self.outlet = outlet
    self.byline = byline
  }

  package static let none = ArticleOverrides()
}
