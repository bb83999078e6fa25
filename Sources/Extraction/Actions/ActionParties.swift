import Language
import Records

/// Who does a deed, and to whom it is done.
///
/// Input: a deed with the phrases that fill its places. Output: the actors that these mean. A phrase that
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

  /// The actors of a field with the heads of their phrases.
  struct Parties {
    var actors: [Actor] = []
    var heads: [Int] = []
  }

  /// Who does it, and to whom; of «Egypt and Israel signed a treaty» the first and the others.
  func parties(of deed: ToldAction) -> (actors: Parties, recipients: Parties) {
    var actors = parties(deed.actors)
    var recipients = parties(deed.recipients)
    // «the invasion of Kuwait»: nobody is told to have done it.
    if actors.heads == recipients.heads, !deed.isMutual { actors = Parties() }
    recipients.actors.removeAll { recipient in
      actors.actors.count == 1 && actors.actors.contains { $0.name == recipient.name }
    }
    guard deed.isMutual, actors.actors.count > 1,
      recipients.actors.isEmpty || recipients.heads == actors.heads
    else { return (actors, recipients) }
    recipients = Parties(actors: Array(actors.actors.dropFirst()), heads: actors.heads)
    return (Parties(actors: Array(actors.actors.prefix(1)), heads: actors.heads), recipients)
  }

  /// The first way to fill a place that gives an actor; else the first way.
  private func parties(_ ways: [[Int]]) -> Parties {
    for heads in ways {
      let actors = heads.flatMap { reading.actors.phrases(at: $0) }.flatMap(actors).uniqued()
      if !actors.isEmpty { return Parties(actors: actors, heads: heads) }
    }
    return Parties(heads: ways.first ?? [])
  }

  /// The actors of one phrase, without those coordinated with it.
  private func actors(of head: Int) -> [Actor] {
    if let mention = reading.actors.mention(ofPhrase: head) { return actors(mention) }
    let isInstrument = instruments.contains(reading.clauses.word(head)?.lemma.lowercased() ?? "")
    if isInstrument, let owner = owner(of: head) { return owner }
    let own = reading.actors.actorsAlone(head)
    return own.isEmpty ? owner(of: head) ?? [] : own
  }

  /// Whose something is: «Russian», «Russia's», «of Russia».
  private func owner(of head: Int) -> [Actor]? {
    let clauses = reading.clauses
    let near = clauses.dependents(of: head, .nominalModifier, .adjectivalModifier, .compound)
    for token in near {
      let ties = ["of", "from", "by", "in", "against", "with", "on", "to"]
      if let preposition = clauses.preposition(of: token), !ties.contains(preposition) { continue }
      guard let mention = reading.actors.mention(ofPhrase: token) else { continue }
      let found = actors(mention)
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// Of a place its state, as what is done there is done to it.
  private func actors(_ mention: Mention) -> [Actor] {
    guard case .place = mention.meaning else { return mention.actors }
    return reading.view.hostState(of: mention).map { [$0] } ?? []
  }
}
