import Language
import Records

/// What a cue reports and who is said to say it, before it becomes a ``Statement``.
struct ReportedSpeech: Sendable {
  var speaker: [Actor]
  var addressee: String?
  var act: Statement.Act
  /// The runs of tokens that hold the content, in order; a gap between two is an elision.
  var content: [Range<Int>]
  /// The cue itself; empty for a quotation that goes on from the one before.
  var cue: Range<Int>
}
