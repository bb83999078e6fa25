extension EventDate: CustomStringConvertible, LosslessStringConvertible, Codable {
  /// Reads EDTF; nil when the text is no date of the kind that this type holds.
  package init?(_ text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      guard let point = DatePoint(text) else { return nil }
      self.init(point)
    case 2:
      guard let from = Bound(String(ends[0])), let to = Bound(String(ends[1])) else { return nil }
      self.init(from: from, to: to)
    default:
      return nil
    }
  }

  package var description: String {
    switch shape {
    case .point(let point): point.description
    case .interval(let from, let to): "\(from)/\(to)"
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = EventDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "«\(text)» is no EDTF date such as 2017-05-29")
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension EventDate.Bound: CustomStringConvertible {
  fileprivate init?(_ text: String) {
    switch text {
    case "..": self = .open
    case "": self = .unknown
    default:
      guard let point = DatePoint(text) else { return nil }
      self = .date(point)
    }
  }

  package var description: String {
    switch self {
    case .date(let point): point.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension DatePoint: CustomStringConvertible {
  package init?(_ text: String) {
    var rest = Substring(text)
    var qualifier: Qualifier?
    if let last = rest.last, let found = Qualifier(rawValue: String(last)) {
      qualifier = found
      rest.removeLast()
    }
    let fields = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), let year = DatePoint.year(fields[0]) else { return nil }
    let parts = fields.dropFirst().map(DatePoint.part)
    guard !parts.contains(where: { $0 == nil }) else { return nil }
    self.init(
      year: year.value, unspecifiedYearDigits: year.unspecified, month: parts.first ?? nil,
      day: parts.count > 1 ? parts[1] : nil, qualifier: qualifier)
  }

  package var description: String {
    let digits = DatePoint.padded(year, to: 4)
    var text =
      digits.dropLast(unspecifiedYearDigits)
      + String(repeating: "X", count: unspecifiedYearDigits)
    for part in [month, day] {
      switch part {
      case .known(let number): text += "-" + DatePoint.padded(number, to: 2)
      case .unspecified: text += "-XX"
      case nil: break
      }
    }
    return String(text) + (qualifier?.rawValue ?? "")
  }

  private static func year(_ field: Substring) -> (value: Int, unspecified: Int)? {
    let known = field.prefix { $0 != "X" }
    let unspecified = field.count - known.count
    guard field.count == 4, unspecified <= 2,
      field.dropFirst(known.count).allSatisfy({ $0 == "X" }),
      let value = number(known)
    else { return nil }
    return (unspecified == 0 ? value : unspecified == 1 ? value * 10 : value * 100, unspecified)
  }

  private static func part(_ field: Substring) -> Part? {
    guard field.utf8.count == 2 else { return nil }
    return field == "XX" ? .unspecified : number(field).map(Part.known)
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
