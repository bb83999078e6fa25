import Records
import Store

/// A correction in words: «rejected», «changed place to Trianon».
struct CorrectionWords {
  private let correction: Correction

  init(_ correction: Correction) {
    self.correction = correction
  }

  /// What was done, without what it was done to.
  var deed: String {
    switch correction.kind {
    case .accept: "accepted"
    case .reject: "rejected"
    case .edit:
      "changed \((correction.field ?? "").replacing("_", with: " ")) to «\(correction.value ?? "")»"
    case .merge: "merged with \(correction.other ?? "")"
    case .split: "split off"
    case .note: "noted: «\(correction.value ?? "")»"
    case .mergeActors: "is the same as «\(correction.other ?? "")»"
    case .splitActors: "is not «\(correction.other ?? "")»"
    case .undo: "undone"
    }
  }

  /// What it was done to, linked where there is a page of it.
  func target(_ standing: LoggedCorrection.Standing) -> HTML {
    let (words, address): (String, PageAddress?) =
      switch correction.kind {
      case .mergeActors, .splitActors: (correction.target, .actor(named: correction.target))
      case .undo: ("the correction \(correction.target)", nil)
      default: ("the line \(correction.target)", .line(correction.target))
      }
    guard let address, standing != .withoutTarget else { return "\(words)" }
    return "<a href=\"\(address)\">\(words)</a>"
  }
}
