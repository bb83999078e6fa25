import Hummingbird
import Publishing
import Records
import Store

/// The list of what needs a reader's eye.
struct ReviewRoutes {
  let desk: RecordDesk

  func add(to router: Router<BasicRequestContext>) {
    router.get(RouterPath(PageAddress.review.path)) { request, _ in
      try await page(request).response
    }
  }

  private func page(_ request: Request) async throws -> Answer {
    let filter = try ReviewFilter(FormFields(request.uri.query ?? ""))
    return try await desk.page(request.uri.string) { store, site in
      let list = try store.review(filter)
      var targets: [String: CorrectionTarget] = [:]
      for entry in list.entries {
        if case .line(let item) = entry.subject { targets[item.id] = try store.target(id: item.id) }
      }
      return ReviewPage(list, filter, targets: targets, token: site.formToken).page
    }
  }
}

extension ReviewFilter {
  /// Reads what is asked of the list.
  ///
  /// - Throws: ``RequestError`` that names the field, its value and what it can be.
  init(_ fields: FormFields) throws {
    self.init()
    reason = try fields["reason"].map { typed in
      guard let reason = ReviewReason(rawValue: typed) else {
        let all = ReviewReason.allCases.map(\.rawValue).joined(separator: ", ")
        throw RequestError.badField("reason", typed, advice: "it is one of \(all)")
      }
      return reason
    }
    kind = try fields["kind"].map { typed in
      guard let kind = LineKind(rawValue: typed) else {
        let all = LineKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw RequestError.badField("kind", typed, advice: "it is one of \(all)")
      }
      return kind
    }
    offset = ((try fields.number("page", in: 1...1_000_000) ?? 1) - 1) * limit
  }
}
