import Foundation

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
  /// What is wrong in the body that was sent.
  package var errors: [BodyFault]?

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
        "errors?": .list(
          of: .object(
            "Something wrong in the body.",
            [
              "detail": .words("What is wrong, and what it can be."),
              "pointer": .words(
                "Where: a JSON Pointer (RFC 6901) as a fragment, such as `#/field`."),
            ]), "What is wrong in the body that was sent, member by member."),
      ])
  }
}

/// Something wrong in the body of a request, as RFC 9457 has it.
package struct BodyFault: Encodable, Hashable, Sendable {
  /// What is wrong, and what it can be; no full stop.
  package let detail: String
  package let pointer: String

  /// - Parameters:
  ///   - member: the member of the body's object; nil for the body itself.
  ///   - detail: what is wrong, and what it can be; no full stop.
  package init(_ member: String?, _ detail: String) {
    self.detail = detail
    let name = member?.replacing("~", with: "~0").replacing("/", with: "~1")
    let encoded = name?.addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed)
    pointer = encoded.map { "#/\($0)" } ?? "#"
  }
}
