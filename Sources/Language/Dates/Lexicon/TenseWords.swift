/// Words that tell whether a date is gone by or to come.
struct TenseWords: Sendable {
  let future: Set<String>
  let past: Set<String>
  /// «cut», «put»: past forms that a modal turns into the future.
  let baseIsPast: Set<String>
  /// Verbs of the present that, beside a date, tell a plan: «begins Monday».
  let scheduled: Set<String>
  /// Verbs of encounters in the present of headlines: «meets».
  let present: Set<String>
  /// Words whose infinitive is to come: «agreed to meet».
  let planning: Set<String>
  /// «is to meet», «has to meet».
  let auxiliaries: Set<String>
  /// «has set Nov. 10»: verbs whose object is a date to come.
  let appointing: Set<String>
  /// «rose to power», «to the»: no infinitive.
  let afterTo: Set<String>

  /// - Throws: `LanguageError` when a list cannot be read.
  init() throws(LanguageError) {
    future = try WordTable.words("Times/Tense/future_cues.txt")
    past = try WordTable.words("Times/Tense/past_cues.txt")
    baseIsPast = try WordTable.words("Times/Tense/base_is_past.txt")
    scheduled = try WordTable.words("Times/Tense/scheduled_verbs.txt")
    present = try WordTable.words("Times/Tense/present_verbs.txt")
    planning = try WordTable.words("Times/Tense/planning_words.txt")
    auxiliaries = try WordTable.words("Times/Tense/auxiliaries.txt")
    appointing = try WordTable.words("Times/Tense/appointing_verbs.txt")
    afterTo = try WordTable.words("Times/Tense/after_to.txt")
  }
}
