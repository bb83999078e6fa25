package import Records

/// An article with its language marked: what extraction reads.
package struct Analysis: Sendable {
  package let article: Article
  package let tokens: [Token]
  package let sentences: [Sentence]
  /// In order of appearance; they do not overlap.
  package let times: [TimeExpression]
  /// In order of appearance; they do not overlap.
  package let mentions: [Mention]
  /// The states of today by their ISO 3166-1 alpha-2 codes, for places to be hosts.
  package let states: [String: Actor]

  /// The items of `list` that lie within a span.
  package func mentions(in span: TextSpan) -> ArraySlice<Mention> {
    slice(of: mentions, within: span, at: \.span)
  }

  package func times(in span: TextSpan) -> ArraySlice<TimeExpression> {
    slice(of: times, within: span, at: \.span)
  }

  private func slice<Item>(
    of list: [Item], within span: TextSpan, at path: KeyPath<Item, TextSpan>
  ) -> ArraySlice<Item> {
    let first = list.firstIndex { $0[keyPath: path].start >= span.start } ?? list.endIndex
    let end = list[first...].firstIndex { $0[keyPath: path].end > span.end } ?? list.endIndex
    return list[first..<end]
  }
}
