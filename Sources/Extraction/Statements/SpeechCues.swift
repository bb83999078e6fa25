import Language
import Records

/// A word that reports speech, and what follows it.
struct SpeechCue: Hashable, Sendable {
  /// What the cue takes; the raw values stand in `Resources/Statements/speechCues.tsv`.
  enum Complement: String, Sendable {
    case clause, that, person, infinitive, object, naming, viewing
  }

  let complement: Complement
  let act: Statement.Act
}

/// The cues by their first word, read from `Resources/Statements/speechCues.tsv`.
struct SpeechCues: Sendable {
  /// A cue where it stands in an article.
  struct Occurrence: Hashable, Sendable {
    let tokens: Range<Int>
    /// The readings that the word has, in the table's order.
    let cues: [SpeechCue]
  }

  private let cuesByForm: [String: [SpeechCue]]

  init() throws(ExtractionError) {
    var cuesByForm: [String: [SpeechCue]] = [:]
    for row in try CueTable.rows("Statements/speechCues.tsv") {
      let cue = SpeechCue(complement: try row.value(1), act: try row.value(2))
      for form in row.alternatives(0) { cuesByForm[form, default: []].append(cue) }
    }
    self.cuesByForm = cuesByForm
  }

  /// The cue that begins at a token, if one does; «called on» before «called».
  func occurrence(at index: Int, in view: ArticleView) -> Occurrence? {
    guard view.tokens[index].kind == .word, view.time(at: index) == nil,
      view.mention(at: index) == nil
    else { return nil }
    let word = view.word(index)
    if let cues = cuesByForm[word + " " + view.word(index + 1)] {
      return Occurrence(tokens: index..<index + 2, cues: cues)
    }
    return cuesByForm[word].map { Occurrence(tokens: index..<index + 1, cues: $0) }
  }

  func isCue(_ word: String) -> Bool {
    cuesByForm[word] != nil
  }
}
