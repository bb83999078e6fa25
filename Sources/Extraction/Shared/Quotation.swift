import Language
import Records

/// A passage in quotation marks within one paragraph.
///
/// Curly, straight double and angle marks open and close; a mark left open runs to the paragraph's end,
/// as a quote does that the next paragraph takes up again. Apostrophes and single straight marks
/// are not read as quotation marks; ‘…’ is.
struct Quotation: Hashable, Sendable {
  /// The tokens with the marks.
  let tokens: Range<Int>
  let isClosed: Bool

  /// The tokens between the marks.
  var inner: Range<Int> {
    let end = isClosed ? tokens.upperBound - 1 : tokens.upperBound
    return min(tokens.lowerBound + 1, end)..<end
  }

  static func all(in analysis: Analysis) -> [Quotation] {
    var quotations: [Quotation] = []
    var opening: (token: Int, mark: Character)?
    var paragraph = 0
    for sentence in analysis.sentences {
      if sentence.paragraph != paragraph, let open = opening {
        quotations.append(
          Quotation(tokens: open.token..<sentence.tokens.lowerBound, isClosed: false))
        opening = nil
      }
      paragraph = sentence.paragraph
      for index in sentence.tokens {
        let text = analysis.tokens[index].text
        guard text.utf8.count <= 3, let mark = text.first else { continue }
        if let open = opening {
          guard closes(mark, open.mark) else { continue }
          quotations.append(Quotation(tokens: open.token..<index + 1, isClosed: true))
          opening = nil
        } else if "“\"„«‘".contains(mark) {
          opening = (index, mark)
        }
      }
    }
    if let open = opening {
      quotations.append(Quotation(tokens: open.token..<analysis.tokens.count, isClosed: false))
    }
    return quotations
  }

  private static func closes(_ mark: Character, _ opening: Character) -> Bool {
    switch opening {
    case "“", "„": mark == "”" || mark == "“" || mark == "\""
    case "\"": mark == "\"" || mark == "”"
    case "«": mark == "»"
    default: mark == "’"
    }
  }
}
