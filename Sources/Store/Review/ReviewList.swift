package import Records

/// Something that needs a reader's eye, and why.
package struct ReviewEntry: Hashable, Sendable {
  /// What it is.
  package enum Subject: Hashable, Sendable {
    case line(RecordedItem)
    /// Two names that the record shows.
    case names(String, String)
    case article(ArticleLine)
  }

  package let subject: Subject
  /// Never empty, in the order of the cases.
  package let reasons: [ReviewReason]

  /// A text that tells it from every other entry.
  package var id: String {
    switch subject {
    case .line(let item): item.id
    case .names(let first, let second):
      StableIdentifier.actor(name: first) + "-" + StableIdentifier.actor(name: second)
    case .article(let line): line.id
    }
  }
}

/// Which of what needs a reader's eye is wanted.
package struct ReviewFilter: Hashable, Sendable {
  /// Nil for any reason.
  package var reason: ReviewReason?
  /// Nil for lines of any kind, names and articles.
  package var kind: LineKind?
  package var limit = 25
  package var offset = 0

  package init() {}
}

/// One page of what needs a reader's eye, and how much there is.
package struct ReviewList: Hashable, Sendable {
  package var entries: [ReviewEntry] = []
  /// How many the filter lets pass, on all pages.
  package var total = 0
  /// How many there are for each reason, whatever the filter asks.
  package var counts: [ReviewReason: Int] = [:]
  /// How many there are for any reason, whatever the filter asks.
  package var left = 0
}
