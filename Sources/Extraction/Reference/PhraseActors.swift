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
  /// Nouns for an office.
  private let offices: Set<String>
  /// Whom the last words of names mean.
  private let byLastWord: [String: Actor]

  init(_ view: ArticleView, offices: Set<String> = []) {
    self.view = view
    self.offices = offices
    kinds = Dictionary(
      view.analysis.grammar.nominals.map { ($0.head, $0.kind) },
      uniquingKeysWith: { first, _ in first })
    let named = view.analysis.mentions.lazy.filter { !$0.isIndirect }
      .compactMap { mention in
        mention.actor.map { (view.word(mention.tokens.upperBound - 1), $0) }
      }
    byLastWord = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// The actors of a phrase and of those coordinated with it, each once.
  func actors(at head: Int) -> [Actor] {
    let all = phrases(at: head)
    let phrases = all.filter { !isOffice($0, behindNameOf: all) }
    let named = phrases.flatMap { phrase -> [Actor] in
      guard isTitle(phrase, of: phrases) else { return actorsAlone(phrase) }
      // The one named after a title, if the tree has not tied him to it.
      let isLast = phrases.allSatisfy { $0 <= phrase } && view.mention(at: phrase) == nil
      return isLast ? joined(toTitle: phrase)?.actors ?? [] : []
    }
    return named.uniqued()
  }

  /// «chairman of the centre and former president Jimmy Carter»: a title without an article is of the one named
  /// after it.
  private func isTitle(_ head: Int, of phrases: [Int]) -> Bool {
    if let mention = view.mention(at: head) {
      return isOffice(mention) || isOfNext(mention, mention.tokens.upperBound - 1)
    }
    guard let word = view.analysis.grammar.word(head),
      ["NN", "NNP"].contains(word.pennTag), kinds[head] == .person,
      dependents(of: head, .determiner).isEmpty
    else { return false }
    let next =
      phrases.first { $0 > head }.flatMap { mention(ofPhrase: $0) } ?? joined(toTitle: head)
    return next?.actor?.kind == .person
  }

  /// «Vietnamese Deputy Prime Minister and Foreign Minister Pham Gia Khiem»: an office of the one named next.
  func isOfNext(_ mention: Mention, _ head: Int) -> Bool {
    guard offices.contains(view.word(head)), mention.actor?.name == view.text(mention.tokens),
      view.analysis.grammar.word(head)?.pennTag == "NNP",
      dependents(of: head, .determiner).isEmpty, mention.tokens.upperBound == head + 1,
      view.word(head + 1) == "and", let next = view.mention(at: head + 2)
    else { return false }
    return next.actor?.kind == .person && next.tokens.lowerBound == head + 2
  }

  /// The name after «and» behind a title, wherever the tree has tied it.
  private func joined(toTitle head: Int) -> Mention? {
    let rest = head..<min(head + 8, view.tokens.count)
    guard let link = rest.first(where: { view.word($0) == "and" }),
      !rest.prefix(upTo: link).contains(where: { view.word($0) == "," })
    else { return nil }
    return view.mention(at: link + 1)
  }

  /// «Hun Sen, prime minister and vice-chairman of the party»: the second office of the one named before.
  private func isOffice(_ phrase: Int, behindNameOf phrases: [Int]) -> Bool {
    guard offices.contains(view.word(phrase)),
      view.mention(at: phrase).map({ $0.actor?.name == view.text($0.tokens) }) ?? true,
      let name = phrases.last(where: { $0 < phrase && view.mention(at: $0)?.actor?.kind == .person }
      ),
      let end = view.mention(at: name)?.tokens.upperBound, end < phrase, view.word(end) == ","
    else { return false }
    let between = (end..<phrase).map(view.word)
    return between.contains("and") && !between.contains(";")
      && between.contains(where: offices.contains)
  }

  /// «Nepali Congress (Democratic) President Sher Bahadur Deuba»: a body before one who stands for it.
  private func isOffice(_ mention: Mention) -> Bool {
    guard mention.actor?.kind == .organisation else { return false }
    var next = mention.tokens.upperBound
    if view.word(next) == "(" {
      while next < view.tokens.count, view.word(next) != ")" { next += 1 }
      next += 1
    }
    guard let after = view.mention(at: next), after.tokens.lowerBound == next else { return false }
    return after.actor?.kind == .person && after.tokens.count > 1 && !view.isPossessor(mention)
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
    heads += heads.flatMap(joined)
    return heads.uniqued().sorted()
  }

  /// The names that follow one in a list, wherever the tree has tied them: «Russian President Vladimir Putin and
  /// French President Emmanuel Macron».
  private func joined(to head: Int) -> [Int] {
    var found: [Mention] = []
    var last = view.mention(at: head)
    var sure = 0
    while let mention = last, let actor = mention.actor, actor.kind == .person {
      var token = mention.tokens.upperBound
      if view.word(token) == "," { token += 1 }
      let isFinal = view.word(token) == "and"
      if isFinal { token += 1 }
      let start = isFinal ? end(ofTitleAt: token) : token
      guard token > mention.tokens.upperBound, let next = view.mention(at: start),
        next.tokens.lowerBound == start, next.actor?.kind == .person, next.actor != actor,
        !isSubject(next), !view.isPossessor(next)
      else { break }
      found.append(next)
      if isFinal { sure = found.count }
      last = next
    }
    return found.prefix(sure).map { $0.tokens.upperBound - 1 }
  }

  /// The token after a title that begins at one: «newly appointed deputy ministers» before a name.
  private func end(ofTitleAt first: Int) -> Int {
    let words = first..<min(first + 7, view.tokens.count)
    guard let office = words.last(where: { offices.contains(singular($0)) }),
      (first..<office).allSatisfy({ token in
        guard view.mention(at: token) == nil, let word = view.analysis.grammar.word(token) else {
          return false
        }
        return [.noun, .adjective, .adverb].contains(word.tag) || word.pennTag == "VBN"
          || view.word(token) == "-"
      })
    else { return first }
    return office + 1
  }

  private func singular(_ token: Int) -> String {
    view.analysis.grammar.word(token)?.lemma.lowercased() ?? ""
  }

  /// Whether a mention has a verb of its own: «Macron left, and Putin stayed».
  private func isSubject(_ mention: Mention) -> Bool {
    mention.tokens.contains {
      view.analysis.grammar.word($0)?.relation.universal == .nominalSubject
    }
  }

  /// Whether what looks like an apposition is another person, as the next one of a list.
  private func isAnother(than head: Int, _ apposition: Int) -> Bool {
    // «African leaders and French President Jacques Chirac»
    if let parse = view.analysis.grammar.parse(of: apposition),
      view.mention(at: apposition)?.actor?.kind == .person, apposition > head,
      view.word(parse.phrase(of: apposition).lowerBound) == "and"
    {
      return true
    }
    guard let one = view.mention(at: head)?.actor, let other = view.mention(at: apposition)?.actor,
      !isUnnamed(view.mention(at: head))
    else { return false }
    // «Russia's top negotiator, Ivan Rybkin» is one person.
    if one.kind == .person {
      let isNamed = view.analysis.grammar.word(head)?.tag == .properNoun
      return other.kind == .person && one != other && isNamed
    }
    // «between the Atomic Energy Agency, Ukraine and Russia»
    let isListed = !dependents(of: head, .conjunct).isEmpty
    return isListed && one.kind != .group && other.kind == .state && one != other
  }

  /// The actors of a phrase by itself.
  func actorsAlone(_ head: Int) -> [Actor] {
    if let leader = leader(of: head) { return actors(at: leader) }
    let states = listedStates(head)
    if !states.isEmpty { return states }
    if let mention = mention(ofPhrase: head) {
      return widened(mention, head).map { [$0] } ?? mention.actors
    }
    if let named = named(elsewhere: head) { return [named] }
    let members = members(of: head)
    if !members.isEmpty { return members }
    guard kinds[head] == .person || kinds[head] == .organization else { return [] }
    let known = explained(head)
    if known.isEmpty, let holder = holder(ofOffice: head) { return [holder] }
    return known.isEmpty ? described(head).map { [$0] } ?? [] : known
  }

  /// «three of the negotiators, Abbas, Qurei and Erekat»: those listed behind a group.
  func members(of head: Int) -> [Actor] {
    guard view.analysis.grammar.word(head)?.pennTag == "NNS", view.mention(at: head) == nil else {
      return []
    }
    let parts = [head] + dependents(of: head, .nominalModifier).filter { $0 > head }
    let list = parts.flatMap { dependents(of: $0, .apposition) }.last {
      view.mention(at: $0)?.actor?.kind == .person && view.word($0 - 1) == ","
    }
    guard let list else { return [] }
    let listed = ([list] + dependents(of: list, .conjunct)).compactMap {
      view.mention(at: $0)?.actor
    }
    return listed.count > 1 && listed.allSatisfy { $0.kind == .person } ? listed : []
  }

  /// «the EU three – Britain, France and Germany –»: the states that a list behind a dash says they are.
  private func listedStates(_ head: Int) -> [Actor] {
    guard
      let list = dependents(of: head, .apposition).first(where: {
        ["-", "--", "–", "—"].contains(view.word($0 - 1))
      })
    else { return [] }
    let listed = ([list] + dependents(of: list, .conjunct)).compactMap {
      view.mention(at: $0)?.actor
    }
    return listed.count > 1 && listed.allSatisfy { $0.kind == .state } ? listed : []
  }

  /// «a delegation headed by Liu»: who leads a group that nothing names.
  private func leader(of head: Int) -> Int? {
    let grammar = view.analysis.grammar
    guard grammar.word(head)?.tag == .noun else { return nil }
    // «members of a delegation led by Liu»
    if grammar.word(head)?.lemma == "member",
      let group = dependents(of: head, .nominalModifier).first(where: {
        view.word($0) == "delegation"
      })
    {
      return leader(of: group)
    }
    let clause = dependents(of: head, .adnominalClause).first {
      ["lead", "head"].contains(grammar.word($0)?.lemma ?? "")
    }
    return clause.flatMap { verb in
      dependents(of: verb, .oblique).first {
        view.word($0 - 1) == "by" || grammar.word($0)?.relation.subtype == "agent"
      }
    }
  }

  /// «the Ban-Aso meeting»: a name that stands whole elsewhere in the article.
  private func named(elsewhere head: Int) -> Actor? {
    guard view.analysis.grammar.word(head)?.tag == .properNoun else { return nil }
    return byLastWord[view.word(head)]
  }

  /// A group with all that stands before its noun: «Chinese and African delegates».
  private func widened(_ mention: Mention, _ head: Int) -> Actor? {
    guard let actor = mention.actor, actor.kind == .group, mention.tokens.upperBound == head + 1,
      view.analysis.grammar.word(head)?.tag == .noun
    else { return nil }
    let first = wording(of: head).lowerBound
    guard first < mention.tokens.lowerBound, view.text(mention.tokens) == actor.name else {
      return nil
    }
    let words = view.text(first..<head + 1)
    return Actor(name: words, kind: .group, state: actor.state)
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

  /// «the president», where the article names one person with that office: «Madagascan President Ravalomanana».
  private func holder(ofOffice head: Int) -> Actor? {
    let grammar = view.analysis.grammar
    guard let word = grammar.word(head), word.pennTag == "NN",
      word.relation.universal != .apposition,
      view.word(head - 1) == "the", view.word(head + 1) != "of",
      dependents(of: head, .adnominalClause).isEmpty
    else { return nil }
    let holders = view.mentions(before: head).filter { mention in
      mention.actor?.kind == .person && mention.tokens.count > 1
        && mention.tokens.contains { view.word($0).lowercased() == word.lemma }
    }
    let actors = holders.compactMap(\.actor).uniqued()
    return actors.count == 1 ? actors[0] : nil
  }

  /// The fullest wording of a description: «the official» was «a senior French official» before.
  private func fullest(_ head: Int) -> Int {
    let grammar = view.analysis.grammar
    guard let chain = view.analysis.chains.chain(ofHead: head), let own = grammar.word(head) else {
      return head
    }
    // Whoever is described is so where the article begins to speak of him.
    let others = chain.nominals.prefix(40).map { grammar.nominals[$0].head }.filter {
      let word = grammar.word($0)
      return word?.tag == .noun && word?.lemma == own.lemma && word?.pennTag == own.pennTag
    }
    let lengths = ([head] + others).map { (head: $0, length: wording(of: $0).count) }
    guard lengths[0].length == 1 else { return head }
    return lengths.reduce(lengths[0]) { $1.length > $0.length ? $1 : $0 }.head
  }

  /// The mention at a phrase's head, or in what names the same: «his counterpart, Emmanuel Macron».
  func mention(ofPhrase head: Int) -> Mention? {
    let own = view.mention(at: head).flatMap { isOfItself($0, head) ? nil : $0 }
    if own?.actor?.kind == .person, !isUnnamed(own) { return own }
    // «his counterpart, Emmanuel Macron», «president Carter».
    let named = parts(of: head).compactMap { view.mention(at: $0) }
    if let person = named.first(where: { $0.actor?.kind == .person }) { return person }
    if let person = self.named(behind: head) { return person }
    // «Egyptian news agency MENA», «his country, France».
    return own ?? named.first { $0.actor != nil }
  }

  /// Whether a description is taken for the one whose it is: «his counterpart» is never himself.
  private func isOfItself(_ mention: Mention, _ head: Int) -> Bool {
    mention.isIndirect
      && dependents(of: head, .nominalModifier).contains {
        guard $0 < head, let owner = view.mention(at: $0) else { return false }
        return owner != mention && owner.actor == mention.actor
      }
  }

  /// «his counterpart from North Korea, Kim Yong-il», where the tree has the name with the state.
  private func named(behind head: Int) -> Mention? {
    guard kinds[head] == .person, view.analysis.grammar.word(head)?.pennTag == "NN" else {
      return nil
    }
    return dependents(of: head, .nominalModifier).filter { $0 > head && kinds[$0] != .person }
      .flatMap { dependents(of: $0, .apposition) }
      .compactMap { view.mention(at: $0) }
      .first { $0.actor?.kind == .person && view.word($0.tokens.lowerBound - 1) == "," }
  }

  /// Whether a mention is of an office alone, which the name of its holder follows.
  private func isUnnamed(_ mention: Mention?) -> Bool {
    guard let mention, let actor = mention.actor else { return false }
    return offices.contains(view.word(mention.tokens.upperBound - 1))
      && actor.name == view.text(mention.tokens)
  }

  /// A person or body that nothing names, in the text's words: «senior officials», «the ministry».
  private func described(_ head: Int) -> Actor? {
    let head = fullest(head)
    guard let kind = kinds[head], kind == .person || kind == .organization,
      let parse = view.analysis.grammar.parse(of: head), parse[head].tag == .noun
    else { return nil }
    let tokens = wording(of: head)
    let words = text(tokens)
    let isOpening =
      tokens.lowerBound == parse.tokens.lowerBound && parse[tokens.lowerBound].tag != .properNoun
      && parse[tokens.lowerBound].lemma.first?.isLowercase ?? false
      && view.mention(at: tokens.lowerBound) == nil
    return Actor(
      name: isOpening ? words.prefix(1).lowercased() + words.dropFirst() : words,
      kind: kind == .person ? .group : .organisation)
  }

  /// A phrase without its article and without clauses.
  private func wording(of head: Int) -> Range<Int> {
    guard let parse = view.analysis.grammar.parse(of: head) else { return head..<head + 1 }
    var (first, end) = (parse.phrase(of: head).lowerBound, parse.phrase(of: head).upperBound)
    // A clause is no part of a description.
    let clause = parse.dependents(of: head).first {
      $0 > head && [.adnominalClause, .parataxis].contains(parse[$0].relation.universal)
    }
    if let clause, let start = parse.subtree(of: clause).first {
      end = max(head + 1, min(end, start))
    }
    // «five presidents, including those of Ghana and Uganda», «five presidents, who were here».
    let aside = (head..<end).first {
      view.word($0) == "," && ["including", "who", "which", "among"].contains(view.word($0 + 1))
    }
    end = max(head + 1, aside ?? end)
    while first < head, [.determiner, .pronoun].contains(parse[first].tag) { first += 1 }
    while end - 1 > head, [.punctuation, .adposition].contains(parse[end - 1].tag) { end -= 1 }
    return first..<end
  }

  /// The words of a description, a name in place of a pronoun: «sources close to him».
  private func text(_ tokens: Range<Int>) -> String {
    guard let last = tokens.last, let actor = view.mention(at: last)?.actor, view.isPronoun(last),
      view.analysis.grammar.word(last)?.pennTag == "PRP", last > tokens.lowerBound
    else { return view.text(tokens) }
    return view.text(tokens.dropLast()) + " " + actor.name
  }

  private func dependents(of token: Int, _ relations: Relation.Universal...) -> [Int] {
    guard let parse = view.analysis.grammar.parse(of: token) else { return [] }
    return parse.dependents(of: token).filter { relations.contains(parse[$0].relation.universal) }
  }

  /// What names the same in a phrase: its appositions, the parts of its name, and titles.
  private func parts(of head: Int) -> [Int] {
    let isName = view.analysis.grammar.word(head)?.tag == .properNoun
    return dependents(of: head, .apposition, .flat).filter { $0 > head }
      + (isName ? dependents(of: head, .compound) : [])
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
