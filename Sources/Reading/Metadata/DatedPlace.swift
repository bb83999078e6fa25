import Records

/// A place in capitals and a full date on a line of their own, as agencies write above a report:
/// «PARIS, May 30, 2017», «WASHINGTON, D.C., March 8, 2018 (Northern Wire) —».
enum DatedPlace {
  /// Whether a line holds that and nothing else; `date` is its date, `parts` are its words.
  ///
  /// A headline in capitals that ends with a date has more words than a place has.
  static func isAll(
    of text: Substring, around date: WrittenDate, of parts: [WrittenDate.Part]
  ) -> Bool {
    let first = parts[date.range.lowerBound]
    let last = parts[date.range.upperBound - 1]
    let place = withoutParentheses(text[..<first.start])
    let rest = withoutParentheses(text[last.start...].drop(while: \.isNumber))
    let letters = place.filter(\.isLetter)
    let words = place.split { !$0.isLetter && $0 != "." && $0 != "'" && $0 != "’" }
    return letters.count >= 3 && letters.allSatisfy(\.isUppercase) && (1...4).contains(words.count)
      && place.contains(where: { ",-—–(".contains($0) })
      && !place.contains(where: { ":;?!".contains($0) || $0.isNumber })
      && !rest.contains { $0.isLetter || $0.isNumber }
  }

  /// An agency in parentheses says nothing about the place; a mark stays where it stood.
  private static func withoutParentheses(_ text: Substring) -> String {
    var kept = ""
    var depth = 0
    for character in text {
      if character == "(" { kept.append("(") }
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      if depth <= 0, character != ")" { kept.append(character) }
    }
    return kept
  }
}
