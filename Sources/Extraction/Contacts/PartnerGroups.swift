import Language
import Records

/// The actors that follow a cue: its object, those after «with» or «between», a host.
struct PartnerGroups: Sendable {
  private let subjects: SubjectFinder
  private let prepositions: Set<String>

  init(subjects: SubjectFinder) throws(ExtractionError) {
    self.subjects = subjects
    prepositions = try CueTable.words("Shared/prepositions.txt")
  }

  /// The actors that begin within a few plain words: «visiting Prime Minister X and Y».
  func object(from index: Int, in view: ArticleView) -> Subject? {
    guard index > 0, index < view.tokens.count else { return nil }
    let end = min(index + 4, view.sentence(of: index - 1).tokens.upperBound)
    for token in index..<max(index, end) {
      if let mention = view.mention(at: token) {
        let isPronoun = ["his", "her", "their"].contains(view.word(token))
        if isPronoun { continue }
        let group = subjects.coordination(startingAt: mention, in: view)
        return group.actors.isEmpty || view.isPossessor(mention) ? nil : group
      }
      guard view.tokens[token].kind == .word, !prepositions.contains(view.word(token)) else {
        return nil
      }
    }
    return nil
  }

  /// «… with his French counterpart X and Y»; «to» only at once, as in «a letter to X».
  func with(from index: Int, in view: ArticleView) -> [Actor]? {
    let near = window(from: index, length: 7, in: view)
    let with = near.first { token in
      (view.word(token) == "with" || view.word(token) == "to" && token == index)
        && view.mention(at: token) == nil
    }
    guard let with, !(index..<with).contains(where: { [",", "for"].contains(view.word($0)) })
    else { return nil }
    return object(from: with + 1, in: view)?.actors
  }

  /// «between X and Y», «of X and Y»: two or more.
  func between(from index: Int, in view: ArticleView) -> [Actor]? {
    let near = window(from: index, length: 5, in: view)
    let start = near.first { token in
      ["between", "among"].contains(view.word(token)) || view.word(token) == "of" && token == index
    }
    guard let start, let actors = object(from: start + 1, in: view)?.actors, actors.count > 1
    else { return nil }
    return actors
  }

  /// The person visited, or the state of the place.
  func host(from index: Int, in view: ArticleView) -> [Actor]? {
    for token in window(from: index, length: 3, in: view) {
      guard let mention = view.mention(at: token) else { continue }
      if case .place = mention.meaning { return view.hostState(of: mention).map { [$0] } }
      return mention.actors.isEmpty ? nil : mention.actors
    }
    return nil
  }

  /// The tokens from an index on, within the sentence of the token before it.
  private func window(from index: Int, length: Int, in view: ArticleView) -> Range<Int> {
    let end = min(index + length, view.sentence(of: index - 1).tokens.upperBound)
    return index..<max(index, end)
  }
}
