import Language
import Records

/// Who does a deed, and to whom it is done.
///
/// Input: the ways to fill a place. Output: the actors of the first way that means somebody. A phrase that
/// means nobody itself gives the one to whom it belongs: of «rejected a French proposal» France, of «Russian
/// troops» and «Moscow's ambassador» Russia.
struct ActionParties {
  private let reading: ArticleReading
  /// Lemmas of nouns for what acts in the name of its state: «troops», «government».
  private let instruments: Set<String>

  init(_ reading: ArticleReading, instruments: Set<String>) {
    self.reading = reading
    self.instruments = instruments
  }

  /// The actors of the first way to fill a place that gives any, with the heads of their phrases.
  func parties(_ ways: [[Int]]) -> (actors: [Actor], heads: [Int]) {
    for heads in ways {
      let actors = heads.flatMap { reading.actors.phrases(at: $0) }.flatMap(actors).uniqued()
      if !actors.isEmpty { return (actors, heads) }
    }
    return ([], ways.first ?? [])
  }

  /// The actors of one phrase, without those coordinated with it.
  private func actors(of head: Int) -> [Actor] {
    if let mention = reading.actors.mention(ofPhrase: head) {
      if let place = place(mention) { return [place] }
      return mention.actors
    }
    let isInstrument = instruments.contains(reading.clauses.word(head)?.lemma.lowercased() ?? "")
    if isInstrument, let owner = owner(of: head) { return owner }
    let own = reading.actors.actorsAlone(head)
    return own.isEmpty ? owner(of: head) ?? [] : own
  }

  /// Whose something is: «Russian», «Russia's», «of Russia».
  private func owner(of head: Int) -> [Actor]? {
    let clauses = reading.clauses
    let before = clauses.dependents(of: head, .nominalModifier, .adjectivalModifier, .compound)
    for token in before where token != head {
      let ties = ["of", "from", "by", "in", "against", "with", "on", "to"]
      if let preposition = clauses.preposition(of: token), !ties.contains(preposition) { continue }
      guard let mention = reading.actors.mention(ofPhrase: token) else { continue }
      let actors = place(mention).map { [$0] } ?? mention.actors
      if !actors.isEmpty { return actors }
    }
    return nil
  }

  /// The state of a place, as what is done there is done to it.
  private func place(_ mention: Mention) -> Actor? {
    guard case .place = mention.meaning else { return nil }
    return reading.view.hostState(of: mention)
  }
}
