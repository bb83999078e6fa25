import Language
import Records

/// Whom a noun phrase means.
///
/// Input: the head of a phrase. Output: the actors that it and what is coordinated with it mean. «his French
/// counterpart Emmanuel Macron and senior officials» gives Emmanuel Macron and the group «senior officials».
/// A name or description that the article explains means that actor; any other phrase for people stays
/// a description in the text's words.
struct PhraseActors {
  let view: ArticleView
  private let kinds: [Int: NominalMention.Kind]

  init(_ view: ArticleView) {
    self.view = view
    kinds = Dictionary(
      view.analysis.grammar.nominals.map { ($0.head, $0.kind) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The actors of a phrase and of those coordinated with it, each once.
  func actors(at head: Int) -> [Actor] {
    phrases(at: head).flatMap(actorsAlone).uniqued()
  }

  /// The heads of a phrase and of those coordinated with it, also below the parts of its name.
  func phrases(at head: Int) -> [Int] {
    var heads = [head]
    var open = [head]
    while let token = open.popLast() {
      let others = dependents(of: token, .apposition).filter { isAnother(than: token, $0) }
      heads += others
      open += dependents(of: token, .flat) + others
      if view.mention(at: token) == nil { open += dependents(of: token, .apposition) }
      let joined = dependents(of: token, .conjunct).filter(isNominal)
      heads += joined
      open += joined
    }
    return heads.uniqued().sorted()
  }

  /// Whether what looks like an apposition is another person, as the next one of a list.
  private func isAnother(than head: Int, _ apposition: Int) -> Bool {
    guard let one = view.mention(at: head)?.actor, let other = view.mention(at: apposition)?.actor
    else { return false }
    return one.kind == .person && other.kind == .person && one != other
  }

  /// The actors of a phrase by itself.
  func actorsAlone(_ head: Int) -> [Actor] {
    if let mention = mention(ofPhrase: head) { return mention.actors }
    guard kinds[head] == .person || kinds[head] == .organization else { return [] }
    let known = explained(head)
    return known.isEmpty ? described(head).map { [$0] } ?? [] : known
  }

  /// Whom «the minister» means by what the article calls the same elsewhere; nobody for «a minister».
  private func explained(_ head: Int) -> [Actor] {
    let actors = view.analysis.chains.chain(ofHead: head)?.actors ?? []
    guard let parse = view.analysis.grammar.parse(of: head), parse[head].tag == .noun else {
      return []
    }
    let isSingular = parse[head].pennTag == "NN"
    let isDefinite = dependents(of: head, .determiner).contains {
      ["the", "this", "these", "those"].contains(view.word($0))
    }
    let isFitting = actors.allSatisfy {
      kinds[head] == .person ? $0.kind == .person : $0.kind != .person
    }
    return isDefinite && isFitting && isSingular == (actors.count == 1) ? actors : []
  }

  /// The fullest wording of a description: «the official» was «a senior French official» before.
  private func fullest(_ head: Int) -> Int {
    let grammar = view.analysis.grammar
    guard let chain = view.analysis.chains.chain(ofHead: head), let own = grammar.word(head) else {
      return head
    }
    let others = chain.nominals.map { grammar.nominals[$0] }.filter {
      let word = grammar.word($0.head)
      return word?.tag == .noun && word?.lemma == own.lemma && word?.pennTag == own.pennTag
    }
    let length = grammar.parse(of: head)?.phrase(of: head).count ?? 1
    guard length <= 2, let best = others.max(by: { $0.tokens.count < $1.tokens.count }) else {
      return head
    }
    return best.tokens.count > length ? best.head : head
  }

  /// The mention at a phrase's head, or in what names the same: «his counterpart, Emmanuel Macron».
  func mention(ofPhrase head: Int) -> Mention? {
    let own = view.mention(at: head)
    if own?.actor?.kind == .person { return own }
    // «his counterpart, Emmanuel Macron», «president Carter».
    let named = parts(of: head).compactMap { view.mention(at: $0) }
    return named.first { $0.actor?.kind == .person } ?? own
  }

  /// A person or body that nothing names, in the text's words: «senior officials», «the ministry».
  private func described(_ head: Int) -> Actor? {
    let head = fullest(head)
    guard let kind = kinds[head], kind == .person || kind == .organization,
      let parse = view.analysis.grammar.parse(of: head), parse[head].tag == .noun
    else { return nil }
    var (first, end) = (parse.phrase(of: head).lowerBound, parse.phrase(of: head).upperBound)
    // A clause is no part of a description.
    let clause = parse.dependents(of: head).first {
      $0 > head && [.adnominalClause, .parataxis].contains(parse[$0].relation.universal)
    }
    if let clause, let start = parse.subtree(of: clause).first {
      end = max(head + 1, min(end, start))
    }
    while first < head, [.determiner, .pronoun].contains(parse[first].tag) { first += 1 }
    while end - 1 > head, parse[end - 1].tag == .punctuation { end -= 1 }
    let words = view.text(first..<end)
    let isOpening = first == parse.tokens.lowerBound && parse[first].tag != .properNoun
    return Actor(
      name: isOpening ? words.prefix(1).lowercased() + words.dropFirst() : words,
      kind: kind == .person ? .group : .organisation)
  }

  private func dependents(of token: Int, _ relations: Relation.Universal...) -> [Int] {
    guard let parse = view.analysis.grammar.parse(of: token) else { return [] }
    return parse.dependents(of: token).filter { relations.contains(parse[$0].relation.universal) }
  }

  /// What names the same in a phrase: its appositions, the parts of its name, and titles.
  private func parts(of head: Int) -> [Int] {
    dependents(of: head, .apposition, .flat, .compound)
      + dependents(of: head, .nominalModifier).filter {
        view.analysis.grammar.word($0)?.relation.subtype == "desc"
      }
  }

  private func isNominal(_ token: Int) -> Bool {
    view.analysis.grammar.word(token).map {
      [.noun, .properNoun, .pronoun].contains($0.tag)
    } ?? false
  }
}
