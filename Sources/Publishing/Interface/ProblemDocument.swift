/// What went wrong with a request of a program, as problem details (<https://www.rfc-editor.org/rfc/rfc9457>).
package struct ProblemDocument: Encodable {
  /// No documents stand behind the kinds of problem: the status says which it is.
  private let type = "about:blank"
  package let title: String
  package let status: Int
  package let detail: String
  /// The path that was asked for.
  package let instance: String
  /// The parameters or fields at fault.
  package var parameters: [String]?
  /// Names that could have been meant.
  package var candidates: [String]?

  package init(title: String, status: Int, detail: String, instance: String) {
    self.title = title
    self.status = status
    self.detail = detail
    self.instance = instance
  }

  static var shape: JSONShape {
    .object(
      "What went wrong (RFC 9457).",
      [
        "type": .words("`about:blank`: the status says what kind of problem it is."),
        "title": .words("The status in words."), "status": .integer("The status.", from: 400),
        "detail": .words("What was wrong, and what to do next."),
        "instance": .words("The path that was asked for."),
        "parameters?": .list(of: .words("A name."), "The parameters or fields at fault."),
        "candidates?": .list(of: .words("A name."), "Names that could have been meant."),
      ])
  }
}
