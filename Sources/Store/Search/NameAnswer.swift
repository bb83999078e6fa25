/// Whom a typed name means.
package enum NameAnswer: Hashable, Sendable {
  /// One actor, and others who are called so too but are named far less.
  case one(ActorMatch, others: [ActorMatch])
  /// Several, the busiest first.
  case several([ActorMatch])
  /// Nobody; these are spelled nearly so.
  case nobody(suggestions: [ActorMatch])
}

extension RecordStore {
  /// How many times the lines of the next that somebody must have to be meant by a part of a name.
  private static let byFar = 5

  /// The actor whom a typed name means.
  ///
  /// A name in full is that actor, to the letter where «Police» and «police» are two. A surname or another form that articles use is whoever bears it alone, or is by far
  /// the busiest of those who do; anything less clear is for the user to say.
  ///
  /// - Throws: as ``actors(matching:)``.
  package func actor(called typed: String) throws(StoreError) -> NameAnswer {
    let matches = try actors(matching: typed)
    let answers = matches.filter { $0.closeness != .spelling }
    if let exact = answers.first(where: { $0.name == typed }) {
      return .one(exact, others: answers.filter { $0 != exact })
    }
    guard let first = answers.first else { return .nobody(suggestions: matches) }
    let isClear =
      answers.count == 1
      || first.closeness == .form && first.lines >= RecordStore.byFar * max(1, answers[1].lines)
    return isClear ? .one(first, others: Array(answers.dropFirst())) : .several(answers)
  }
}
