import Language
import Records

/// Whether a contact took place, is planned, or fell through, by the words before and after it.
struct ContactStatus: Sendable {
  private let planned: Set<String>
  private let proposed: Set<String>
  private let cancelled: Set<String>
  private let refused: Set<String>
  private let travel: Set<String>

  init() throws(ExtractionError) {
    planned = try CueTable.words("Contacts/planned.txt")
    proposed = try CueTable.words("Contacts/proposed.txt")
    cancelled = try CueTable.words("Contacts/cancelled.txt")
    refused = try CueTable.words("Contacts/refused.txt")
    travel = try CueTable.words("Contacts/travel.txt")
  }

  func status(
    of contact: Contact, cue: Range<Int>, _ told: ToldContact, in view: ArticleView
  ) -> Contact.Status {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    let before = (max(sentence.lowerBound, cue.lowerBound - 7)..<cue.lowerBound).map(view.word)
    let after = (cue.upperBound..<min(sentence.upperBound, cue.upperBound + 10)).map(view.word)
    if (before + after).contains(where: cancelled.contains) { return .cancelled }
    if before.suffix(5).contains(where: refused.contains) || before.last == "against" {
      return .refused
    }
    let isLater =
      contact.date.flatMap { date in
        view.analysis.article.published.date?.lastDay.flatMap { day in
          date.firstDay.map { $0 > day }
        }
      } ?? false
    let isHeadline = view.sentence(of: cue.lowerBound).isHeadline
    let toVerb =
      before.last == "to"
      && (isHeadline || ["is", "are", "was", "were"].contains(before.dropLast().last ?? ""))
    if before.contains(where: planned.contains) || toVerb || isLater { return .planned }
    if before.suffix(5).contains(where: proposed.contains) { return .proposed }
    // «his eagerness to meet», but «went to Moscow to meet».
    if before.last == "to", told.part == .verb, !before.contains(where: travel.contains) {
      return .proposed
    }
    return .held
  }
}
