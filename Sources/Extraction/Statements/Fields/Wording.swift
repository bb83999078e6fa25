import Language
import Records

/// The words of a statement as its record gives them, and how much of them is quoted.
///
/// Outer quotation marks are dropped when everything is quoted; an elision is ` … `.
struct Wording: Sendable {
  let text: String
  let form: Statement.Form

  init(_ content: [Range<Int>], in view: ArticleView) {
    let tokens = content.flatMap { $0 }.filter { view.tokens[$0].kind != .punctuation }
    let quoted = tokens.count { view.quotation(at: $0) != nil }
    form = quoted == 0 ? .indirect : quoted == tokens.count ? .direct : .mixed
    let isDirect = form == .direct
    var text = ""
    var end: Int?
    for run in content {
      let run = isDirect ? Wording.unquoted(run, in: view) : run
      guard !run.isEmpty else { continue }
      if let end { text += Wording.joint(end, run.lowerBound, in: view) }
      text += view.text(run)
      end = run.upperBound
    }
    self.text = text
  }

  /// What stands between two runs: an elision, or the end of a sentence of the quotation.
  private static func joint(_ end: Int, _ start: Int, in view: ArticleView) -> String {
    let between = end..<max(end, start)
    guard between.allSatisfy({ view.tokens[$0].kind == .punctuation }) else { return " … " }
    let mark = between.first { [".", "?", "!", "..."].contains(view.word($0)) }
    return (mark.map { String(view.tokens[$0].text) } ?? "") + " "
  }

  private static func unquoted(_ run: Range<Int>, in view: ArticleView) -> Range<Int> {
    let marks: Set<String> = ["\"", "'", ",", "."]
    var run = run
    while let first = run.first, marks.contains(view.word(first)) { run = run.dropFirst() }
    while let last = run.last, marks.contains(view.word(last)) { run = run.dropLast() }
    return run
  }
}
