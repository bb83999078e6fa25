import Records

/// The frames of actions (`Resources/Frames/actions.frames`): which words tell of which of PLOVER's types.
///
/// A frame's fields are `actor`, who does it, and `recipient`, to whom. Its marks: `told: contact` and
/// `told: statement` where a report keeps it as one of these and not as an action; `mutual: yes` where those
/// who do it together do it to one another («France and Italy signed a treaty»); `planned: AGREE` where
/// the deed has another type while it is only planned.
enum ActionTable {
  static let vocabulary = FrameFile.Vocabulary(
    kinds: kinds, fields: ["actor", "recipient"],
    marks: [
      "told": ["contact", "statement"], "mutual": ["yes"], "planned": kinds,
    ])

  private static let kinds = Set(Action.Kind.allCases.map(\.rawValue))

  /// - Throws: `ExtractionError` when a file is missing or has a mistake.
  static func frames(added: AddedFrames = .none) throws(ExtractionError) -> FrameTable {
    try FrameTable("actions", vocabulary, added: added)
  }
}
