import Reading
import Records
import Store

/// Counts what `readout add` did, and says so in one line.
struct AddTally {
  private var added = 0
  private var updated = 0
  private var unchanged = 0
  private var skipped: [ReadingError.Code: Int] = [:]
  private var passages = 0
  private var articlesWithFurniture = 0

  var skippedCount: Int { skipped.values.reduce(0, +) }

  private var read: Int { added + updated + unchanged }

  mutating func count(_ outcome: Addition, article: Article) {
    switch outcome {
    case .added: added += 1
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    }
    if outcome != .unchanged, !article.furniture.isEmpty {
      passages += article.furniture.count
      articlesWithFurniture += 1
    }
  }

  mutating func count(_ source: SkippedSource) {
    skipped[source.error.code, default: 0] += 1
  }

  var progress: String {
    "read \(AddTally.number(read, "article"))"
      + (skipped.isEmpty ? "" : ", skipped \(skippedCount)")
  }

  /// «read 14 articles: 12 added, 2 unchanged; skipped 1 (1 empty file); furniture removed: …».
  var summary: String {
    let kinds = [(added, "added"), (updated, "updated"), (unchanged, "unchanged")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    var text = "read \(AddTally.number(read, "article"))"
    if !kinds.isEmpty { text += ": " + kinds.joined(separator: ", ") }
    if !skipped.isEmpty { text += "; skipped \(skippedCount) (\(reasons))" }
    if passages > 0 {
      text +=
        "; furniture removed: \(AddTally.number(passages, "passage")) in "
        + AddTally.number(articlesWithFurniture, "article")
    }
    return text
  }

  private var reasons: String {
    skipped.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { "\($0.value) \($0.key.rawValue.replacing("_", with: " "))" }.joined(separator: ", ")
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
