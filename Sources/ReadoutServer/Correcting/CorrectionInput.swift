import Foundation
import HTTPTypes
import Hummingbird
import Publishing
import Records
import Store

/// A form by which a reader corrects something, read and checked.
struct CorrectionInput {
  /// The form's own token.
  let token: String
  let request: CorrectionRequest
  /// Where the reader came from.
  let back: LocalPath
  /// The name that the reader gave with this form, to be kept.
  let givenAuthor: String?

  /// Characters of a name, a reason, a value.
  private static let longestName = 200
  private static let longestText = 20_000

  /// Reads a form; `author` corrects where neither it nor the browser tells, `time` is as ISO 8601 has it.
  ///
  /// - Throws: ``RequestError`` where it is no such form.
  init(_ request: Request, limits: AccessLimits, author: String?, at time: String) async throws {
    let fields = try await FormFields(request, longest: limits.longestForm)
    func field(_ name: CorrectionForms.Field) throws -> String? {
      guard let value = fields[name.rawValue] else { return nil }
      guard value.count <= CorrectionInput.longestText else {
        throw RequestError(.contentTooLarge, "«\(name.rawValue)» is too long; shorten it")
      }
      return value
    }
    let action = try field(.action) ?? ""
    guard let kind = Correction.Kind(rawValue: action) else {
      let kinds = Correction.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw RequestError.badField("action", action, advice: "it is one of \(kinds)")
    }
    token = try field(.token) ?? ""
    back = try field(.back).flatMap(LocalPath.init) ?? .corrections
    givenAuthor = try field(.author).map { String($0.prefix(CorrectionInput.longestName)) }
    let known = givenAuthor ?? Cookies(request.headers[.cookie]).author ?? author
    var typed = CorrectionRequest(kind, try field(.target) ?? "", author: known ?? "", at: time)
    typed.other = try field(.other)
    typed.field = try field(.field)
    typed.value = try field(.value)
    typed.reason = try field(.reason)
    self.request = typed
  }

  /// As the record takes it: a typed value as JSON where its field is a list.
  var corrected: CorrectionRequest {
    var corrected = request
    if request.kind == .edit, let field = request.field {
      corrected.value = EditableField.value(typed: request.value ?? "", for: field)
    }
    return corrected
  }
}

extension FormFields {
  /// The fields of a form that was sent.
  ///
  /// - Throws: ``RequestError`` for what is no form, or too long.
  init(_ request: Request, longest: Int) async throws {
    let body = try await request.body(
      of: "application/x-www-form-urlencoded", atMost: longest,
      otherwise: "send it as a form of these pages")
    self.init(String(buffer: body))
  }
}
