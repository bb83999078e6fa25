import Records

/// Resolves pronouns to people, only where hardly anybody else can be meant.
///
/// Input: tokens, sentences and the mentions found so far. Output: one mention a pronoun. «Chirac met
/// Jiang on Thursday. He said …» gives Chirac for «He»: the person who opened the sentence before, in
/// the same paragraph. Where two people of one gender stand equally near it gives nothing. It does
/// not attempt «it», «we» or «I».
package struct PronounResolver: Sendable {
  private let femaleNames: Set<String>
  private let acting: Set<String>

  /// - Throws: `LanguageError` when a table that ships with the program cannot be read.
  package init() throws(LanguageError) {
    femaleNames = try WordTable.words("Names/Words/femaleNames.txt")
    acting = try WordTable.words("Names/Words/actingVerbs.txt")
  }

  private static let singular: [String: Gender] = [
    "he": .he, "him": .he, "his": .he, "she": .she, "her": .she,
  ]

  private struct Text {
    let tokens: [Token]
    let sentences: [Sentence]
    let grammar: GrammarOfParts
  }

  /// The pronouns that can be resolved, in order; the mentions come in order too.
  ///
  /// Nobody is looked for further back than the sentence before, so that time grows with the text.
  func mentions(
    in tokens: [Token], sentences: [Sentence], among mentions: [Mention],
    grammar: GrammarOfParts = .none
  ) -> [Mention] {
    let text = Text(tokens: tokens, sentences: sentences, grammar: grammar)
    var resolved: [Mention] = []
    var ahead = mentions[...]
    var (before, here): ([Mention], [Mention]) = ([], [])
    let quotes = PronounResolver.quotations(tokens, sentences)
    for (index, sentence) in sentences.enumerated() {
      let reached = ahead.prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
      ahead = ahead[reached.endIndex...]
      (before, here) = (here, reached.filter { !$0.actors.isEmpty })
      for token in sentence.tokens {
        guard !isName(token, tokens),
          PronounResolver.singular[tokens[token].folded] != nil || isPlural(tokens[token]),
          let meaning = meaning(
            of: token, at: index, text,
            (before + here).filter { quotes[$0.tokens.lowerBound] == quotes[token] })
        else { continue }
        let mention = Mention(
          span: tokens[token].span, tokens: token..<token + 1, meaning: meaning, isIndirect: true)
        resolved.append(mention)
        let place = here.firstIndex { $0.span.start > mention.span.start }
        here.insert(mention, at: place ?? here.endIndex)
      }
    }
    return resolved
  }

  /// For every token the number of the quotation that it stands in, or 0: whoever is «he» in a
  /// quotation is not the one who speaks it.
  private static func quotations(_ tokens: [Token], _ sentences: [Sentence]) -> [Int] {
    var numbers = Array(repeating: 0, count: tokens.count)
    var count = 0
    var isInside = false
    var paragraph = -1
    for sentence in sentences {
      if sentence.paragraph != paragraph { isInside = false }
      paragraph = sentence.paragraph
      for token in sentence.tokens {
        if tokens[token].folded == "\"" {
          isInside.toggle()
          if isInside { count += 1 }
        }
        numbers[token] = isInside ? count : 0
      }
    }
    return numbers
  }

  /// «He Luli»: a name that looks like a pronoun.
  private func isName(_ token: Int, _ tokens: [Token]) -> Bool {
    guard tokens[token].isCapitalised else { return false }
    let next = token + 1
    return next < tokens.count && tokens[next].kind == .word && tokens[next].isCapitalised
  }

  private func isPlural(_ token: Token) -> Bool {
    token.folded == "they"
  }

  private func meaning(
    of token: Int, at index: Int, _ text: Text, _ mentions: [Mention]
  ) -> Mention.Meaning? {
    let (tokens, sentences, grammar) = (text.tokens, text.sentences, text.grammar)
    let sentence = sentences[index]
    let within = people(mentions, in: sentence.tokens.lowerBound..<token)
    let before =
      index > 0 && sentences[index - 1].paragraph == sentence.paragraph
      ? people(mentions, in: sentences[index - 1].tokens) : []
    guard let gender = PronounResolver.singular[tokens[token].folded] else {
      return pair(within) ?? pair(before)
    }
    let isObject = tokens[token].folded != "he" && tokens[token].folded != "she"
    for group in [within, before] {
      // «Bennett met Putin and spoke with him»: a subject says nothing of him and his.
      if isObject, Set(group.flatMap(\.actors).map(\.name)).count > 1 { return nil }
      let candidates = group.filter { fits($0, gender, tokens) }
      if let subject = subject(candidates, tokens, grammar) { return subject.meaning }
      if !candidates.isEmpty { return nil }
    }
    guard opens(token, sentence, tokens), index > 0, !sentences[index - 1].isHeadline else {
      return nil
    }
    // «He added …» may open a paragraph: whoever acted in the sentence before goes on.
    let earlier = people(mentions, in: sentences[index - 1].tokens)
      .filter { fits($0, gender, tokens) && acts($0, tokens, grammar) }
    return Set(earlier.compactMap { $0.actor?.name }).count == 1 ? earlier.first?.meaning : nil
  }

  /// Whether a pronoun stands first in its sentence, quotation marks aside.
  private func opens(_ token: Int, _ sentence: Sentence, _ tokens: [Token]) -> Bool {
    tokens[sentence.tokens.lowerBound..<token].allSatisfy { $0.kind == .punctuation }
  }

  private func people(_ mentions: [Mention], in range: Range<Int>) -> [Mention] {
    mentions.filter { mention in
      range.contains(mention.tokens.lowerBound)
        && mention.actors.allSatisfy { $0.kind == .person }
    }
  }

  /// The only person of a sentence, or the one who acts in it.
  private func subject(
    _ candidates: [Mention], _ tokens: [Token], _ grammar: GrammarOfParts
  ) -> Mention? {
    let single = candidates.filter { $0.actor != nil }
    guard let first = single.first else { return nil }
    if single.allSatisfy({ $0.actor?.name == first.actor?.name }) { return first }
    let subjects = single.filter { acts($0, tokens, grammar) }
    let names = Set(subjects.compactMap { $0.actor?.name })
    return names.count == 1 ? subjects.first : nil
  }

  /// Whether a verb of speech or dealing follows, or the sentence opens with the mention.
  private func acts(_ mention: Mention, _ tokens: [Token], _ grammar: GrammarOfParts) -> Bool {
    if let acts = grammar.acts(mention.tokens) { return acts }
    // «…, Li said», «…, said Li».
    let previous = mention.tokens.lowerBound - 1
    if previous >= 0, tokens[previous].folded == "said" { return true }
    var next = mention.tokens.upperBound
    if next < tokens.count, tokens[next].folded.hasSuffix("ly") || tokens[next].folded == "also" {
      next += 1
    }
    guard next < tokens.count else { return false }
    return acting.contains(tokens[next].folded)
  }

  private func pair(_ mentions: [Mention]) -> Mention.Meaning? {
    var distinct: [Actor] = []
    for actor in mentions.flatMap(\.actors) where !distinct.contains(actor) {
      distinct.append(actor)
    }
    return distinct.count == 2 ? .actors(distinct) : nil
  }

  private func fits(_ mention: Mention, _ gender: Gender, _ tokens: [Token]) -> Bool {
    guard let actor = mention.actor else { return false }
    let given = actor.name.split(separator: " ").first.map { Folding.fold($0) } ?? ""
    let isWoman =
      femaleNames.contains(given)
      || tokens[mention.tokens].contains { token in
        ["mrs.", "mrs", "ms.", "ms", "queen"].contains(token.folded)
          || token.folded.hasSuffix("woman")
      }
    return gender == .she ? isWoman : !isWoman
  }
}
