/// Breaks a line at words so that every piece fits a width in columns.
enum LineWrap {
  /// The pieces; the last one ends in `…` when there would be more than `limit` of them.
  static func lines(_ text: String, width: Int, limit: Int = .max) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      let joined = current.isEmpty ? String(word) : current + " " + word
      if DisplayWidth.of(joined) <= width {
        current = joined
        continue
      }
      if !current.isEmpty { lines.append(current) }
      let pieces = cut(word, width: width)
      lines.append(contentsOf: pieces.dropLast())
      current = pieces.last ?? ""
      if lines.count > limit { break }
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    guard lines.count > limit else { return lines }
    let last = lines[limit - 1]
    return Array(lines[..<(limit - 1)]) + [truncated(last + "…", width: width, mark: true)]
  }

  /// The text cut to a width, ending in `…` where something was cut.
  static func truncated(_ text: String, width: Int) -> String {
    truncated(text, width: width, mark: DisplayWidth.of(text) > width)
  }

  private static func truncated(_ text: String, width: Int, mark: Bool) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    let kept = cut(Substring(text), width: max(1, width - 1)).first ?? ""
    return mark ? kept + "…" : kept
  }

  /// A word in pieces of at most `width` columns.
  private static func cut(_ word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let next = DisplayWidth.of(character)
      if used + next > width, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += next
    }
    return pieces + [piece]
  }
}
