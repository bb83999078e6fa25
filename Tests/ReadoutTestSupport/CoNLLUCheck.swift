/// Complains about text that is not CoNLL-U (<https://universaldependencies.org/format.html>).
package struct CoNLLUCheck {
  package private(set) var complaints: [String] = []
  /// What `# text` says, sentence by sentence.
  package private(set) var texts: [String] = []
  /// The `TokenRange` of each word, in order.
  package private(set) var places: [Range<Int>] = []

  private struct Line {
    let id: String
    let columns: [Substring]

    var form: Substring { columns[1] }
    var misc: [Substring] { columns[9] == "_" ? [] : columns[9].split(separator: "|") }
    var isRange: Bool { id.contains("-") }
    var isFollowedBySpace: Bool { !misc.contains("SpaceAfter=No") }
  }

  package init(_ text: String) {
    if !text.isEmpty && !text.hasSuffix("\n\n") { complaints.append("ends without a blank line") }
    for block in text.split(separator: "\n\n") { check(block.split(separator: "\n")) }
  }

  private mutating func check(_ lines: [Substring]) {
    let comments = lines.filter { $0.hasPrefix("#") }
    for wanted in ["# sent_id = ", "# text = "]
    where comments.count(where: { $0.hasPrefix(wanted) }) != 1 {
      complaints.append("a sentence needs one «\(wanted)»")
    }
    let text = comments.first { $0.hasPrefix("# text = ") }?.dropFirst(9) ?? ""
    texts.append(String(text))
    var rows: [Line] = []
    for line in lines.drop(while: { $0.hasPrefix("#") }) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 10, !columns.contains("") else {
        complaints.append("not ten full columns: \(line)")
        continue
      }
      if columns.enumerated().contains(where: { $0 < 9 && $1.contains(" ") }) {
        complaints.append("a space in a column: \(line)")
      }
      rows.append(Line(id: String(columns[0]), columns: columns))
    }
    checkText(rows, text)
    checkTree(rows.filter { !$0.isRange })
    for row in rows { checkMisc(row) }
  }

  /// The forms, with ranges in place of their words, make the text.
  private mutating func checkText(_ rows: [Line], _ text: Substring) {
    var (made, covered, next) = ("", 0, 1)
    for row in rows {
      let ends = row.id.split(separator: "-").compactMap { Int($0) }
      if row.isRange {
        if ends.count != 2 || ends[0] != next || ends[1] <= ends[0] {
          complaints.append("a wrong range: \(row.id)")
        }
        covered = ends.last ?? 0
      } else {
        if ends != [next] { complaints.append("\(row.id) stands where \(next) should") }
        next += 1
        if next - 1 <= covered {
          if !row.isFollowedBySpace { complaints.append("\(row.id): spacing inside a range") }
          continue
        }
      }
      made += row.form + (row.isFollowedBySpace ? " " : "")
    }
    while made.hasSuffix(" ") { made.removeLast() }
    if made != text { complaints.append("«\(made)» is not «\(text)»") }
  }

  private mutating func checkTree(_ words: [Line]) {
    if words.allSatisfy({ $0.columns[2...8].allSatisfy { $0 == "_" } }) { return }
    let heads = words.map { Int($0.columns[6]) ?? -1 }
    if heads.count(where: { $0 == 0 }) != 1 { complaints.append("not one root") }
    for (word, head) in zip(words, heads) {
      if head < 0 || head > words.count { complaints.append("no such head: \(word.id)") }
      if (head == 0) != (word.columns[7] == "root") { complaints.append("root: \(word.id)") }
      var (place, steps) = (head, 0)
      while place > 0, place <= words.count, steps <= words.count {
        (place, steps) = (heads[place - 1], steps + 1)
      }
      if steps > words.count { complaints.append("a cycle at \(word.id)") }
    }
  }

  private mutating func checkMisc(_ row: Line) {
    if row.misc != row.misc.sorted() { complaints.append("unsorted: \(row.columns[9])") }
    for item in row.misc {
      let parts = item.split(separator: "=", omittingEmptySubsequences: false)
      if parts.count != 2 || parts.contains("") { complaints.append("no name and value: \(item)") }
      if parts[0] == "TokenRange", !row.isRange {
        let ends = parts[1].split(separator: ":").compactMap { Int($0) }
        if ends.count == 2 { places.append(ends[0]..<ends[1]) }
      }
    }
  }
}
