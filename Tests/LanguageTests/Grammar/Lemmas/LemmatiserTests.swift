import Testing

@testable import Language

@Suite("Lemmas by spelling")
struct LemmatiserTests {
  /// A vocabulary, the commonest word first.
  private static let vocabulary = [
    "not", "change", "call", "unit", "hope", "stop", "arrive", "chang", "visit", "house", "pass",
    "country", "movie", "deny", "hop", "control", "large", "big", "note", "criticise", "free",
    "use",
    "cancel", "agree", "urge", "close", "talk",
  ]
  private let lemmatiser: Lemmatiser

  init() throws {
    lemmatiser = try Lemmatiser { Self.vocabulary.firstIndex(of: $0) }
  }

  private func lemma(_ form: String, _ pennTag: String, script: String = "=") -> String {
    let tag: UniversalTag =
      pennTag.hasPrefix("V") ? .verb : pennTag.hasPrefix("N") ? .noun : .adjective
    return lemmatiser.lemma(
      of: form, tag: tag, pennTag: pennTag, script: LemmaScript(script))
  }

  @Test(arguments: [
    ("arrived", "VBD", "arrive"), ("re-closed", "VBD", "re-close"), ("stopped", "VBD", "stop"),
    ("visited", "VBN", "visit"),
    ("denied", "VBD", "deny"), ("changing", "VBG", "change"), ("hoped", "VBD", "hope"),
    ("hopped", "VBD", "hop"), ("called", "VBD", "call"), ("controlled", "VBN", "control"),
    ("cancelled", "VBD", "cancel"), ("noted", "VBD", "note"), ("agreed", "VBD", "agree"),
    ("freed", "VBD", "free"), ("using", "VBG", "use"), ("dying", "VBG", "die"),
    ("lying", "VBG", "lie"), ("tied", "VBD", "tie"), ("united", "VBN", "unite"),
    ("adding", "VBG", "add"), ("going", "VBG", "go"), ("urges", "VBZ", "urge"),
    ("passes", "VBZ", "pass"), ("denies", "VBZ", "deny"), ("closed", "VBD", "close"),
    ("larger", "JJR", "large"), ("biggest", "JJS", "big"), ("better", "JJR", "good"),
    ("houses", "NNS", "house"), ("countries", "NNS", "country"), ("movies", "NNS", "movie"),
    ("talks", "NNS", "talk"), ("spokeswomen", "NNS", "spokeswoman"), ("crises", "NNS", "crisis"),
    ("headquarters", "NNS", "headquarters"), ("1990s", "NNS", "1990s"),
  ])
  func `An ending is taken off as English spells it`(form: String, tag: String, lemma: String) {
    #expect(self.lemma(form, tag) == lemma)
  }

  @Test(arguments: [
    ("spoke", "VBD", "speak"), ("spoken", "VBN", "speak"), ("met", "VBN", "meet"),
    ("saw", "VBD", "see"), ("saw", "VB", "saw"), ("lay", "VBD", "lie"), ("laid", "VBD", "lay"),
    ("found", "VBD", "find"), ("founded", "VBD", "found"), ("withdrew", "VBD", "withdraw"),
    ("forgave", "VBP", "forgive"), ("leading", "VBG", "lead"), ("rode", "VBD", "ride"),
    ("riding", "VBG", "ride"),
  ])
  func `An irregular form is looked up`(form: String, tag: String, lemma: String) {
    #expect(self.lemma(form, tag) == lemma)
  }

  @Test(arguments: [
    ("privatised", "privatise"), ("vowed", "vow"), ("vetoed", "veto"), ("rerouted", "reroute"),
    ("disavowed", "disavow"), ("embargoed", "embargo"), ("expelled", "expel"),
    ("emphasised", "emphasise"), ("bugged", "bug"),
  ])
  func `A rare word follows the commonest spelling`(form: String, lemma: String) {
    #expect(self.lemma(form, "VBD") == lemma)
  }

  @Test func `The model's script decides on capitals and closed classes`() {
    #expect(lemma("NGOs", "NNS", script: "~-1") == "NGO")
    #expect(lemma("'s", "VBZ", script: "^be") == "be")
    #expect(lemma("American", "JJ", script: "~=") == "American")
    #expect(
      lemmatiser.lemma(
        of: "him", tag: .pronoun, pennTag: "PRP", script: LemmaScript("^he")) == "he")
  }
}
