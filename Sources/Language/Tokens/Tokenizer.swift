package import Records

/// Cuts a passage into the syntactic words of Universal Dependencies, as the English corpus GUM has
/// them (<https://universaldependencies.org/en/tokenization.html>).
///
/// Input: an article's text and a span of it. Output: tokens in order, no white space. «Mr. Li's 1,200
/// U.S. dollars don't help co-founders.» → `Mr.` `Li` `'s` `1,200` `U.S.` `dollars` `do` `n't` `help`
/// `co-founders` `.`. A hyphen stands alone but after a prefix; what is one written word together
/// says so (``Token/continuesWord``). Time is linear in the text. It does not attempt other languages.
package struct Tokenizer: Sendable {
  private let forms: WordForms

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  package init() throws(LanguageError) {
    forms = try WordForms()
  }

  package func tokens(of text: ArticleText, in span: TextSpan) -> [Token] {
    let passage = text[span]
    var cutter = WordCutter(text.string, forms: forms)
    var scalars = passage.unicodeScalars.makeIterator()
    var offset = span.start
    var chunk = WrittenRun()
    while let scalar = scalars.next() {
      let point = CodePoint(scalar: scalar)
      if !point.isSpace {
        chunk.append(point, at: offset)
      } else if !chunk.points.isEmpty {
        chunk.close(at: offset, before: scalar, scalars)
        cutter.cut(chunk)
        chunk.clear()
      }
      if point.endsLine { cutter.startLine() }
      offset += UTF8.width(scalar)
    }
    if !chunk.points.isEmpty {
      chunk.close(at: offset, before: nil, scalars)
      cutter.cut(chunk)
    }
    return cutter.tokens
  }
}

/// A run of signs without white space, and what follows it on its line.
struct WrittenRun {
  private(set) var points: [CodePoint] = []
  /// The UTF-8 offset of every sign in the article, and that of the end.
  private(set) var offsets: [Int] = []
  /// The first signs of the next run; empty at the end of a line.
  private(set) var following: [CodePoint] = []
  /// How far one looks ahead.
  private static let sight = 16

  mutating func append(_ point: CodePoint, at offset: Int) {
    points.append(point)
    offsets.append(offset)
  }

  mutating func close(
    at end: Int, before space: Unicode.Scalar?, _ rest: Substring.UnicodeScalarView.Iterator
  ) {
    offsets.append(end)
    following.removeAll(keepingCapacity: true)
    guard let space, !CodePoint(scalar: space).endsLine else { return }
    var rest = rest
    for _ in 0..<2 * WrittenRun.sight {
      guard let scalar = rest.next() else { return }
      let point = CodePoint(scalar: scalar)
      if point.endsLine || following.count == WrittenRun.sight { return }
      if !point.isSpace {
        following.append(point)
      } else if !following.isEmpty {
        return
      }
    }
  }

  mutating func clear() {
    points.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
  }
}
