import Language
import Records

/// The frames of speech, thought and will (`Resources/Frames/speech.frames`).
///
/// The kind of a frame is the act that it suggests: «vow» a promise.
struct SpeechFrames: Sendable {
  static let vocabulary = FrameFile.Vocabulary(
    kinds: Set(Statement.Act.allCases.map(\.rawValue)), fields: ["speaker", "addressee", "content"])

  private(set) var table: FrameTable

  init(added: AddedFrames = .none) throws(ExtractionError) {
    table = try FrameTable("speech", SpeechFrames.vocabulary, added: added)
  }

  func frames(at token: Int, in clauses: ClauseReader) -> [Frame] {
    table.frames(at: token, in: clauses)
  }

  /// The lemmas of the verbs that blame somebody.
  var blaming: Set<String> {
    Set(table.frames.lazy.filter { $0.part == .verb && $0.act == .accusation }.map(\.head))
  }

  /// The lemmas of the verbs that say something, and are no mere wishes.
  var telling: Set<String> {
    Set(table.frames.lazy.filter { $0.part == .verb && !$0.isWish }.map(\.head))
  }
}

extension Frame {
  /// The act that a frame of speech suggests.
  var act: Statement.Act { Statement.Act(rawValue: kind) ?? .claim }

  /// Whether its content is what somebody wants or is ready to do, and never a clause that is said.
  var isWish: Bool {
    act != .agreement && !(fields["content"] ?? []).joined().contains(.clause)
  }
}
