extension TimeExpression {
  /// How long, in minutes, when the value is a duration of hours, minutes or days: 90 for `PT1H30M`.
  ///
  /// Nil for weeks and longer, for untold amounts (`PTXH`) and for what is no duration.
  package var durationMinutes: Int? {
    guard kind == .duration, value.first == "P" else { return nil }
    var minutes = 0.0
    var isClock = false
    var digits = ""
    for character in value.dropFirst() {
      if character == "T" {
        isClock = true
      } else if character.isNumber || character == "." {
        digits.append(character)
      } else {
        guard let amount = Double(digits), amount < 1_000_000 else { return nil }
        digits = ""
        switch character {
        case "H" where isClock: minutes += amount * 60
        case "M" where isClock: minutes += amount
        case "S" where isClock: minutes += amount / 60
        case "D" where !isClock: minutes += amount * 1440
        case "W" where !isClock: minutes += amount * 7 * 1440
        default: return nil
        }
      }
    }
    return minutes > 0 ? Int(minutes.rounded()) : nil
  }
}
