import Language
import Records

/// A deed that a sentence tells, before it is known whom its phrases mean.
struct ToldAction {
  let predicate: FramedPredicate
  /// Its type, as planned or done.
  let kind: Action.Kind
  let modality: Modality
  /// The heads of the phrases for who does it and to whom: the ways to fill them, the best first.
  let actors: [[Int]]
  let recipients: [[Int]]

  var isMutual: Bool { predicate.frame.marks["mutual"] != nil }
  /// Whether a report keeps it as a contact or as a statement.
  var isToldOtherwise: Bool { predicate.frame.marks["told"] != nil }
}
