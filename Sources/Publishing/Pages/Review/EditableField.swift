import Foundation
package import Records
package import Store

/// A field of a line that readers can give another value, and how they type it.
package struct EditableField: Hashable, Sendable {
  /// What a form shows for it.
  package enum Control: Hashable, Sendable {
    /// One line of words; empty takes the value away.
    case words
    /// Words over several lines.
    case text
    /// One of some values.
    case choice([String])
    /// Names, one a line.
    case names
  }

  /// Its name in JSON.
  package let name: String
  package let control: Control

  private init(_ name: String, _ control: Control = .words) {
    self.name = name
    self.control = control
  }

  /// «Duration minutes».
  package var label: String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The fields of a kind of line.
  package static func all(of kind: LineKind) -> [EditableField] {
    switch kind {
    case .contact:
      [
        EditableField("kind", .choice(Contact.Kind.allCases.map(\.rawValue))),
        EditableField("participants", .names), EditableField("date"), EditableField("place"),
        EditableField("duration_minutes"), EditableField("initiator"),
        EditableField("status", .choice(Contact.Status.allCases.map(\.rawValue))),
        EditableField("tally"),
      ]
    case .statement:
      [
        EditableField("speaker", .names), EditableField("addressee"), EditableField("text", .text),
        EditableField("act", .choice(Statement.Act.allCases.map(\.rawValue))),
        EditableField("form", .choice(Statement.Form.allCases.map(\.rawValue))),
        EditableField("date"),
      ]
    case .figure:
      [
        EditableField("measure"), EditableField("value"),
        EditableField("bound", .choice(Figure.Bound.allCases.map(\.rawValue))),
        EditableField("unit"), EditableField("place"), EditableField("as_of"),
        EditableField("attributed_to"),
      ]
    case .action:
      [
        EditableField("type", .choice(Action.Kind.allCases.map(\.rawValue))),
        EditableField("actor"), EditableField("recipient"), EditableField("date"),
        EditableField("status", .choice(Action.Status.allCases.map(\.rawValue))),
      ]
    case .disagreement:
      [
        EditableField("kind", .choice(Disagreement.Kind.allCases.map(\.rawValue))),
        EditableField("about", .text), EditableField("gave_way"),
      ]
    case .pledge:
      [
        EditableField("kind", .choice(Pledge.Kind.allCases.map(\.rawValue))),
        EditableField("by", .names), EditableField("to"), EditableField("what", .text),
        EditableField("date"), EditableField("due"),
      ]
    }
  }

  /// What a reader typed, as a correction keeps it: as JSON where it is a list or nothing, else as it stands.
  package static func value(typed: String, for field: String) -> String {
    let words = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    if words.isEmpty { return "null" }
    guard ["participants", "speaker", "by"].contains(field), !words.hasPrefix("[") else {
      return words
    }
    let names = words.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let data = try? encoder.encode(names)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? words
  }

  /// The present value as a form shows it.
  func typed(from fields: [String: Any]) -> String {
    switch fields[name] {
    case let names as [String]: names.joined(separator: "\n")
    case let words as String: words
    case let number as NSNumber: "\(number)"
    default: ""
    }
  }
}

extension RecordedItem {
  /// The kind of line that it is; nil for an article.
  package var kind: LineKind? {
    switch self {
    case .contact: .contact
    case .statement: .statement
    case .figure: .figure
    case .action: .action
    case .disagreement: .disagreement
    case .pledge: .pledge
    case .article: nil
    }
  }

  /// Its fields by their names in JSON; none for an article.
  var fields: [String: Any] {
    switch self {
    case .contact(let line, _): RecordedItem.fields(of: line.item)
    case .statement(let line, _): RecordedItem.fields(of: line.item)
    case .figure(let line, _): RecordedItem.fields(of: line.item)
    case .action(let line, _): RecordedItem.fields(of: line.item)
    case .disagreement(let line, _): RecordedItem.fields(of: line.item)
    case .pledge(let line, _): RecordedItem.fields(of: line.item)
    case .article: [:]
    }
  }

  /// What readers have said of it.
  package var corrections: [Correction] {
    switch self {
    case .contact(let line, _): line.corrections
    case .statement(let line, _): line.corrections
    case .figure(let line, _): line.corrections
    case .action(let line, _): line.corrections
    case .disagreement(let line, _): line.corrections
    case .pledge(let line, _): line.corrections
    case .article: []
    }
  }

  private static func fields(of item: some Encodable) -> [String: Any] {
    let data = try? JSONEncoder().encode(item)
    let fields = data.flatMap { try? JSONSerialization.jsonObject(with: $0) }
    return fields as? [String: Any] ?? [:]
  }
}
