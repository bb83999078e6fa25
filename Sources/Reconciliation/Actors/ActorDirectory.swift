package import Records

/// Who is who across reports: which names mean one actor, and for which state each acts.
///
/// «Zelensky» in one report and «Volodymyr Zelenskyy» in another are one entry. What acts for no known state stands
/// for itself.
package struct ActorDirectory: Sendable {
  private let entries: [String: KnownActor]

  /// - Parameter entries: every name that reports use, with the actor whom it means.
  package init(_ entries: [String: KnownActor]) {
    self.entries = entries
  }

  /// The name that the record shows for a name that a report uses.
  package func name(_ told: String) -> String { entries[told]?.name ?? told }

  package func kind(_ told: String) -> Actor.Kind? { entries[told]?.kind }

  /// The state for which an actor acts, else the actor: `RU` for Vladimir Putin, the Kremlin and Russia.
  package func party(_ told: String) -> String { entries[told]?.state ?? name(told) }

  /// Whether a name means a whole side and not one of its people: «Russia», «the Kremlin», «French officials».
  func isWholeParty(_ told: String) -> Bool {
    entries[told]?.kind != .person && entries[told]?.state != nil
  }
}
