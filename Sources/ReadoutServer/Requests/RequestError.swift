import HTTPTypes
import Hummingbird
import Publishing
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
  /// What is wrong in the body that a program sent.
  var faults: [BodyFault] = []
  /// Header fields that belong to the status, such as what methods are allowed.
  var headers: HTTPFields = [:]

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

  static let readOnly = RequestError(
    .forbidden, "this record is shown for reading only and cannot be corrected")

  /// Any error as what its asker is told: never a path beyond the record's file name, nor anything of the inside.
  init(_ error: any Error) {
    switch error {
    case let error as RequestError: self = error
    case let error as HTTPError where error.status == .notFound:
      self.init(.notFound, "there is no page at this address")
    case let error as HTTPError:
      self.init(error.status, error.body ?? error.status.reasonPhrase)
    case let error as CorrectionError: self.init(.unprocessableContent, error.description)
    case let error as StoreError:
      self.init(RequestError.status(of: error.code), error.named.description)
    default:
      self.init(
        .internalServerError, "something went wrong here; try again, and start the server anew")
    }
  }

  private static func status(of code: StoreError.Code) -> HTTPResponse.Status {
    switch code {
    case .ambiguousID: .badRequest
    case .notFound: .notFound
    case .locked: .serviceUnavailable
    case .readOnly: .forbidden
    case .diskFull: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
    default: .internalServerError
    }
  }
}
