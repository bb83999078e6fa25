import Publishing
import Records

/// What a parameter of the interface can be: said once, for the document and for the check.
enum ParameterValue: Hashable, Sendable {
  /// Words of somebody's, so many code points at most.
  case words(longest: Int)
  case identifier
  /// A day, a month or a year.
  case date
  /// From 0 to 1.
  case share
  case flag
  case choice([String])
  case number(ClosedRange<Int>, usual: Int)

  /// Whether a text is such a value, exactly as ``shape`` says it.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .words(let longest): (1...longest).contains(text.unicodeScalars.count)
    case .identifier:
      text.utf8.count == 14 && text.allSatisfy { $0.isASCII }
        && text.wholeMatch(of: /[a-z][0-9a-hjkmnp-tv-z]{13}/) != nil
    case .date: ParameterValue.date(text) != nil
    case .share:
      text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?([eE][+\-]?[0-9]+)?/) != nil
        && Double(text).map { (0...1).contains($0) } == true
    case .flag: text == "true" || text == "false"
    case .choice(let choices): choices.contains(text)
    case .number(let range, _): Int(text).map(range.contains) == true
    }
  }

  /// What a reader is told who sent something else.
  var advice: String {
    switch self {
    case .words(let longest): "it is one to \(longest) characters of text"
    case .identifier: "it is a letter and thirteen letters and digits, as lists give it"
    case .date: "write a date as 2022-02-07, 2022-02 or 2022"
    case .share: "it is a share from 0 to 1, such as 0.8"
    case .flag: "it is true or false"
    case .choice(let choices): "it can be " + choices.joined(separator: ", ")
    case .number(let range, _):
      "it is a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
  }

  /// The same in the language of JSON Schema.
  var shape: JSONTree {
    switch self {
    case .words(let longest):
      ["type": "string", "minLength": 1, "maxLength": .integer(longest)]
    case .identifier:
      ["type": "string", "pattern": .text(InterfaceShapes.identifierPattern)]
    case .date:
      [
        "anyOf": [
          ["type": "string", "format": "date"],
          ["type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"],
          ["type": "string", "pattern": "^[0-9]{4}$"],
        ]
      ]
    case .share: ["type": "number", "minimum": 0, "maximum": 1]
    case .flag: ["type": "boolean"]
    case .choice(let choices): ["type": "string", "enum": .texts(choices)]
    case .number(let range, let usual):
      [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound), "default": .integer(usual),
      ]
    }
  }

  /// A day, a month or a year; nil for anything else that EDTF has.
  static func date(_ text: String) -> EventDate? {
    guard text.wholeMatch(of: /[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?/) != nil else { return nil }
    return EventDate(text)
  }
}
