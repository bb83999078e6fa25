import Records
package import Store

/// The forms by which a reader corrects what a page shows; they work without scripts.
///
/// Each sends one correction to `/corrections` and leads back to the page from which it came.
package struct CorrectionForms: Sendable {
  private let token: String
  private let back: String

  /// - Parameters:
  ///   - token: what proves that the form came from these pages.
  ///   - back: the path of the page to which a reader returns.
  package init(token: String, back: String) {
    self.token = token
    self.back = back
  }

  /// The names of the fields of a form.
  package enum Field: String, CaseIterable, Sendable {
    case token = "form_token"
    case action, target, other, field, value, reason, author, back
  }

  /// Accept and reject: all that most lines need.
  package func verdict(on id: String, called name: String) -> HTML {
    """
    \(form(.accept, id, "<button class=\"good\" data-key=\"a\" aria-label=\"Accept: \(name)\">Accept</button>"))\
    \(form(.reject, id, "<button class=\"plain\" data-key=\"r\" aria-label=\"Reject: \(name)\">Reject</button>"))
    """
  }

  /// Everything that can be corrected in a line.
  package func line(_ item: RecordedItem, _ target: CorrectionTarget) -> HTML {
    """
    <div class="actions">
    \(verdict(on: item.id, called: "this line"))</div>
    \(details(item, target))
    """
  }

  /// Editing, noting, merging and splitting, folded away.
  package func details(_ item: RecordedItem, _ target: CorrectionTarget) -> HTML {
    let fields = item.fields
    let edits = EditableField.all(of: target.kind).map { field in
      edit(field, field.typed(from: fields), of: item.id)
    }
    let canMerge = !target.accounts.isEmpty
    return """
      <details class="correct" data-key="e">
      <summary>Edit a field</summary>
      \(edits)</details>
      <details class="correct" data-key="n">
      <summary>Add a note</summary>
      \(note(on: item.id))</details>
      \(canMerge ? merge(item.id) : nil)\(split(target))
      """
  }

  /// Whether two names mean one person.
  package func names(_ first: String, _ second: String) -> HTML {
    """
    <div class="actions">
    \(merge(second, into: first, key: " data-key=\"m\""))\(merge(first, into: second))\
    \(form(.splitActors, first, "\(hidden(.other, second))<button class=\"plain\" data-key=\"r\">They are two</button>"))\
    </div>

    """
  }

  /// The same on the page of two actors, which is gone when they are one: then it leads to the one who is left.
  func pair(_ first: String, _ second: String) -> HTML {
    func leading(to name: String) -> CorrectionForms {
      CorrectionForms(token: token, back: PageAddress.actor(named: name).text)
    }
    return """
      <details class="correct no-print">
      <summary>One actor under two names?</summary>
      <p class="quiet">Lines of both are then shown under the name that is kept. It can be undone.</p>
      <div class="actions">
      \(leading(to: first).merge(second, into: first))\(leading(to: second).merge(first, into: second))\
      \(form(.splitActors, first, "\(hidden(.other, second))<button class=\"plain\">They are two</button>"))\
      </div>
      </details>

      """
  }

  /// Whether another name means an actor as well; `others` are names of reports that are taken for its own.
  func actor(_ name: String, others: [String]) -> HTML {
    let apart = others.map { other in
      form(
        .splitActors, name,
        "\(hidden(.other, other))<button class=\"plain\">«\(other)» is somebody else</button>")
    }
    let merge = form(
      .mergeActors, name,
      """
      <label for="same-name">Another name of \(name)</label>
      <input id="same-name" name="other" required maxlength="200" spellcheck="false" autocomplete="off">
      \(reason("same"))<button class="plain">They are one</button>
      """)
    return """
      <details class="correct no-print">
      <summary>One actor under two names, or two under one?</summary>
      \(merge)\(apart.isEmpty ? nil : "<div class=\"actions\">\n\(apart)</div>\n")</details>

      """
  }

  private func merge(_ other: String, into name: String, key: HTML = "") -> HTML {
    form(
      .mergeActors, name,
      "\(hidden(.other, other))<button\(key)>They are one: \(name)</button>")
  }

  /// Takes a correction back.
  package func undo(_ correction: String, label: String = "Undo") -> HTML {
    form(.undo, correction, "<button class=\"plain\" data-key=\"u\">\(label)</button>")
  }

  /// A form with what every one of them needs and the controls of this one.
  func form(_ kind: Correction.Kind, _ target: String, _ controls: HTML) -> HTML {
    """
    <form class="correction" method="post" action="\(PageAddress.corrections)">
    \(hidden(.token, token))\(hidden(.action, kind.rawValue))\(hidden(.target, target))\(hidden(.back, back))\
    \(controls)
    </form>

    """
  }

  func hidden(_ field: Field, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(field.rawValue)\" value=\"\(value)\">"
  }

  private func edit(_ field: EditableField, _ present: String, of id: String) -> HTML {
    let key = "\(id)-\(field.name)"
    return form(
      .edit, id,
      """
      \(hidden(.field, field.name))<label for="\(key)">\(field.label)</label>
      \(CorrectionForms.control(field.control, present, key))
      \(reason(key))<button class="plain">Change</button>
      """)
  }

  /// The control that fits a field, with a value in it.
  static func control(_ control: EditableField.Control, _ present: String, _ id: String) -> HTML {
    switch control {
    case .choice(let values):
      let options = values.map { value -> HTML in
        let selected: HTML = value == present ? " selected" : ""
        return "<option value=\"\(value)\"\(selected)>\(value.replacing("_", with: " "))</option>"
      }
      return "<select id=\"\(id)\" name=\"value\">\(options)</select>"
    case .words: return "<input id=\"\(id)\" name=\"value\" value=\"\(present)\" maxlength=\"500\">"
    case .text, .names:
      let lines = present.split(separator: "\n", omittingEmptySubsequences: false)
      let text = HTML.joined(lines.map { "\($0)" }, by: "\n")
      let hint: HTML? = control == .names ? "<span class=\"quiet\">one name a line</span>" : nil
      return """
        <textarea id="\(id)" name="value" rows="\(max(2, min(6, lines.count)))">
        \(text)</textarea>\(hint)
        """
    }
  }

  private func note(on id: String) -> HTML {
    form(
      .note, id,
      """
      <label for="\(id)-note">Note</label>
      <textarea id="\(id)-note" name="value" rows="2" required></textarea>
      <button class="plain">Add</button>
      """)
  }

  private func merge(_ id: String) -> HTML {
    let controls = form(
      .merge, id,
      """
      <label for="\(id)-other">Identifier of the other line</label>
      <input id="\(id)-other" name="other" required maxlength="40" spellcheck="false">
      \(reason("\(id)-merge"))<button class="plain">Merge</button>
      """)
    return """
      <details class="correct" data-key="m">
      <summary>Merge with another line</summary>
      \(controls)</details>

      """
  }

  private func split(_ target: CorrectionTarget) -> HTML? {
    guard target.accounts.count > 1 else { return nil }
    let forms = target.accounts.enumerated().map { index, account in
      form(
        .split, account,
        "<button class=\"plain\">Split off report \(index + 1) (\(account))</button>")
    }
    return """
      <details class="correct" data-key="s">
      <summary>Split off a report</summary>
      \(forms)</details>

      """
  }

  private func reason(_ key: String) -> HTML {
    """
    <label for="\(key)-why">Why</label>
    <input id="\(key)-why" name="reason" maxlength="500" placeholder="if you like">

    """
  }
}
