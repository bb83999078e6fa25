import Foundation

/// The page of the manual on a table of frames: every frame with its places and examples, as Markdown.
///
/// Input: the table's name. Output: the lines of its file, laid out for reading.
package struct FramesPage: Sendable {
  /// The tables that have a page.
  package static let tables = AddedFrames.tables.sorted()

  private let table: String
  private let lines: [String]

  /// - Throws: `ExtractionError` when the table is missing.
  package init(table: String) throws(ExtractionError) {
    self.table = table
    let url = Bundle.module.bundleURL.appendingPathComponent("Resources/Frames/\(table).frames")
    guard let data = try? Data(contentsOf: url) else {
      throw ExtractionError.missingTable(path: url.path)
    }
    lines = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The command that writes the page anew.
  package var command: String {
    "swift run Evaluate manual \(table) > Documentation/Manual/\(table).md"
  }

  package var markdown: String {
    var text = """
      # Frames of \(table)

      By these words Readout finds \(table) in a report. A frame is one or more words, their part of speech and
      what they tell; `/` separates choices for a word, `$` stands before a named list of choices. Below it
      stand the places that fill each field, by the relations of [Universal
      Dependencies](https://universaldependencies.org/u/dep/) in a plain active clause (passive, relative and
      other forms follow from it); of several lines for a field the first that the sentence fills counts. The
      examples are run as tests. [Frames](frames.md) tells how to add your own.

      This page is generated: `\(command)`

      """
    var isList = false
    for line in lines {
      let (shown, isItem) = shown(line)
      guard let shown else { continue }
      if !isItem || !isList { text += "\n" }
      text += shown + "\n"
      isList = isItem
    }
    return text
  }

  /// A line as Markdown, and whether it is an item of a list.
  private func shown(_ line: String) -> (text: String?, isItem: Bool) {
    if line.hasPrefix("# ") { return (String(line.dropFirst(2)), true) }
    let parts = line.split(separator: ":", maxSplits: 1)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 2 else { return (nil, false) }
    switch parts[0] {
    case "table": return (nil, false)
    case "frame":
      let words = parts[1].split(separator: " ")
      guard words.count > 2 else { return (nil, false) }
      let predicates = words.dropLast(2).joined(separator: " ").split(separator: "|")
      let list = predicates.map { "`\($0)`" }.joined(separator: ", ")
      return ("**\(words[words.count - 1])**, \(words[words.count - 2]): \(list)\n", false)
    case "words":
      let sides = parts[1].components(separatedBy: " = ")
      return ("- `$\(sides[0])`: \(sides.last ?? "")", true)
    case "example":
      let sides = parts[1].components(separatedBy: " = ")
      return ("- *\(sides[0])* → \(sides.last ?? "")", true)
    default: return ("- \(parts[0]): `\(parts[1])`", true)
    }
  }
}
