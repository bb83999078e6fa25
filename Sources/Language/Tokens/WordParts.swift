import Records

/// An article's tokens with joined words parted again, as rules of names and times read them.
///
/// Universal Dependencies has «pro-Russian», «vice-president», «mid-1980s» and «29/5/2017» as one word
/// each; whom or when they mean stands in a part. Other tokens stay as they are.
struct WordParts {
  let tokens: [Token]
  let sentences: [Sentence]
  /// For every part the token that it comes from; nil where nothing was parted.
  private let origins: [Int]?

  init(tokens: [Token], sentences: [Sentence]) {
    guard tokens.contains(where: WordParts.isJoined) else {
      (self.tokens, self.sentences, origins) = (tokens, sentences, nil)
      return
    }
    var parts: [Token] = []
    var origins: [Int] = []
    var starts: [Int] = []
    parts.reserveCapacity(tokens.count + tokens.count / 16)
    origins.reserveCapacity(tokens.count + tokens.count / 16)
    for (index, token) in tokens.enumerated() {
      starts.append(parts.count)
      if WordParts.isJoined(token) {
        WordParts.part(token, into: &parts)
      } else {
        parts.append(token)
      }
      while origins.count < parts.count { origins.append(index) }
    }
    starts.append(parts.count)
    self.tokens = parts
    self.sentences = sentences.map {
      Sentence(
        tokens: starts[$0.tokens.lowerBound]..<starts[$0.tokens.upperBound], span: $0.span,
        paragraph: $0.paragraph, isHeadline: $0.isHeadline)
    }
    self.origins = origins
  }

  /// The tokens that parts come from.
  func origin(of parts: Range<Int>) -> Range<Int> {
    guard let origins, !parts.isEmpty else { return parts }
    return origins[parts.lowerBound]..<origins[parts.upperBound - 1] + 1
  }

  /// A mention among the parts as one among the tokens.
  func origin(of mention: Mention) -> Mention {
    Mention(
      span: mention.span, tokens: origin(of: mention.tokens), meaning: mention.meaning,
      isIndirect: mention.isIndirect, isLocative: mention.isLocative)
  }

  private static func isJoined(_ token: Token) -> Bool {
    switch token.kind {
    case .punctuation: return false
    case .number: return token.folded.utf8.contains(where: isJoint)
    case .word:
      // No address: those hold stops, colons and more.
      let bytes = token.folded.utf8
      return bytes.contains(45) && bytes.count > 1
        && bytes.allSatisfy { $0 == 45 || $0 == 39 || $0 >= 0x80 || isLetterOrDigit($0) }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }

  /// `-`, `/` and `'`.
  private static func isJoint(_ byte: UInt8) -> Bool { byte == 45 || byte == 47 || byte == 39 }

  private static func part(_ token: Token, into parts: inout [Token]) {
    let text = token.text
    var start = text.startIndex
    var offset = token.span.start
    func take(_ end: String.Index) {
      guard start < end else { return }
      let piece = text[start..<end]
      let folded = Folding.fold(piece)
      let isMark = piece.unicodeScalars.count == 1 && folded.utf8.first.map(isJoint) == true
      let isNumber = piece.utf8.first.map { (48...57).contains($0) } == true
      parts.append(
        Token(
          span: TextSpan(offset, offset + piece.utf8.count),
          kind: isMark ? .punctuation : isNumber ? .number : .word, text: piece, folded: folded))
      offset += piece.utf8.count
      start = end
    }
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let point = CodePoint(scalar: scalars[index])
      guard point.isHyphen || point.isSlash || point.isApostrophe && index == text.startIndex else {
        continue
      }
      take(index)
      take(scalars.index(after: index))
    }
    take(text.endIndex)
  }
}
