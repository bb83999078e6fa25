import Records

/// What readers have said of a line so far.
struct LineNotes {
  private let corrections: [Correction]

  init(_ corrections: [Correction]) {
    self.corrections = corrections
  }

  var html: HTML {
    guard !corrections.isEmpty else { return "" }
    let items = corrections.map { correction -> HTML in
      let day = EventDate(String(correction.at.prefix(10))).map(DayMarkup.html)
      let reason = correction.reason.map { " – \($0)" as HTML }
      return """
        <li><b>\(correction.author)</b>\(day.map { ", \($0)" as HTML }): \(LineNotes.deed(correction))\(reason)</li>

        """
    }
    return "<h2>Corrections and notes</h2>\n<ul class=\"notes\">\n\(items)</ul>\n"
  }

  private static func deed(_ correction: Correction) -> HTML {
    switch correction.kind {
    case .accept: "the line is right"
    case .reject: "the line is wrong"
    case .edit:
      "\(PageWords.plain(correction.field ?? "a field")) is “\(correction.value ?? "")”"
    case .merge: "it is one with another line"
    case .split: "one report tells of something else"
    case .note: "“\(correction.value ?? "")”"
    case .mergeActors, .splitActors, .undo: "\(PageWords.plain(correction.kind.rawValue))"
    }
  }
}
