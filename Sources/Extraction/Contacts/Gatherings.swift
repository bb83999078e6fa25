import Language
import Records

/// Reads many-sided gatherings: the summit of an organisation, with those who attend and the state that hosts it.
///
/// Input: a noun for a gathering. Output: a summit if an organisation's name goes with it: «Bush attended the APEC
/// forum in Busan» is a summit of Bush, APEC and South Korea. Without an organisation it is none.
struct Gatherings: Sendable {
  private let nouns: Set<String>
  /// Verbs whose subject takes part: «attend», «join».
  private let attending: Set<String>
  /// Bodies whose members are states.
  private let assemblies: Set<String>

  init() throws(ExtractionError) {
    assemblies = try CueTable.words("Contacts/assemblies.txt")
    nouns = try CueTable.words("Contacts/gatherings.txt")
    attending = try CueTable.words("Contacts/attending.txt")
  }

  func told(at token: Int, in reading: ArticleReading, _ circumstances: Circumstances) -> ToldContact? {
    guard let word = reading.clauses.word(token), [.noun, .properNoun].contains(word.tag),
      nouns.contains(word.lemma.lowercased()), let organisation = organisation(of: token, in: reading)
    else { return nil }
    var people = attendants(of: token, in: reading)
    people.append(organisation)
    var place: String?
    for token in circumstances.places {
      guard let mention = reading.view.mention(at: token),
        let (host, name) = Scene.destination(mention, reading.view)
      else { continue }
      people.append(host)
      place = name
      break
    }
    guard people.count > 1 || word.lemma.lowercased() == "summit" else { return nil }
    return ToldContact(
      token: token, kind: .summit, part: .noun, people: people.uniqued(), place: place)
  }

  /// An organisation that several states make up, in the noun's own phrase.
  private func organisation(of noun: Int, in reading: ArticleReading) -> Actor? {
    guard let parse = reading.clauses.grammar.parse(of: noun) else { return nil }
    return parse.phrase(of: noun).lazy
      .compactMap { reading.view.mention(at: $0)?.actor }
      .first { assemblies.contains($0.name) }
  }

  private func attendants(of noun: Int, in reading: ArticleReading) -> [Actor] {
    guard let word = reading.clauses.word(noun), let head = word.head,
      let verb = reading.clauses.word(head), attending.contains(verb.lemma),
      [.object, .oblique].contains(word.relation.universal),
      let subject = reading.clauses.subject(of: head)
    else { return [] }
    return reading.actors.actors(at: subject).filter { $0.kind == .person || $0.kind == .state }
  }
}
