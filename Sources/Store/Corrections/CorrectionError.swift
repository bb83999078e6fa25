/// Why something cannot be corrected so: one sentence without a full stop.
package enum CorrectionError: Error, Hashable, CustomStringConvertible {
  /// No line has the identifier.
  case noLine(String)
  /// Nobody is called so.
  case noActor(String)
  /// Not two different lines of one kind that are made of accounts.
  case unlike(String, String)
  /// The value does not fit the field, or there is no such field.
  case unfitting(value: String, field: String, kind: String)
  /// What would be split off is all that there is.
  case onlyAccount(String)
  /// No correction that holds has the identifier.
  case nothingToUndo(String)
  /// Something needed was not given, such as the words of a note.
  case missing(String)

  package var description: String {
    switch self {
    case .noLine(let id): "no line has the identifier «\(id)»; take one from a list"
    case .noActor(let name):
      "nobody in the record is called «\(name)»; take a name from the list of actors"
    case .unlike(let first, let second):
      "\(first) and \(second) are not two contacts, two statements, two figures or two actions"
    case .unfitting(let value, let field, let kind):
      "«\(value)» is no value for the field «\(field)» of a \(kind)"
    case .onlyAccount(let account): "\(account) is the only account of its line"
    case .nothingToUndo(let id): "no correction that holds has the identifier «\(id)»"
    case .missing(let what): "\(what) is missing"
    }
  }

  /// Whether something that was named is not in the record.
  package var isLookup: Bool {
    switch self {
    case .noLine, .noActor, .nothingToUndo: true
    default: false
    }
  }
}
