import Records

/// Which statements are pledges, and of which kind.
///
/// The act tells most (`acts.tsv`); of a claim or a promise the words do (`phrases.tsv`): «has no intention of
/// attacking» is an assurance, «I will continue my efforts» a promise.
struct PledgeKinds: Sendable {
  private let kindOfAct: [Statement.Act: Pledge.Kind]
  private let phrases: [Phrase]
  private let doubts: Doubts
  private static let worded: Set<Statement.Act> = [.claim, .promise, .refusal]
  /// Words that make what follows another's word.
  private static let telling: Set<String> = ["said", "says", "told", "tells"]
  private static let pronouns: Set<String> = ["he", "she", "it", "they", "i", "we"]

  /// Words that bind, said by the speaker of himself or of anything.
  private struct Phrase: Sendable {
    let words: [String]
    let kind: Pledge.Kind
    let isOfAnything: Bool
  }

  init() throws(ReconciliationError) {
    doubts = try Doubts()
    var kindOfAct: [Statement.Act: Pledge.Kind] = [:]
    for row in try WordTable.rows("Pledges/acts.tsv", width: 2) {
      guard let act = Statement.Act(rawValue: row[0]), let kind = Pledge.Kind(rawValue: row[1])
      else { throw .malformedTable(path: "Pledges/acts.tsv", line: row[0], reason: "is no act") }
      kindOfAct[act] = kind
    }
    self.kindOfAct = kindOfAct
    var phrases: [Phrase] = []
    for row in try WordTable.rows("Pledges/phrases.tsv", width: 3) {
      guard let kind = Pledge.Kind(rawValue: row[1]) else {
        throw .malformedTable(path: "Pledges/phrases.tsv", line: row[0], reason: "has no kind")
      }
      phrases.append(
        Phrase(
          words: row[0].split(separator: " ").map(String.init), kind: kind,
          isOfAnything: row[2] == "anything"))
    }
    self.phrases = phrases
  }

  /// Nil for a statement by which nobody is bound.
  func pledge(of remark: Remark) -> Pledge.Kind? {
    // «saying “we will protect them” is hypocrisy» binds nobody who says it.
    if doubts.areRaised(by: remark) { return nil }
    if PledgeKinds.worded.contains(remark.act),
      let phrase = phrases.first(where: { isTold($0, by: remark) }),
      remark.act != .refusal || phrase.words.first == "no"
    {
      return phrase.kind
    }
    return kindOfAct[remark.act]
  }

  /// Whether words stand in what is said by the speaker of himself.
  ///
  /// «we will» binds only where it is quoted; before «no intention» nobody of another party may be named: «Putin said
  /// he had no intention», told by an official of France, is no word of the official.
  private func isTold(_ phrase: Phrase, by remark: Remark) -> Bool {
    guard let start = remark.words.start(of: phrase.words) else { return false }
    if phrase.isOfAnything {
      return !remark.words[..<start].contains(where: PledgeKinds.telling.contains)
    }
    if ["i", "we"].contains(phrase.words.first) { return remark.line.item.form != .indirect }
    let before = Array(remark.words[..<start])
    let named = remark.sides.named(in: before)
    if !named.isEmpty { return remark.parties.isSuperset(of: named) }
    return before.suffix(3).contains { PledgeKinds.pronouns.contains($0) } || before.isEmpty
  }
}

/// By when something is to be done, where its words name a year: «by 2030», «by the end of June 1999».
enum DueDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  static func of(_ text: String) -> EventDate? {
    let words = ContentWords.words(text)
    for (index, word) in words.enumerated() where word == "by" {
      let rest = words[(index + 1)...].prefix(6).filter { !["the", "end", "of"].contains($0) }
      guard let first = rest.first else { continue }
      if let year = year(first) { return EventDate(year: year) }
      guard let month = months.firstIndex(of: first) else { continue }
      if let year = rest.dropFirst().prefix(2).compactMap(year).first {
        return EventDate(year: year, month: month + 1)
      }
    }
    return nil
  }

  private static func year(_ word: String) -> Int? {
    word.count == 4 ? Int(word).flatMap { (1900...2199).contains($0) ? $0 : nil } : nil
  }
}
