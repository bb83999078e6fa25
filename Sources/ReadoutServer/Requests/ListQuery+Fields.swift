import Publishing
import Records
import Store

extension ListQuery {
  /// Reads what is asked of a list.
  ///
  /// - Throws: ``RequestError`` that names the field, its value and what it can be.
  init(_ fields: FormFields, of list: RecordList) throws {
    self.init()
    who = fields.all("who")
    kinds = try fields.all("kind").map { kind in
      guard list.kinds.contains(kind) else {
        throw RequestError.badField(
          "kind", kind,
          advice: "\(list.title) can be of the kind " + list.kinds.joined(separator: ", "))
      }
      return kind
    }
    from = try fields.date("from")
    to = try fields.date("to")
    try fields.checkOrder(from, to)
    text = fields["text"]
    article = fields["article"]
    leastConfidence = try fields["confidence_at_least"].map { value in
      guard let share = Double(value), (0...1).contains(share) else {
        throw RequestError.badField(
          "confidence_at_least", value, advice: "it is a share from 0 to 1, such as 0.8")
      }
      return share
    }
    showsRejected = fields["with_rejected"] == "true"
    page = try fields.number("page", in: 1...1_000_000) ?? 1
  }

  /// The customary names of those who were typed.
  ///
  /// - Throws: ``RequestError`` for a name that nobody or several answer to; `StoreError`.
  func names(in store: RecordStore) throws -> [String] {
    try who.map { try store.name(called: $0, field: "who") }
  }
}

extension RecordStore {
  /// The customary name of the actor whom a typed name means.
  ///
  /// - Throws: ``RequestError`` where nobody or several answer to it; `StoreError`.
  func name(called typed: String, field: String) throws -> String {
    switch try actor(called: typed) {
    case .one(let match, _): return match.name
    case .several(let matches):
      throw RequestError.unclear(typed, field: field, candidates: matches.map(\.name))
    case .nobody(let suggestions):
      throw RequestError.unknown(typed, field: field, suggestions: suggestions.map(\.name))
    }
  }
}

extension FormFields {
  /// A whole number; nil where the field is missing.
  ///
  /// - Throws: ``RequestError`` for anything else, or a number out of range.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    try self[name].map { value in
      guard let number = Int(value), range.contains(number) else {
        throw RequestError.badField(
          name, value,
          advice: "it is a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
  }
}
