import Foundation
import Hummingbird
import Publishing

extension ProblemDocument {
  init(_ error: RequestError, instance: String) {
    self.init(
      title: error.status.reasonPhrase, status: error.status.code, detail: error.description,
      instance: instance)
    parameters = error.parameters.isEmpty ? nil : error.parameters
    candidates = error.candidates.isEmpty ? nil : error.candidates
    errors = error.faults.isEmpty ? nil : error.faults
  }

  var answer: Answer {
    get throws {
      Answer(
        try JSONText.text(self) + "\n", mediaType: "application/problem+json",
        status: HTTPResponse.Status(code: status))
    }
  }
}
