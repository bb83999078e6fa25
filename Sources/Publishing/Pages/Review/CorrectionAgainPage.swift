import Records
package import Store

/// Says why a correction was not made, with all that was typed, so that it can be sent again.
package struct CorrectionAgainPage {
  private let typed: CorrectionRequest
  private let reason: String
  private let asksAuthor: Bool
  private let forms: CorrectionForms

  /// - Parameters:
  ///   - typed: what the reader sent.
  ///   - reason: one sentence without a full stop.
  ///   - asksAuthor: whether the reader's name is wanted.
  ///   - forms: with the token that holds now.
  package init(
    _ typed: CorrectionRequest, reason: String, asksAuthor: Bool, _ forms: CorrectionForms
  ) {
    self.typed = typed
    self.reason = reason
    self.asksAuthor = asksAuthor
    self.forms = forms
  }

  package var page: Page {
    Page(
      title: asksAuthor ? "Who is correcting?" : "This was not corrected", place: .corrections,
      body: """
        <p class="notice" role="alert">\(reason.prefix(1).uppercased() + reason.dropFirst()). Nothing was changed.</p>
        <p>\(action) «\(typed.target)»\(asksAuthor ? "" : ": what you typed is still here"):</p>
        \(forms.form(typed.kind, typed.target, controls))<p><a href="\(PageAddress.corrections)">All corrections</a></p>

        """)
  }

  private var action: String {
    let words = typed.kind.rawValue.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private var controls: HTML {
    var controls = HTML.empty
    if let field = typed.field { controls += forms.hidden(.field, field) }
    if let value = typed.value {
      let isText = typed.kind == .note || value.contains { $0.isNewline }
      let label = typed.field?.replacing("_", with: " ") ?? "Words"
      controls += "<label for=\"again-value\">\(label)</label>"
      controls += CorrectionForms.control(isText ? .text : .words, value, "again-value")
    }
    if let other = typed.other { controls += input("other", "The other", other) }
    controls += input("reason", "Why", typed.reason ?? "")
    if asksAuthor {
      controls += """
        <label for="again-author">Your name</label>
        <input id="again-author" name="author" required maxlength="100" autocomplete="name">
        """
    } else {
      controls += forms.hidden(.author, typed.author)
    }
    return controls + "<button>Send again</button>"
  }

  private func input(_ name: String, _ label: String, _ value: String) -> HTML {
    """
    <label for="again-\(name)">\(label)</label>
    <input id="again-\(name)" name="\(name)" value="\(value)" maxlength="500">

    """
  }
}
