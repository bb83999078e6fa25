/// What a reader has said of a line or an actor: kept apart from what was read, laid over it, and undone by another.
///
/// A correction of a line remembers the accounts that the line had, so that it finds its target again after every
/// rebuild, even under another identifier.
package struct Correction: Hashable, Sendable, Codable {
  /// What is done; the raw values appear in outputs.
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// The line is right as it stands.
    case accept
    /// The line is wrong and is not shown.
    case reject
    /// A field has another value.
    case edit
    /// Two lines are one.
    case merge
    /// An account tells of something else than the others of its line.
    case split
    /// Words beside a line.
    case note
    /// Two names mean one actor.
    case mergeActors = "merge_actors"
    /// Two names mean two actors.
    case splitActors = "split_actors"
    /// An earlier correction does not hold.
    case undo
  }

  package let kind: Kind
  /// The identifier of a line, of an account (split) or of a correction (undo), or an actor's name.
  package let target: String
  /// The accounts that the target had; empty for actors and corrections.
  package var accounts: [String] = []
  /// The other line or name of a merge, the other name of two to be kept apart.
  package var other: String?
  package var otherAccounts: [String] = []
  /// The field of an edit, by its name in JSON.
  package var field: String?
  /// The new value of an edit, as JSON or as text; the words of a note.
  package var value: String?
  package let author: String
  /// When, as ISO 8601 has it, in UTC: `2026-11-22T10:15:00Z`.
  package let at: String
  package var reason: String?

  package init(_ kind: Kind, _ target: String, author: String, at: String) {
    self.kind = kind
    self.target = target
    self.author = author
    self.at = at
  }

  /// Follows from all that it says.
  package var id: String {
    StableIdentifier.correction(
      [
        kind.rawValue, target, accounts.joined(separator: ","), other ?? "",
        otherAccounts.joined(separator: ","), field ?? "", value ?? "", author, at, reason ?? "",
      ])
  }

  private enum CodingKeys: String, CodingKey {
    case kind, target, accounts, other, field, value, author, at, reason
    case otherAccounts = "other_accounts"
  }
}
