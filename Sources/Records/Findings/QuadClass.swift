/// The four classes in which PLOVER orders its types, the most conflictual first.
package enum QuadClass: String, Sendable, CaseIterable, Codable {
  case materialConflict = "material_conflict"
  case verbalConflict = "verbal_conflict"
  case verbalCooperation = "verbal_cooperation"
  case materialCooperation = "material_cooperation"

  /// The place of the class between conflict and cooperation: -2, -1, 1 or 2.
  ///
  /// An order and no measure: a deed weighs more than words, and nothing is said of how much more. A mean of such
  /// places tells on which side of zero dealings lie, which is what the record's tables use it for.
  package var score: Int {
    switch self {
    case .materialConflict: -2
    case .verbalConflict: -1
    case .verbalCooperation: 1
    case .materialCooperation: 2
    }
  }

  /// Whether actions of the class are cooperative.
  package var isCooperative: Bool { score > 0 }
}

extension Action.Kind {
  /// The class to which PLOVER assigns the type: AID is material cooperation, ACCUSE verbal conflict.
  ///
  /// Source: the manual of PLOVER and its successor in POLECAT (<https://osf.io/preprints/socarxiv/rm5dw>).
  package var quadClass: QuadClass {
    switch self {
    case .agree, .consult, .support, .concede: .verbalCooperation
    case .cooperate, .aid, .retreat: .materialCooperation
    case .request, .accuse, .reject, .threaten: .verbalConflict
    case .protest, .sanction, .mobilize, .coerce, .assault: .materialConflict
    }
  }
}
