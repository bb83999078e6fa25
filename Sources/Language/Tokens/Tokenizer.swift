package import Records

/// Cuts a passage into tokens.
///
/// Input: an article's text and a span of it. Output: tokens in order, no white space. «Mr. Li's 1,200
/// U.S. dollars.» → `Mr.` `Li` `'s` `1,200` `U.S.` `dollars` `.`. It does not attempt the multi-word
/// tokens of Universal Dependencies; hyphens always stand alone.
package struct Tokenizer: Sendable {
  /// Words that keep their full stop: `mr`, `jan`, `gen`, … (folded, without the stop).
  private let abbreviations: Set<String>

  package init(abbreviations: Set<String>) {
    self.abbreviations = abbreviations
  }

  package func tokens(of text: ArticleText, in span: TextSpan) -> [Token] {
    let passage = text[span]
    var cutter = Cutter(passage, offset: span.start, abbreviations: abbreviations)
    return cutter.run()
  }

  /// Walks once over the scalars of a passage.
  private struct Cutter {
    private let scalars: Substring.UnicodeScalarView
    private let passage: Substring
    private let abbreviations: Set<String>
    private var index: String.Index
    private var offset: Int
    private var tokens: [Token] = []

    init(_ passage: Substring, offset: Int, abbreviations: Set<String>) {
      self.passage = passage
      scalars = passage.unicodeScalars
      index = passage.startIndex
      self.offset = offset
      self.abbreviations = abbreviations
    }

    mutating func run() -> [Token] {
      while index < scalars.endIndex {
        let scalar = scalars[index]
        if scalar.isSpace || scalar.isInvisible {
          skip(to: scalars.index(after: index))
        } else if scalar.isDigit {
          take(numberEnd(), .number)
        } else if scalar.isWordStart {
          takeWord()
        } else {
          take(punctuationEnd(), .punctuation)
        }
      }
      return tokens
    }

    private mutating func skip(to next: String.Index) {
      offset += passage.utf8.distance(from: index, to: next)
      index = next
    }

    private mutating func take(_ end: String.Index, _ kind: Token.Kind) {
      let text = passage[index..<end]
      let length = text.utf8.count
      tokens.append(
        Token(
          span: TextSpan(offset, offset + length), kind: kind, text: text,
          folded: Folding.fold(text)))
      offset += length
      index = end
    }

    /// Digits with `,` `.` `:` between digits, then letters that touch: `1,189.42`, `3rd`, `1990s`.
    private func numberEnd() -> String.Index {
      var end = index
      while end < scalars.endIndex {
        let scalar = scalars[end]
        if scalar.isDigit || scalar.isWordPart {
          end = scalars.index(after: end)
        } else if ",.:".unicodeScalars.contains(scalar), isDigit(after: end) {
          end = scalars.index(after: end)
        } else {
          break
        }
      }
      return end
    }

    private func isDigit(after position: String.Index) -> Bool {
      let next = scalars.index(after: position)
      return next < scalars.endIndex && scalars[next].isDigit
    }

    /// A run of the same mark (`...`, `--`) is one token; any other mark stands alone.
    private func punctuationEnd() -> String.Index {
      let mark = scalars[index]
      var end = scalars.index(after: index)
      guard mark == "." || mark == "-" else { return end }
      while end < scalars.endIndex, scalars[end] == mark { end = scalars.index(after: end) }
      return end
    }

    private mutating func takeWord() {
      var end = index
      while end < scalars.endIndex, scalars[end].isWordPart || isInnerMark(end) {
        end = scalars.index(after: end)
      }
      if let clitic = cliticStart(index..<end) {
        if clitic > index { take(clitic, .word) }
        take(end, .word)
      } else {
        take(withStop(end), .word)
      }
    }

    /// An apostrophe between letters, or a stop between single letters (`U.S`).
    private func isInnerMark(_ position: String.Index) -> Bool {
      let next = scalars.index(after: position)
      guard next < scalars.endIndex, scalars[next].isWordPart else { return false }
      if scalars[position].isApostrophe { return position > index }
      guard scalars[position] == "." else { return false }
      let before = passage[index..<position].split(separator: ".", omittingEmptySubsequences: false)
      guard before.last?.unicodeScalars.count == 1 else { return false }
      let afterNext = scalars.index(after: next)
      return afterNext >= scalars.endIndex || !scalars[afterNext].isWordPart
    }

    /// Where `'s`, `'ll`, `'re`, `'ve`, `'d`, `'m` or `n't` begins, if the word ends in one.
    private func cliticStart(_ range: Range<String.Index>) -> String.Index? {
      let word = Folding.fold(passage[range])
      for clitic in ["n't", "'s", "'ll", "'re", "'ve", "'d", "'m"] where word.hasSuffix(clitic) {
        guard passage[range].count > clitic.count else { return nil }
        return passage.index(range.upperBound, offsetBy: -clitic.count)
      }
      return nil
    }

    /// Takes in the full stop of an abbreviation or of `U.S.`
    private func withStop(_ end: String.Index) -> String.Index {
      guard end < scalars.endIndex, scalars[end] == "." else { return end }
      let word = passage[index..<end]
      let isInitial = word.unicodeScalars.count == 1 && word.first?.isUppercase == true
      guard isInitial || word.contains(".") || abbreviations.contains(Folding.fold(word)) else {
        return end
      }
      return scalars.index(after: end)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (48...57).contains(value) }

  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 32 || (9...13).contains(value) : properties.isWhitespace
  }

  /// Most text is ASCII, whose letters need no look into the tables of Unicode.
  fileprivate var isWordStart: Bool {
    value < 0x80 ? (97...122).contains(value | 32) : properties.isAlphabetic
  }

  fileprivate var isWordPart: Bool {
    isWordStart || isDigit || value >= 0x80 && properties.generalCategory == .nonspacingMark
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" }

  /// Soft hyphens, zero-width and direction marks, the byte-order mark.
  fileprivate var isInvisible: Bool {
    if value < 0x80 { return value < 32 || value == 127 }
    return properties.generalCategory == .format || properties.generalCategory == .control
  }
}
