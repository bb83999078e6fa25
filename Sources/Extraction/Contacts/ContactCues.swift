import Language
import Records

/// How a word of contact builds its sentence; the raw values stand in
/// `Resources/Contacts/contactCues.tsv`.
enum ContactPattern: String, Sendable {
  case verb, joint, host, travel, noun, journey
}

/// The words of contact, read from `Resources/Contacts/contactCues.tsv`.
struct ContactCues: Sendable {
  struct Reading: Hashable, Sendable {
    let pattern: ContactPattern
    let kind: Contact.Kind
  }

  /// A cue where it stands in an article.
  struct Occurrence: Hashable, Sendable {
    let tokens: Range<Int>
    /// The readings that the words have, in the table's order.
    let readings: [Reading]
  }

  private let readingsByForm: [String: [Reading]]
  private let firstWords: Set<String>
  private let longest: Int

  init() throws(ExtractionError) {
    var readingsByForm: [String: [Reading]] = [:]
    for row in try CueTable.rows("Contacts/contactCues.tsv") {
      let reading = Reading(pattern: try row.value(1), kind: try row.value(2))
      for form in row.alternatives(0) { readingsByForm[form, default: []].append(reading) }
    }
    longest = readingsByForm.keys.map { $0.split(separator: " ").count }.max() ?? 1
    firstWords = Set(readingsByForm.keys.map { String($0.prefix { $0 != " " }) })
    self.readingsByForm = readingsByForm
  }

  /// The cues that begin at a token, the longest first: «meeting with», then «meeting».
  func occurrences(at index: Int, in view: ArticleView) -> [Occurrence] {
    guard firstWords.contains(view.word(index)) else { return [] }
    let end = min(view.sentence(of: index).tokens.upperBound, index + longest)
    return stride(from: end, to: index, by: -1).compactMap { end in
      let form = (index..<end).map(view.word).joined(separator: " ")
      return readingsByForm[form].map { Occurrence(tokens: index..<end, readings: $0) }
    }
  }
}
