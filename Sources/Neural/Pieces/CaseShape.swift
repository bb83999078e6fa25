/// How a word is written, which the uncased pieces do not say.
enum CaseShape: UInt8 {
  case lower = 1
  case capitalised
  case upper
  case singleUpper
  case mixed
  case digits
  case other

  init(of word: Substring) {
    var letters = 0
    var uppers = 0
    var firstIsUpper = false
    var hasDigit = false
    for scalar in word.unicodeScalars {
      let isLetter: Bool
      let isUpper: Bool
      if scalar.isASCII {
        isUpper = scalar.value >= 65 && scalar.value <= 90
        isLetter = isUpper || scalar.value >= 97 && scalar.value <= 122
        hasDigit = hasDigit || scalar.value >= 48 && scalar.value <= 57
      } else {
        let properties = scalar.properties
        isUpper = properties.isUppercase
        isLetter = Self.isLetter(properties.generalCategory)
        hasDigit =
          hasDigit || properties.numericType == .decimal || properties.numericType == .digit
      }
      guard isLetter else { continue }
      if letters == 0 { firstIsUpper = isUpper }
      letters += 1
      if isUpper { uppers += 1 }
    }
    self =
      switch (letters, uppers) {
      case (0, _): hasDigit ? .digits : .other
      case (_, 0): .lower
      case (1, _): .singleUpper
      case (letters, letters): .upper
      case (_, 1) where firstIsUpper: .capitalised
      default: .mixed
      }
  }

  private static func isLetter(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
