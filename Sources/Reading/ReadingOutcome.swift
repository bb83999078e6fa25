package import Records

/// What became of one source: an article, or the reason why there is none.
package enum ReadingOutcome: Hashable, Sendable {
  case article(Article)
  case skipped(SkippedSource)
}

/// A file, line or row that was not read.
package struct SkippedSource: Hashable, Sendable {
  /// The path, with `#LINE` for a line of a file.
  package let source: String
  package let error: ReadingError

  package init(_ error: ReadingError) {
    source = error.source
    self.error = error
  }
}
