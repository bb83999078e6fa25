import Foundation
import Records

/// Joins the noun phrases of an article to chains.
///
/// Input: tokens, grammar with its guesses of reference, and the mentions that names and titles explain.
/// Output: chains. «Macron called Putin. The French president urged him …» gives two: Macron with «The
/// French president», whom the office names, and Putin with «him», whom the model prefers and gender and
/// number allow. Phrases are taken in order. One that a name explains joins that actor's chain; another
/// joins the chain for whose phrases together the model's guesses are best, if they are better than
/// none and nothing the chain holds contradicts. Guesses go back over windows, names over the article.
struct ChainBuilder {
  /// A chain while it grows.
  private struct Growing {
    var nominals: [Int]
    var label: Label?
    var traits: ChainTraits
  }

  /// Whom a name means.
  private typealias Label = [Actor]

  private let grammar: Grammar
  private let nominals: [NominalMention]
  private let references: [[Reference]]
  private let reader: TraitReader
  private let labels: [Int: [Actor]]
  private var chains: [Growing] = []
  private var chainOf: [Int]
  private var chainOfLabel: [Label: Int] = [:]
  /// By what their words are, without determiners.
  private var chainOfWords: [String: Int] = [:]
  /// The last ones by the lemma of a noun in them.
  private var chainsOfNoun: [String: [Int]] = [:]

  init(_ grammar: Grammar, traits: TraitReader, mentions: [Mention]) {
    self.grammar = grammar
    nominals = grammar.nominals
    references = grammar.references
    reader = traits
    chainOf = Array(repeating: -1, count: grammar.nominals.count)
    labels = ChainBuilder.labels(of: grammar, mentions)
  }

  mutating func build() -> Chains {
    // The inner phrase first: whose «his hand» is must be known to tell that the hand is not he.
    let order = nominals.indices.sorted {
      (nominals[$0].tokens.upperBound, -nominals[$0].tokens.lowerBound)
        < (nominals[$1].tokens.upperBound, -nominals[$1].tokens.lowerBound)
    }
    for place in order { take(place) }
    return Chains(
      chains.map { Chain(nominals: $0.nominals, actors: $0.label ?? []) }, of: nominals)
  }

  private mutating func take(_ place: Int) {
    let traits = reader.traits(of: nominals[place])
    let label = labels[place]
    if let label, let known = chainOfLabel[label] {
      join(place, traits, to: known)
    } else if let best = best(for: place, traits, isNamed: label != nil) {
      join(place, traits, to: best)
      if let label, chains[best].label == nil { name(best, label) }
    } else {
      chainOf[place] = chains.count
      chains.append(Growing(nominals: [place], label: nil, traits: ChainTraits(traits)))
      if let label { name(chains.count - 1, label) }
    }
    if let noun = grammar.word(nominals[place].head), noun.tag == .noun {
      var known = chainsOfNoun[noun.lemma] ?? []
      known.removeAll { $0 == chainOf[place] }
      chainsOfNoun[noun.lemma] = known.suffix(5) + [chainOf[place]]
    }
    if let words = traits.words { chainOfWords[words] = chainOf[place] }
  }

  private mutating func name(_ chain: Int, _ label: Label) {
    chains[chain].label = label
    chains[chain].traits.note(label)
    chainOfLabel[label] = chain
  }

  private mutating func join(_ place: Int, _ traits: PhraseTraits, to chain: Int) {
    chainOf[place] = chain
    chains[chain].nominals.append(place)
    chains[chain].traits.add(traits)
  }

  /// The chain that the guesses favour, if it is likelier than a new one.
  private func best(for place: Int, _ traits: PhraseTraits, isNamed: Bool) -> Int? {
    var weights: [Int: Double] = [:]
    for reference in references[place] {
      let chain = chainOf[reference.antecedent]
      if overlaps(place, reference.antecedent) { continue }
      weights[chain, default: 0] += exp(Double(reference.gain))
    }
    if let words = traits.words, let chain = chainOfWords[words] {
      weights[chain, default: 0] += 2
    }
    if let noun = traits.definiteHead,
      let chain = chainsOfNoun[noun]?.last(where: { chains[$0].traits.cover(traits) })
    {
      weights[chain, default: 0] += 0.9
    }
    for inner in nested(in: place) { weights[chainOf[inner]] = nil }
    let allowed = weights.filter { chain, _ in
      !(isNamed && chains[chain].label != nil) && chains[chain].traits.allow(traits)
    }
    guard let best = allowed.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      best.value > 1
    else { return nil }
    return best.key
  }

  /// The phrases within a phrase.
  private func nested(in place: Int) -> Range<Int> {
    var end = place + 1
    while end < nominals.count, nominals[end].tokens.lowerBound < nominals[place].tokens.upperBound
    {
      end += 1
    }
    return place + 1..<end
  }

  /// Whether one phrase stands within another: «the president of [the country]».
  private func overlaps(_ one: Int, _ other: Int) -> Bool {
    nominals[one].tokens.overlaps(nominals[other].tokens)
  }

  /// For noun phrases at the heads of mentions whom these mean.
  private static func labels(of grammar: Grammar, _ mentions: [Mention]) -> [Int: [Actor]] {
    var meant: [Int: [Actor]] = [:]
    for mention in mentions where !mention.actors.isEmpty {
      let head = mention.tokens.first { token in
        grammar.word(token)?.head.map { !mention.tokens.contains($0) } ?? true
      }
      if let head { meant[head] = mention.actors }
    }
    var labels: [Int: [Actor]] = [:]
    for (place, nominal) in grammar.nominals.enumerated() { labels[place] = meant[nominal.head] }
    return labels
  }
}
