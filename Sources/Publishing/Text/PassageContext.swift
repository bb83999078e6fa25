/// The sentences around cited words.
///
/// Gives the rest of the cited sentence and one more on either side, at most 300 code points each way.
/// A sentence ends, well enough for reading on, at a line end or at `.`, `!` or `?`, with closing
/// marks, before a space and something that is no small letter.
package struct PassageContext: Hashable, Sendable {
  package let before: String
  package let cited: String
  package let after: String
  private static let reach = 300

  /// Nil when the text has no such passage.
  package init?(text: String, start: Int, end: Int) {
    let scalars = Array(text.unicodeScalars)
    guard 0 <= start, start < end, end <= scalars.count else { return nil }
    cited = PassageContext.string(scalars[start..<end])
    let low = max(0, start - PassageContext.reach)
    let starts = (low...start).filter { PassageContext.isSentenceStart($0, in: scalars) }
    let first = starts.dropLast().last ?? starts.last ?? low
    before =
      (PassageContext.isSentenceStart(first, in: scalars) ? "" : "… ")
      + PassageContext.string(scalars[first..<start])
    let high = min(scalars.count, end + PassageContext.reach)
    let ends = (end...high).filter { PassageContext.isSentenceStart($0, in: scalars) }
    let last = ends.dropFirst().first ?? ends.first ?? high
    after =
      PassageContext.string(scalars[end..<last])
      + (PassageContext.isSentenceStart(last, in: scalars) ? "" : " …")
  }

  private static func isSentenceStart(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if index == 0 || index == scalars.count { return true }
    guard scalars[index - 1].properties.isWhitespace, !scalars[index].properties.isWhitespace
    else { return false }
    if scalars[index].properties.isLowercase { return false }
    var last = index - 1
    while last >= 0, scalars[last].properties.isWhitespace {
      if scalars[last] == "\n" { return true }
      last -= 1
    }
    let closing: Set<Unicode.Scalar> = ["”", "\"", "’", "'", ")", "»", "]"]
    while last >= 0, closing.contains(scalars[last]) { last -= 1 }
    return last < 0 || [".", "!", "?", "…"].contains(scalars[last])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
