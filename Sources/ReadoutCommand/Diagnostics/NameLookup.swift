import Store

/// Finds the actor that a user means by a name as typed.
struct NameLookup {
  let store: RecordStore
  let console: Console

  /// How many others a note names.
  private static let shown = 5

  /// The customary name of the actor that answers to `typed` (``RecordStore/actor(called:)``).
  ///
  /// The console tells which one was taken, unless it was typed in full.
  ///
  /// - Throws: ``LookupError`` when nobody answers or several do; `StoreError`.
  func actor(_ typed: String) throws -> String {
    switch try store.actor(called: typed) {
    case .one(let match, let others):
      if match.closeness != .name || !others.isEmpty {
        console.note("«\(typed)» is \(match.name)" + also(others.map(\.name)))
      }
      return match.name
    case .several(let matches):
      throw LookupError.ambiguous(typed, candidates: matches.map(\.name), record: store.path)
    case .nobody(let suggestions):
      throw LookupError.unknown(typed, suggestions: suggestions.map(\.name), record: store.path)
    }
  }

  private func also(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    let rest = names.count - NameLookup.shown
    return "; also: " + names.prefix(NameLookup.shown).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
