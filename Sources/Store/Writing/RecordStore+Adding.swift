import GRDB
package import Records

/// What adding a report did.
package enum Addition: String, Hashable, Sendable, CaseIterable {
  /// The article was new.
  case added
  /// The article was there, read by the same extractor; a new source was noted.
  case unchanged
  /// The article was there, read by another extractor; its findings were replaced.
  case updated
}

extension RecordStore {
  /// Whether an article is kept with the findings of this extractor, so that reading can be skipped.
  ///
  /// - Throws: as ``open(_:access:)``; an unknown article is no error.
  package func holds(article id: String, extractorVersion: String) throws(StoreError) -> Bool {
    try read { db in
      try ArticleWriter(db: db).storedVersion(of: id) == extractorVersion
    }
  }

  /// Adds what one article says, as one transaction.
  ///
  /// - Throws: `disk_full`, `locked`, `read_only` or `failed`; then nothing of the report is kept.
  @discardableResult
  package func add(_ report: Report, extractorVersion: String) throws(StoreError) -> Addition {
    try write { db in
      try ArticleWriter(db: db).add(report, extractorVersion: extractorVersion)
    }
  }

  /// Adds reports in order, one transaction each.
  ///
  /// - Throws: as ``add(_:extractorVersion:)``; the reports before the failing one are kept.
  @discardableResult
  package func add(
    _ reports: [Report], extractorVersion: String
  ) throws(StoreError) -> [Addition] {
    var additions: [Addition] = []
    additions.reserveCapacity(reports.count)
    for report in reports {
      additions.append(try add(report, extractorVersion: extractorVersion))
    }
    return additions
  }

  /// Notes another path or address at which a kept article was found; nothing when it is known.
  ///
  /// - Throws: `not_found` when no such article is kept; `disk_full`, `locked` or `read_only`.
  package func addSource(article id: String, source: String) throws(StoreError) {
    try write { db in
      let writer = ArticleWriter(db: db)
      guard try writer.storedVersion(of: id) != nil else {
        throw StoreError(.notFound, path: self.path, detail: id)
      }
      try writer.insertSource(source, article: id)
    }
  }
}
