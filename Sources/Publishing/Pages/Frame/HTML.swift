/// Markup that is safe by its type: text put into it is escaped, and only markup stays markup.
///
/// `let line: HTML = "<p>\(article.title)</p>"` escapes the title, because it is a `String`; an `HTML` value is put in as
/// it is. Inside attributes the quotes are to be double: `"<a title=\"\(title)\">"`. There is no way to turn a text of
/// an article into markup.
package struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  package private(set) var text: String

  package init(stringLiteral markup: String) {
    text = markup
  }

  package init(stringInterpolation parts: StringInterpolation) {
    text = parts.text
  }

  /// Nothing.
  package static let empty: HTML = ""

  package static func += (left: inout HTML, right: HTML) {
    left.text += right.text
  }

  package static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum += right
    return sum
  }

  /// What may stand in markup, and how it is put there.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: String

    package init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ markup: String) {
      text += markup
    }

    /// Text of any origin, escaped.
    package mutating func appendInterpolation(_ words: some StringProtocol) {
      text += HTMLText.escaped(words)
    }

    /// Text of an article, escaped, with its spaces and line ends as they are.
    package mutating func appendInterpolation(verbatim words: some StringProtocol) {
      text += HTMLText.escapedKeepingSpaces(words)
    }

    package mutating func appendInterpolation(_ number: Int) {
      text += String(number)
    }

    /// A coordinate of a drawing, to a tenth.
    package mutating func appendInterpolation(_ number: Double) {
      let tenths = Int((number * 10).rounded())
      text += tenths % 10 == 0 ? String(tenths / 10) : String(Double(tenths) / 10)
    }

    package mutating func appendInterpolation(_ markup: HTML) {
      text += markup.text
    }

    /// Nothing where there is nothing.
    package mutating func appendInterpolation(_ markup: HTML?) {
      text += markup?.text ?? ""
    }

    /// One after the other.
    package mutating func appendInterpolation(_ markup: some Sequence<HTML>) {
      for part in markup { text += part.text }
    }

    package mutating func appendInterpolation(_ address: PageAddress) {
      text += HTMLText.escaped(address.text)
    }
  }
}

extension HTML {
  /// Parts with something between them.
  static func joined(_ parts: [HTML], by separator: HTML) -> HTML {
    var joined = HTML.empty
    for (index, part) in parts.enumerated() {
      if index > 0 { joined += separator }
      joined += part
    }
    return joined
  }
}
