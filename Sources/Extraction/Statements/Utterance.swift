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
  /// The noun by which a source is spoken of again: «the official».
  var reference: String?
  /// Whether the speaker wants or is ready to do something, rather than says something.
  var isWish = false
  /// Whether it is given whole without quotation marks: a post.
  var isWhole = false
  /// Whether it answers the clause before, in which the speaker can be named: «he denied it».
  var isAnswer = false
  /// Whether the language model marks it, and not only the tree.
  var isAttributed = false

  var start: Int { content.first?.lowerBound ?? cue ?? 0 }
  var end: Int { content.last?.upperBound ?? cue ?? 0 }
  /// All tokens of the content.
  var tokens: Set<Int> { Set(content.joined()) }

  /// Whether somebody quotes himself: «“I told her so,” he said».
  var isOwnQuotation: Bool { pronoun == "i" || pronoun == "we" }
}
