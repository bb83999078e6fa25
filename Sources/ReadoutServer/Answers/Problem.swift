import Foundation
import Hummingbird
import Publishing

/// What went wrong with a request of a program, as problem details (<https://www.rfc-editor.org/rfc/rfc9457>).
struct Problem: Encodable {
  /// No documents stand behind the kinds of problem: the status says which it is.
  let type = "about:blank"
  let title: String
  let status: Int
  let detail: String
  /// The path that was asked for.
  let instance: String
  /// Names that could have been meant.
  let candidates: [String]?

  init(_ error: RequestError, instance: String) {
    title = error.status.reasonPhrase
    status = error.status.code
    detail = error.description
    self.instance = instance
    candidates = error.candidates.isEmpty ? nil : error.candidates
  }

  var answer: Answer {
    get throws {
      Answer(
        try JSONText.text(self) + "\n", mediaType: "application/problem+json",
        status: HTTPResponse.Status(code: status))
    }
  }
}
