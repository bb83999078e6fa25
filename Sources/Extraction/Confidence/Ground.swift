/// What a line or a field rests on; the raw values appear in outputs and in the table of shares.
enum Ground: String, Sendable, CaseIterable {
  // Of contacts and actions.
  /// Told in several sentences.
  case repeated
  /// Told by a verb: «met».
  case verb
  /// Told by a noun: «their talks».
  case noun
  /// Everyone is named in one of the sentences that tell of it.
  case named
  /// Someone is only described: «senior officials».
  case described
  /// Someone is meant by a pronoun, or was named before.
  case referred

  // Of dates, places and figures.
  /// A sentence that tells of it says so.
  case sentence
  /// The day whose events the report tells.
  case storyDay = "story_day"
  /// Taken over from what was told of the same occasion.
  case occasion
  /// Told as a fact.
  case fact
  /// Told as a plan, a wish or a refusal.
  case plan

  // Of statements.
  /// The language model marks it, and its word is one of speech in the tables.
  case markedAndCued = "marked_and_cued"
  /// Only the language model marks it.
  case marked
  /// Only the tree and a word of speech tell it.
  case cued
  /// A quotation that goes on from the one before.
  case carriedOn = "carried_on"
  /// By the word of speech: «vowed».
  case cue
  /// By the content: «“We will stay,” he said».
  case content
  /// Neither says more than a claim.
  case open

  // Of figures.
  /// What is counted.
  case people, money, percent, other
}

/// What a line and those of its fields that are filled rest on.
struct Grounds: Sendable {
  let item: Ground
  /// By the names of the fields in JSON.
  var fields: [String: Ground] = [:]
}
