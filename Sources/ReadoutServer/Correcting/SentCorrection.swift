import Foundation
import HTTPTypes
import Publishing
import Records
import Store

/// A correction that a program sends as JSON: the same as the forms of the pages send, checked member by member.
struct SentCorrection {
  let kind: Correction.Kind
  private let members: [CorrectionMember: JSONTree]

  /// - Throws: ``RequestError`` that points to every member that is unknown, missing or wrong.
  init(_ body: JSONTree) throws {
    guard case .object(let sent) = body else {
      throw RequestError.unfit([BodyFault(nil, "the body is one JSON object")])
    }
    guard case .text(let name)? = sent["kind"], let kind = Correction.Kind(rawValue: name) else {
      let kinds = Correction.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw RequestError.unfit([BodyFault("kind", "it is one of \(kinds)")])
    }
    let known = CorrectionMember.all(of: kind)
    let names = ["kind"] + known.map(\.rawValue)
    let unknown = sent.keys.sorted().filter { !names.contains($0) }.map {
      BodyFault($0, "«\(name)» has no such member; it has " + names.joined(separator: ", "))
    }
    let wrong = known.compactMap { $0.fault(sent[$0.rawValue], in: kind) }
    guard unknown.isEmpty, wrong.isEmpty else { throw RequestError.unfit(unknown + wrong) }
    self.kind = kind
    members = Dictionary(
      uniqueKeysWithValues: known.compactMap { member in sent[member.rawValue].map { (member, $0) }
      })
  }

  /// What is wanted of the record; `author` corrects where the program does not say who does.
  ///
  /// - Throws: ``RequestError`` where neither says, or where the other is the target itself.
  func request(author: String?, at time: String) throws -> CorrectionRequest {
    guard let author = text(.author) ?? author, !author.isEmpty else {
      throw RequestError.unfit([
        BodyFault("author", "corrections bear the name of who makes them; say who does")
      ])
    }
    let target = text(.target) ?? ""
    var request = CorrectionRequest(kind, target, author: author, at: time)
    request.other = text(.other)
    if request.other == target {
      throw RequestError.unfit(
        [BodyFault("other", "it is the target itself; name another")], status: .conflict)
    }
    request.field = text(.field)
    request.value = value
    request.reason = text(.reason)
    return request
  }

  private func text(_ member: CorrectionMember) -> String? {
    guard case .text(let words)? = members[member] else { return nil }
    return words.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// As a correction keeps it: words as they stand unless they would be read as something else, else as JSON.
  private var value: String? {
    guard let value = members[.value] else { return nil }
    guard let words = text(.value), kind == .note || !SentCorrection.readsOtherwise(words) else {
      return try? JSONText.text(value)
    }
    return words
  }

  /// Whether words look like nothing, words in quotation marks, or names in JSON; a number is still words to a date.
  private static func readsOtherwise(_ words: String) -> Bool {
    switch try? JSONDecoder().decode(JSONTree.self, from: Data(words.utf8)) {
    case .null?, .text?, .list?: true
    default: false
    }
  }
}

extension RequestError {
  /// A body that is JSON and yet is not what it must be.
  static func unfit(
    _ faults: [BodyFault], status: HTTPResponse.Status = .unprocessableContent
  ) -> RequestError {
    let first = faults.first.map { "\($0.pointer): \($0.detail)" } ?? ""
    let rest = faults.count > 1 ? "; and \(faults.count - 1) more (errors)" : ""
    var error = RequestError(status, first + rest)
    error.faults = faults
    return error
  }

  /// Why the record cannot be corrected so, with the member of the body that is at fault.
  init(_ error: CorrectionError, in request: CorrectionRequest) {
    let (status, member): (HTTPResponse.Status, CorrectionMember) =
      switch error {
      case .noLine(let id): (.notFound, id == request.target ? .target : .other)
      case .noActor(let name): (.notFound, name == request.target ? .target : .other)
      case .nothingToUndo: (.notFound, .target)
      case .unlike: (.conflict, .other)
      case .onlyAccount: (.conflict, .target)
      case .unfitting: (.unprocessableContent, .value)
      case .missing: (.unprocessableContent, request.kind == .note ? .value : .other)
      }
    self = .unfit([BodyFault(member.rawValue, error.description)], status: status)
  }
}
