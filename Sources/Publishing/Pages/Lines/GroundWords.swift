/// What a line or a field rests on, in a reader's words.
enum GroundWords {
  /// The words for a ground as ``Confidence`` gives it; of one that is not known here its own name.
  static func text(_ ground: String) -> String {
    words[ground] ?? PageWords.plain(ground)
  }

  private static let words = [
    "repeated": "told in several sentences",
    "verb": "told by a verb such as “met”",
    "noun": "told by a noun such as “talks”",
    "named": "everyone is named where it is told",
    "described": "someone is only described",
    "referred": "someone is meant by a pronoun or was named before",
    "sentence": "a sentence that tells of it says so",
    "story_day": "taken from the day of which the report tells",
    "occasion": "taken over from the same occasion",
    "fact": "told as a fact",
    "plan": "told as a plan, a wish or a refusal",
    "marked_and_cued": "marked as speech, with a word of speech",
    "marked": "marked as speech",
    "cued": "told by a word of speech",
    "carried_on": "goes on from the quotation before",
    "cue": "by the word of speech, such as “vowed”",
    "content": "by what is said",
    "open": "nothing says more than a claim",
    "people": "counts people",
    "money": "counts money",
    "percent": "a percentage",
    "other": "counts something else",
  ]
}
