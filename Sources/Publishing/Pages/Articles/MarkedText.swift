import Records
import Store

/// An article's words cut into pieces, each of which knows all that it supports.
///
/// Passages overlap: «Macron called Putin on Monday» supports a call, and the sentence around it what Putin said. So the
/// text is cut wherever a passage begins or ends, and no word is lost or shown twice. All offsets are code points.
struct MarkedText {
  /// A passage that supports something, with the numbers of the lines that rest on it.
  struct Passage: Hashable, Sendable {
    let start: Int
    let end: Int
    let lines: [Int]

    /// The name by which it is linked to.
    var anchor: String { "p\(start)-\(end)" }
  }

  /// Words that are all alike.
  struct Piece: Hashable, Sendable {
    let start: Int
    let words: String
    /// Those that cover it.
    let passages: [Passage]
    /// Those of which it is the first piece, and the last.
    let beginning: [Passage]
    let ending: [Passage]
    let isCue: Bool
    let isFurniture: Bool
    let isHeadline: Bool

    /// The numbers of all lines that rest on it, in order.
    var lines: [Int] { Set(passages.flatMap(\.lines)).sorted() }
  }

  /// Paragraph by paragraph.
  let paragraphs: [[Piece]]

  /// What is marked in a text beside passages.
  struct Extras {
    var cues: [Range<Int>] = []
    var furniture: [Range<Int>] = []
    var headline: Range<Int>?
  }

  init(_ text: String, _ passages: [Passage], _ extras: Extras = Extras()) {
    let scalars = Array(text.unicodeScalars)
    let known = passages.filter { 0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count }
    let ends = Set(
      known.flatMap { [$0.start, $0.end] }
        + (extras.cues + extras.furniture + [extras.headline].compactMap(\.self)).flatMap {
          [$0.lowerBound, $0.upperBound]
        })
    let cuts = ends.sorted()
    paragraphs = MarkedText.paragraphs(scalars).map { paragraph in
      let inner = cuts.filter { $0 > paragraph.lowerBound && $0 < paragraph.upperBound }
      let borders = [paragraph.lowerBound] + inner + [paragraph.upperBound]
      let near = known.filter { $0.start < paragraph.upperBound && $0.end > paragraph.lowerBound }
      return zip(borders, borders.dropFirst()).map { start, end in
        let covering = near.filter { $0.start <= start && $0.end >= end }
        return Piece(
          start: start, words: MarkedText.text(scalars[start..<end]), passages: covering,
          beginning: covering.filter {
            $0.start == start
              || start == paragraph.lowerBound && MarkedText.isBlank(scalars[$0.start..<start])
          },
          ending: covering.filter {
            $0.end == end
              || end == paragraph.upperBound && MarkedText.isBlank(scalars[end..<$0.end])
          }, isCue: extras.cues.contains { $0.contains(start) },
          isFurniture: extras.furniture.contains { $0.contains(start) },
          isHeadline: extras.headline?.contains(start) ?? false)
      }
    }
  }

  /// The stretches between blank lines; in a text without blank lines those between line ends.
  private static func paragraphs(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where scalar == "\n" {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<scalars.count)
    let isFull = lines.map { !isBlank(scalars[$0]) }
    let hasBlank = zip(isFull, isFull.dropFirst()).contains { $0 != $1 }
    var paragraphs: [Range<Int>] = []
    for (index, line) in lines.enumerated() where isFull[index] {
      if hasBlank, index > 0, isFull[index - 1], let last = paragraphs.popLast() {
        paragraphs.append(last.lowerBound..<line.upperBound)
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs
  }

  private static func isBlank(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy(\.properties.isWhitespace)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension MarkedText {
  /// The text with its marks; a mark is followed by the numbers of its lines, which lead to them.
  var markup: HTML {
    "\(paragraphs.map { "<p>\($0.map(MarkedText.markup))</p>\n" as HTML })"
  }

  private static func markup(_ piece: Piece) -> HTML {
    let styles = [
      piece.isCue ? "cue" : nil, piece.isFurniture ? "furniture" : nil,
      piece.isHeadline ? "headline" : nil,
    ].compactMap(\.self)
    let style: HTML = styles.isEmpty ? "" : " class=\"\(styles.joined(separator: " "))\""
    guard !piece.passages.isEmpty else {
      let anchor: HTML = piece.isCue ? " id=\"u\(piece.start)\"" : ""
      return styles.isEmpty
        ? "\(verbatim: piece.words)" : "<span\(style)\(anchor)>\(verbatim: piece.words)</span>"
    }
    let spots = piece.beginning.dropFirst().map {
      "<span class=\"spot\" id=\"\($0.anchor)\"></span>" as HTML
    }
    let anchor = piece.beginning.first.map { " id=\"\($0.anchor)\"" as HTML }
    let numbers = Set(piece.ending.flatMap(\.lines)).sorted().map { number in
      "<a href=\"#l\(number)\" aria-label=\"line \(number)\">\(number)</a>" as HTML
    }
    let references: HTML =
      numbers.isEmpty ? "" : "<sup class=\"refs\">\(HTML.joined(numbers, by: " "))</sup>"
    return """
      \(spots)<mark\(anchor)\(style)>\(verbatim: piece.words)</mark>\(references)
      """
  }
}
