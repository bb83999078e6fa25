import Store

/// Finds the actor that a user means by a name as typed.
struct NameLookup {
  let store: RecordStore
  let console: Console

  /// The customary name of the one actor that answers to `typed`.
  ///
  /// Says on the console which one that is, unless it was typed in full.
  ///
  /// - Throws: ``LookupError`` when nobody answers or several do; `StoreError`.
  func actor(_ typed: String) throws -> String {
    let matches = try store.actors(matching: typed)
    let answers = matches.filter { $0.closeness != .spelling }
    guard let match = answers.first else {
      throw LookupError.unknown(typed, suggestions: matches.map(\.name), record: store.path)
    }
    guard answers.count == 1 else {
      throw LookupError.ambiguous(typed, candidates: answers.map(\.name), record: store.path)
    }
    if match.closeness != .name { console.note("«\(typed)» is \(match.name)") }
    return match.name
  }
}
