import Language
import Records

/// Says who a pronoun is that speaks, where the names of the article do not.
///
/// «“…,” Merkel said. “…,” he added.»: who spoke last, of a kind that the pronoun suits. In quotation marks
/// «I» is who is quoted.
struct PronounSpeakers {
  let view: ArticleView
  /// Nouns for people who speak without a name.
  let unnamedPeople: Set<String>

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
        utterance.speakers = source(reference, among: found) ?? utterance.speakers
      } else if let other = notNamedBySelf(utterance, after: found) {
        utterance.speakers = other
      }
      if !utterance.speakers.isEmpty { found.append(utterance) }
    }
    return found
  }

  private func quoting(_ inner: Utterance, among utterances: [Utterance]) -> [Actor] {
    guard let cue = inner.cue else { return [] }
    let outer = utterances.first { $0.cue != cue && $0.tokens.contains(cue) }
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
      return !isNamed && suits(other.speakers, pronoun)
    }?.speakers ?? []
  }

  /// «the official» is the source without a name that spoke last, above all one called so before.
  private func source(_ noun: String, among found: [Utterance]) -> [Actor]? {
    let unnamed = found.filter { $0.speakers.count == 1 && $0.speakers[0].kind == .group }
    let called = { (nouns: Set<String>) in
      unnamed.last { utterance in
        utterance.speakers[0].name.lowercased().split(separator: " ")
          .contains { nouns.contains(String($0)) }
      }
    }
    let isPerson = unnamedPeople.contains(noun)
    return (called([noun]) ?? (isPerson ? called(unnamedPeople) : nil))?.speakers
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
