import Records
import Store

/// A few words in a small frame that tell a reader what kind of thing a line is, and what to mind.
package struct Chip: Hashable, Sendable {
  /// How it looks; the words alone tell the meaning.
  package enum Tone: String, Sendable {
    case plain, contact, statement, good, bad, warn
  }

  package let words: String
  package let tone: Tone

  package init(_ words: String, _ tone: Tone = .plain) {
    self.words = words
    self.tone = tone
  }

  package var html: HTML {
    tone == .plain
      ? "<li class=\"chip\">\(words)</li>" : "<li class=\"chip \(tone.rawValue)\">\(words)</li>"
  }

  /// Several, as one list; nothing where there is none.
  package static func list(_ chips: [Chip]) -> HTML {
    chips.isEmpty ? "" : "<ul class=\"chips\">\(chips.map(\.html))</ul>"
  }
}

extension Chip {
  /// Lines are marked where fewer than six in ten of those found in the same way are right.
  package static let lowConfidence = 0.6

  /// What a reader is to mind about a line of any kind.
  static func cautions<Item>(of line: RecordLine<Item>) -> [Chip] {
    var chips: [Chip] = []
    if line.isRejected { chips.append(Chip("rejected", .bad)) }
    if line.articles.count > 1 {
      chips.append(
        Chip("\(line.articles.count) reports, \(line.independentSources) independent"))
    }
    if !line.variants.isEmpty { chips.append(Chip("reports differ", .warn)) }
    if line.article.publishedHow == .inferred { chips.append(Chip("inferred date", .warn)) }
    if let confidence = line.confidence, confidence.item.value < lowConfidence {
      chips.append(Chip("low confidence", .warn))
    }
    if line.corrections.contains(where: { [.edit, .merge, .split].contains($0.kind) }) {
      chips.append(Chip("corrected", .good))
    }
    if line.corrections.contains(where: { $0.kind == .note }) { chips.append(Chip("note")) }
    return chips
  }
}

extension RecordLine {
  /// Whether the last word of a reader on it was that it is wrong.
  package var isRejected: Bool {
    corrections.last { $0.kind == .accept || $0.kind == .reject }?.kind == .reject
  }
}
