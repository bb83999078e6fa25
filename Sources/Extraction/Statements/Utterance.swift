import Language
import Records

/// What somebody is reported to say, before it becomes a ``Statement``.
struct Utterance: Sendable {
  var speakers: [Actor]
  var addressee: String?
  var act: Statement.Act
  /// The runs of tokens that hold the content, in order; a gap between two is an elision.
  var content: [Range<Int>]
  /// The word that reports it; nil for a quotation that goes on from the one before.
  var cue: Int?
  /// The pronoun that stands for the speaker, where nothing else tells who it is.
  var pronoun: String?
  /// Whether the language model marks it, and not only the tree.
  var isAttributed = false

  var start: Int { content.first?.lowerBound ?? cue ?? 0 }
  var end: Int { content.last?.upperBound ?? cue ?? 0 }
  /// All tokens of the content.
  var tokens: Set<Int> { Set(content.joined()) }
}
