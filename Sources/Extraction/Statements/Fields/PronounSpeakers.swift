import Language
import Records

/// Says who a pronoun is that speaks, where the names of the article do not.
///
/// «“…,” Merkel said. “…,” he added.»: who spoke last, of a kind that the pronoun suits. In quotation marks
/// «I» is who is quoted.
struct PronounSpeakers {
  let view: ArticleView
  let words: SpeechWords

  /// How many utterances back one can stand in which another is told; how many mentions back a title is looked for.
  private static let (reach, farthestMention) = (24, 400)

  /// The utterances with all speakers known; what nobody says is left out.
  func resolved(_ utterances: [Utterance]) -> [Utterance] {
    var found: [Utterance] = []
    for utterance in utterances {
      var utterance = utterance
      if let pronoun = utterance.pronoun {
        utterance.speakers =
          ["i", "we"].contains(pronoun)
          ? quoting(utterance, among: found) : last(found, suiting: pronoun, before: utterance)
      } else if let reference = utterance.reference {
        utterance.speakers = source(of: utterance, reference, among: found) ?? utterance.speakers
      } else if !utterance.isAnswer, let other = notNamedBySelf(utterance, after: found) {
        utterance.speakers = other
      }
      if !utterance.speakers.isEmpty { found.append(utterance) }
    }
    return found
  }

  private func quoting(_ inner: Utterance, among utterances: [Utterance]) -> [Actor] {
    guard let cue = inner.cue else { return [] }
    let outer = utterances.suffix(PronounSpeakers.reach).first { other in
      other.cue != cue && other.content.contains { $0.contains(cue) }
    }
    return outer?.speakers ?? []
  }

  private func last(
    _ found: [Utterance], suiting pronoun: String, before utterance: Utterance
  ) -> [Actor] {
    let own = utterance.tokens
    return found.last { other in
      let isNamed = own.contains { token in
        view.mention(at: token)?.actors == other.speakers && !view.isPronoun(token)
      }
      return !isNamed && suits(other.speakers, pronoun) && !isInner(other, found)
    }?.speakers ?? []
  }

  /// «the official» is the source without a name that spoke last, above all one called so before; «the
  /// premier» is who has that title, else who spoke last; «the report» is what an agency reports.
  private func source(of utterance: Utterance, _ noun: String, among found: [Utterance]) -> [Actor]?
  {
    guard let described = utterance.speakers.first else { return nil }
    let unnamed = found.filter { $0.speakers.count == 1 && $0.speakers[0].kind == .group }
    let called = { (nouns: Set<String>) in
      unnamed.last { utterance in
        utterance.speakers[0].name.lowercased().split(separator: " ")
          .contains { nouns.contains(String($0)) }
      }
    }
    if let same = called([noun]) { return same.speakers }
    if words.unnamed.contains(noun), let other = called(words.unnamed) { return other.speakers }
    let kind: Actor.Kind = described.kind == .group ? .person : .organisation
    if let titled = titled(noun, kind, before: utterance.start) { return [titled] }
    let near = found.last { isNear($0, utterance) && $0.speakers.count == 1 }
    guard let speaker = near?.speakers[0] else { return nil }
    if words.utterances.contains(noun) { return speaker.kind == .person ? nil : [speaker] }
    let isPerson = described.kind == .group && !words.unnamed.contains(noun)
    return isPerson && speaker.kind == .person ? [speaker] : nil
  }

  /// The last person or body before a token whose name holds this noun, or stands with a title or
  /// description by it.
  private func titled(_ noun: String, _ kind: Actor.Kind, before token: Int) -> Actor? {
    let mentions = view.mentions(before: token).suffix(PronounSpeakers.farthestMention)
    let mention = mentions.last { mention in
      mention.actor?.kind == kind && !mention.isIndirect
        && described(mention).contains(noun)
    }
    return mention?.actor
  }

  /// The words of a name with its title and what stands beside it in apposition.
  private func described(_ mention: Mention) -> Set<String> {
    var tokens = Array(mention.tokens)
    let grammar = view.analysis.grammar
    for token in mention.tokens {
      guard let parse = grammar.parse(of: token) else { continue }
      tokens += parse.dependents(of: token).filter {
        parse[$0].relation.universal == .apposition || parse[$0].relation.subtype == "desc"
      }
      if let head = parse[token].head,
        [.apposition, .flat].contains(parse[token].relation.universal)
      {
        tokens.append(head)
      }
    }
    return Set(tokens.map { view.word($0) })
  }

  private func isNear(_ one: Utterance, _ other: Utterance) -> Bool {
    let (first, second) = (view.sentenceIndex(of: one.start), view.sentenceIndex(of: other.start))
    return (0...2).contains(second - first)
  }

  /// Whether it is told inside what another says.
  private func isInner(_ utterance: Utterance, _ found: [Utterance]) -> Bool {
    guard let cue = utterance.cue else { return false }
    return found.suffix(PronounSpeakers.reach)
      .contains { $0.cue != cue && $0.content.contains { $0.contains(cue) } }
  }

  private func suits(_ speakers: [Actor], _ pronoun: String) -> Bool {
    switch pronoun {
    case "he", "him", "his", "she", "her":
      speakers.count == 1 && (speakers[0].kind == .person || speakers[0].kind == .group)
    case "it", "its": speakers.count == 1 && speakers[0].kind != .person
    default: speakers.count > 1 || speakers[0].kind != .person
    }
  }

  /// «“… by Chirac,” he said»: he is nobody whom his own words name, so it is who spoke before.
  private func notNamedBySelf(_ utterance: Utterance, after found: [Utterance]) -> [Actor]? {
    guard let cue = utterance.cue, let speaker = utterance.speakers.first,
      utterance.speakers.count == 1,
      (max(0, cue - 3)..<cue).contains(where: { ["he", "she"].contains(view.word($0)) }),
      utterance.tokens.contains(where: {
        view.mention(at: $0)?.actor == speaker && !view.isPronoun($0)
      })
    else { return nil }
    let other = last(found, suiting: "he", before: utterance)
    return other.isEmpty ? nil : other
  }
}
