/// When an article was published: what was chosen, how, and all that was found.
package struct PublicationDate: Hashable, Sendable {
  /// How the date became known; the raw values appear in outputs.
  package enum Source: String, Sendable, CaseIterable, Codable {
    /// A line of the text itself: «May 31, 2017», «PARIS, June 4».
    case dateline
    /// What the file, the page or a column says: JSON-LD, `<meta>`, `<time>`, the address, a sidecar.
    case metadata
    /// Reasoned from clues.
    case inferred
    /// Not known: ``PublicationDate/date`` is nil.
    case unknown
  }

  /// A date that was found, and where.
  package struct Candidate: Hashable, Sendable, Codable {
    package let value: EventDate
    package let how: Source
    /// The place, in a reader's words: `JSON-LD datePublished`, `address`, `line 3`, `sidecar`.
    package let foundIn: String
    /// The words as found.
    package let words: String

    package init(value: EventDate, how: Source, foundIn: String, words: String) {
      self.value = value
      self.how = how
      self.foundIn = foundIn
      self.words = words
    }

    private enum CodingKeys: String, CodingKey {
      case value, how, words
      case foundIn = "found_in"
    }
  }

  /// Every candidate, the most trusted first.
  package let candidates: [Candidate]

  package init(candidates: [Candidate]) {
    self.candidates = candidates
  }

  package static let unknown = PublicationDate(candidates: [])

  package var date: EventDate? { candidates.first?.value }

  /// The date that the source states; nil where there is none or it was reasoned out.
  package var stated: EventDate? { candidates.first { $0.how != .inferred }?.value }

  package var how: Source { candidates.first?.how ?? .unknown }
}
