import Records
package import Store

/// Says what has just been corrected, with a way to take it back.
package struct CorrectionNotice {
  private let logged: LoggedCorrection
  private let forms: CorrectionForms

  package init(_ logged: LoggedCorrection, _ forms: CorrectionForms) {
    self.logged = logged
    self.forms = forms
  }

  /// Nothing more can be done about what was undone meanwhile.
  package var html: HTML {
    let words = CorrectionWords(logged.correction)
    let isUndone = logged.standing == .undone
    let state: HTML? = isUndone ? " (undone since)" : nil
    let undo: HTML? =
      isUndone || logged.correction.kind == .undo ? nil : forms.undo(logged.correction.id)
    return """
      <div class="notice done" role="status" id="done">
      <p>\(opening(words.deed)): \(words.target(logged.standing))\(state).</p>
      \(undo)</div>

      """
  }

  private func opening(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
