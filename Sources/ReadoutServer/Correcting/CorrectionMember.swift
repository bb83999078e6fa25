import Publishing
import Records

/// A member of the object by which a program corrects something: said once, for the document and for the check.
enum CorrectionMember: String, CaseIterable {
  case target, other, field, value, reason, author

  private static let longestName = 200
  private static let longestValue = 5_000
  private static let longestReason = 500
  private static let mostNames = 20

  /// Those that a kind of correction has, besides `kind`.
  static func all(of kind: Correction.Kind) -> [CorrectionMember] {
    needed(by: kind) + [.reason, .author]
  }

  static func needed(by kind: Correction.Kind) -> [CorrectionMember] {
    switch kind {
    case .accept, .reject, .split, .undo: [.target]
    case .note: [.target, .value]
    case .edit: [.target, .field, .value]
    case .merge, .mergeActors, .splitActors: [.target, .other]
    }
  }

  /// What is wrong with what was sent; nil where it fits.
  func fault(_ sent: JSONTree?, in kind: Correction.Kind) -> BodyFault? {
    guard let sent else {
      let isNeeded = CorrectionMember.needed(by: kind).contains(self)
      return isNeeded ? BodyFault(rawValue, "it is missing: " + value(in: kind).advice) : nil
    }
    if self == .value, kind == .edit { return editFault(sent) }
    guard case .text(let words) = sent, isFit(words, in: kind) else {
      return BodyFault(rawValue, value(in: kind).advice)
    }
    return nil
  }

  private func isFit(_ words: String, in kind: Correction.Kind) -> Bool {
    value(in: kind).accepts(words)
      && words.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  private func editFault(_ sent: JSONTree) -> BodyFault? {
    switch sent {
    case .null, .integer, .number: return nil
    case .text(let words) where isFit(words, in: .edit): return nil
    case .list(let names) where (1...CorrectionMember.mostNames).contains(names.count):
      let areNames = names.allSatisfy { name in
        guard case .text(let words) = name else { return false }
        return CorrectionMember.target.isFit(words, in: .mergeActors)
      }
      if areNames { return nil }
    default: break
    }
    return BodyFault(
      rawValue,
      "it is text, a number, a list of one to \(CorrectionMember.mostNames) names, or null for nothing"
    )
  }

  private func value(in kind: Correction.Kind) -> ParameterValue {
    let isOfActors = kind == .mergeActors || kind == .splitActors
    return switch self {
    case .target, .other:
      isOfActors ? .words(longest: CorrectionMember.longestName) : .identifier
    case .field: .choice(CorrectionMember.fields)
    case .value: .words(longest: CorrectionMember.longestValue)
    case .reason: .words(longest: CorrectionMember.longestReason)
    case .author: .words(longest: CorrectionMember.longestName)
    }
  }

  /// The fields that readers can edit, of all kinds of line.
  private static let fields: [String] =
    Set(LineKind.allCases.flatMap { EditableField.all(of: $0).map(\.name) }).sorted()
}

extension CorrectionMember {
  /// The shape of the whole object, in the language of JSON Schema.
  static var shape: JSONTree {
    [
      "description": "Something that is to be corrected.",
      "anyOf": .list(Correction.Kind.allCases.map(shape)),
    ]
  }

  private static func shape(of kind: Correction.Kind) -> JSONTree {
    let members = all(of: kind).map { ($0.rawValue, $0.shape(in: kind)) }
    let named: JSONTree = ["type": "string", "const": .text(kind.rawValue)]
    return [
      "type": "object", "title": .text(kind.rawValue), "description": .text(meaning(of: kind)),
      "required": .texts(["kind"] + needed(by: kind).map(\.rawValue)),
      "properties": .object(Dictionary(members + [("kind", named)]) { $1 }),
      "additionalProperties": false,
    ]
  }

  private func shape(in kind: Correction.Kind) -> JSONTree {
    let described: JSONTree = ["description": .text(meaning(in: kind))]
    guard case .object(let plain) = value(in: kind).shape else { return described }
    var shape = described.with(plain)
    if case .words = value(in: kind) { shape = shape.with(["pattern": "\\S"]) }
    guard self == .value, kind == .edit else { return shape }
    let name = CorrectionMember.target.shape(in: .mergeActors)
    return shape.with([
      "type": ["string", "number", "array", "null"], "items": name, "minItems": 1,
      "maxItems": .integer(CorrectionMember.mostNames),
    ])
  }

  static func meaning(of kind: Correction.Kind) -> String {
    switch kind {
    case .accept: "The line is right as it stands."
    case .reject: "The line is wrong and is not shown."
    case .edit: "A field of the line has another value."
    case .merge: "Two lines are one."
    case .split: "An account tells of something else than the others of its line."
    case .note: "Words beside the line."
    case .mergeActors: "Two names mean one actor."
    case .splitActors: "Two names mean two actors."
    case .undo: "An earlier correction does not hold; undoing an undoing makes it hold again."
    }
  }

  private func meaning(in kind: Correction.Kind) -> String {
    switch (self, kind) {
    case (.target, .mergeActors): "The name to be shown, as the record has it."
    case (.target, .splitActors): "A name, as the record has it."
    case (.target, .undo): "The correction's identifier."
    case (.target, .split): "The account's identifier."
    case (.target, _): "The line's identifier."
    case (.other, .merge): "The other line's identifier."
    case (.other, _): "The other name."
    case (.field, _): "The field, by its name in rows."
    case (.value, .note): "The words."
    case (.value, _):
      "The new value: text, a number, a list of names, or null where nothing is known."
    case (.reason, _): "Why."
    case (.author, _): "Who corrects; the one whom the server names unless given."
    }
  }
}
