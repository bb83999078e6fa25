import Hummingbird
import Store

/// A request that cannot be answered: what was wrong, and what to do next.
struct RequestError: Error, Hashable, CustomStringConvertible {
  var status: HTTPResponse.Status
  /// One sentence without a full stop.
  let description: String
  /// Names that could have been meant, to choose from.
  var candidates: [String] = []
  /// The parameters or fields at fault.
  var parameters: [String] = []
  /// The methods that the address has, where another one was used.
  var allowed: [String] = []

  init(_ status: HTTPResponse.Status, _ description: String, candidates: [String] = []) {
    self.status = status
    self.description = description
    self.candidates = candidates
  }

  static func badField(_ name: String, _ value: String, advice: String) -> RequestError {
    var error = RequestError(
      .badRequest, "«\(name)» cannot be «\(value.prefix(100))»: \(advice)")
    error.parameters = [name]
    return error
  }

  static func unclear(_ typed: String, field: String, candidates: [String]) -> RequestError {
    RequestError(
      .badRequest, "«\(typed.prefix(100))» (\(field)) can be several; give more of the name",
      candidates: candidates)
  }

  static func unknown(_ typed: String, field: String, suggestions: [String]) -> RequestError {
    RequestError(
      .notFound, "nobody in the record is called «\(typed.prefix(100))» (\(field))",
      candidates: suggestions)
  }

  static func noLine(_ id: String) -> RequestError {
    RequestError(
      .notFound,
      "nothing in the record has the identifier «\(id.prefix(100))»; take one from a list")
  }

  /// Any error as what its asker is told.
  init(_ error: any Error) {
    switch error {
    case let error as RequestError: self = error
    case let error as HTTPError:
      self.init(error.status, error.body ?? error.status.reasonPhrase)
    case let error as StoreError where error.code == .ambiguousID:
      self.init(.badRequest, error.description)
    case let error as StoreError where error.code == .locked:
      self.init(.serviceUnavailable, error.description)
    case let error as StoreError: self.init(.internalServerError, error.description)
    default: self.init(.internalServerError, "something went wrong: \(error)")
    }
  }
}
