import Hummingbird
import Publishing
import Records

/// Search in the whole record.
struct SearchRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(PageAddress.search.path)) { request, _ in
      let query = try SearchQuery(FormFields(request.uri.query ?? ""))
      return try await desk.page(request.uri.string) { store, _ in
        let answer = query.text == nil ? nil : try SearchAnswer(query, in: store)
        return SearchPage(query, answer).page
      }.response
    }
  }
}

extension SearchQuery {
  /// Reads what is looked for.
  ///
  /// - Throws: ``RequestError`` that names the field, its value and what it can be.
  init(_ fields: FormFields) throws {
    self.init(text: fields["text"])
    kind = try fields["kind"].map { value in
      guard let kind = LineKind(rawValue: value) else {
        let kinds = LineKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw RequestError.badField("kind", value, advice: "it is one of \(kinds)")
      }
      return kind
    }
    from = try fields.date("from")
    to = try fields.date("to")
    try fields.checkOrder(from, to)
  }
}
