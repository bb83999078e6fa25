/// A code point with the questions that the tokenizer asks of it.
///
/// Most text is ASCII, whose letters need no look into the tables of Unicode.
struct CodePoint {
  let scalar: Unicode.Scalar

  var value: UInt32 { scalar.value }

  var isSpace: Bool {
    value < 0x80 ? value == 32 || (9...13).contains(value) : scalar.properties.isWhitespace
  }

  /// Ends a line of text.
  var endsLine: Bool { (10...13).contains(value) || value == 0x2028 || value == 0x2029 }

  var isDigit: Bool { (48...57).contains(value) }

  var isLetter: Bool {
    value < 0x80 ? (97...122).contains(value | 32) : scalar.properties.isAlphabetic
  }

  var isUpper: Bool { value < 0x80 ? (65...90).contains(value) : scalar.properties.isUppercase }

  var isLower: Bool { value < 0x80 ? (97...122).contains(value) : scalar.properties.isLowercase }

  /// A letter, a digit or a combining mark.
  var isWordPart: Bool { isLetter || isDigit || value >= 0x80 && isCombining }

  var isApostrophe: Bool { value == 0x27 || value == 0x2019 }

  var isStop: Bool { value == 0x2E }

  var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }

  var isDash: Bool { value == 0x2013 || value == 0x2014 || value == 0x2D }

  var isSlash: Bool { value == 0x2F }

  /// Soft hyphens, zero-width and direction marks, the byte-order mark, control characters.
  var isInvisible: Bool {
    if value < 0x80 { return value < 32 || value == 127 }
    guard !isExtending else { return false }
    let category = scalar.properties.generalCategory
    return category == .format || category == .control
  }

  /// Marks that stand over, under or around the sign before.
  var isCombining: Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Continues an emoji: variation selectors, skin tones, tags of flags.
  var isExtending: Bool {
    switch value {
    case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
    default: false
    }
  }

  /// Joins two emoji into one.
  var isJoiner: Bool { value == 0x200D }

  /// Two of these are a flag.
  var isRegional: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// `(`, `[`, `{`, `<` and quotation marks: a word may begin behind them.
  var opens: Bool {
    switch value {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x3C, 0x60, 0xAB, 0x2018, 0x201C, 0x201E: true
    default: false
    }
  }

  /// Signs of money that stand before a sum.
  var isCurrency: Bool {
    value == 0x24 || value >= 0x80 && scalar.properties.generalCategory == .currencySymbol
  }
}
