import Language
import Records

/// Recognises a speaker and a cue with its content: «X said …», «“…,” said X», «X urged Y to …».
///
/// Input: a cue in an article. Output: what it reports, or nil. «“We agree,” said Haddad, adding that
/// talks go on.» gives «We agree» for `said` and «talks go on» for `adding`. It reads no grammar: the
/// content runs to the sentence's end or to the next cue of the same speaker.
struct CuedSpeech: Sendable {
  let cues: SpeechCues
  let subjects: SubjectFinder
  let audiences: Set<String>
  /// Words with which no clause begins: «what he says are the remains», «said so».
  let notOpening: Set<String>
  /// Words after which a form of speech is a noun: «the report», «his demands».
  let beforeNouns: Set<String>
  /// Participles by which a speaker goes on: «…, adding that …».
  let addingVerbs: Set<String>

  init(cues: SpeechCues, subjects: SubjectFinder) throws(ExtractionError) {
    self.cues = cues
    self.subjects = subjects
    audiences = try CueTable.words("Statements/audiences.txt")
    notOpening = try CueTable.words("Statements/notOpening.txt")
    beforeNouns = try CueTable.words("Statements/beforeNouns.txt")
    addingVerbs = try CueTable.words("Statements/addingVerbs.txt")
  }

  func speech(
    at occurrence: SpeechCues.Occurrence, after previous: ReportedSpeech?, in view: ArticleView
  ) -> ReportedSpeech? {
    let cue = occurrence.tokens
    guard !isNoun(cue, in: view), !isPassive(cue, in: view) else { return nil }
    let sentence = view.sentence(of: cue.lowerBound).tokens
    if let inverted = invertedSpeech(occurrence, sentence: sentence, in: view) { return inverted }
    guard let subject = subject(of: cue.lowerBound, after: previous, in: view) else { return nil }
    let isCondition = ["if", "whether", "unless"].contains(view.word(subject.tokens.lowerBound - 1))
    for reading in occurrence.cues where !isCondition || reading.complement == .clause {
      if let speech = speech(reading, cue: cue, subject: subject, in: view) { return speech }
    }
    return nil
  }

  /// «the report», «his demands», «a warning»: a determiner before makes the word a noun.
  func isNoun(_ cue: Range<Int>, in view: ArticleView) -> Bool {
    beforeNouns.contains(view.word(cue.lowerBound - 1))
  }

  /// «is expected to», «were told»: the subject is not the one who speaks; «quoted as saying» is.
  func isPassive(_ cue: Range<Int>, in view: ArticleView) -> Bool {
    guard view.word(cue.lowerBound) != "as" else { return false }
    let before = [view.word(cue.lowerBound - 1), view.word(cue.lowerBound - 2)]
    let isParticiple =
      !view.word(cue.lowerBound).hasSuffix("s") && !view.word(cue.lowerBound).hasSuffix("ing")
    let isBe = ["is", "are", "was", "were", "be", "been", "being"].contains
    return isParticiple && (isBe(before[0]) || isBe(before[1]) && before[0].hasSuffix("ly"))
  }

  func subject(
    of verb: Int, after previous: ReportedSpeech?, in view: ArticleView
  ) -> Subject? {
    if view.word(verb).hasSuffix("ing"),
      addingVerbs.contains(view.word(verb))
        || view.word(verb - 1) == ",", let previous,
      view.sentenceIndex(of: previous.cue.lowerBound) == view.sentenceIndex(of: verb)
    {
      return Subject(actors: previous.speaker, tokens: previous.cue)
    }
    return subjects.subject(before: verb, in: view)
  }

  func speech(
    _ reading: SpeechCue, cue: Range<Int>, subject: Subject, in view: ArticleView
  ) -> ReportedSpeech? {
    let sentence = view.sentence(of: cue.lowerBound).tokens
    var speech = ReportedSpeech(
      speaker: subject.actors, act: reading.act, content: [], cue: cue)
    let content: Range<Int>?
    switch reading.complement {
    case .clause, .that:
      if let before = contentBefore(subject, cue: cue, sentence: sentence, in: view) {
        speech.content = before
        return speech
      }
      let needsThat = reading.complement == .that
      content = clause(after: cue.upperBound, needsThat: needsThat, in: view)
    case .person:
      let before = contentBefore(subject, cue: cue, sentence: sentence, in: view)
      if let before, before.contains(where: { view.quotation(at: $0.upperBound - 1) != nil }) {
        speech.content = before
        speech.addressee = addressee(after: cue.upperBound, in: view)?.name
        return speech
      }
      content = personComplement(after: cue.upperBound, addressee: &speech.addressee, in: view)
    case .infinitive:
      content = infinitive(after: cue.upperBound, in: view)
    case .object:
      content = object(after: cue.upperBound, in: view)
    case .naming:
      let named = contentEnd(from: cue.upperBound, in: view)
      content = named.flatMap { $0.contains { view.quotation(at: $0) != nil } ? named : nil }
    case .viewing:
      let seen = object(after: cue.upperBound, in: view)
      content = seen.flatMap {
        $0.contains { view.word($0) == "as" || view.word($0) == "be" } ? seen : nil
      }
    }
    guard let content, content.count > 1 || view.quotation(at: content.lowerBound) != nil else {
      return nil
    }
    speech.content = [content]
    return speech
  }
}
