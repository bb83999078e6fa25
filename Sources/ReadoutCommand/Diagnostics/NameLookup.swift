import Store

/// Finds the actor that a user means by a name as typed.
struct NameLookup {
  let store: RecordStore
  let console: Console

  /// How many times the lines of the next that somebody must have to be meant by a part of a name.
  private static let byFar = 5
  /// How many others a note names.
  private static let shown = 5

  /// The customary name of the actor that answers to `typed`.
  ///
  /// A name in full is that actor. A surname or another form that articles use is whoever bears it
  /// alone, or is by far the busiest of those who do; anything less clear is for the user to say.
  /// The console tells which one was taken, unless it was typed in full.
  ///
  /// - Throws: ``LookupError`` when nobody answers or several do; `StoreError`.
  func actor(_ typed: String) throws -> String {
    let matches = try store.actors(matching: typed)
    let answers = matches.filter { $0.closeness != .spelling }
    guard let match = answers.first else {
      throw LookupError.unknown(typed, suggestions: matches.map(\.name), record: store.path)
    }
    guard answers.count == 1 || isByFarTheBusiest(of: answers) else {
      throw LookupError.ambiguous(typed, candidates: answers.map(\.name), record: store.path)
    }
    if match.closeness != .name || answers.count > 1 {
      console.note("«\(typed)» is \(match.name)" + others(answers.dropFirst().map(\.name)))
    }
    return match.name
  }

  /// Whether the first of several who are called so is the one that readers of this record mean.
  private func isByFarTheBusiest(of answers: [ActorMatch]) -> Bool {
    guard answers.count > 1, answers[0].closeness == .form else { return false }
    return answers[0].lines >= NameLookup.byFar * max(1, answers[1].lines)
  }

  private func others(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    let rest = names.count - NameLookup.shown
    return "; also: " + names.prefix(NameLookup.shown).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
