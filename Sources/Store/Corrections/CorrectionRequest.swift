package import Records

/// What a reader wants corrected, as typed: not yet looked up in a record.
package struct CorrectionRequest: Hashable, Sendable {
  package let kind: Correction.Kind
  /// A line, an account (split), a correction (undo) or a name; the beginning of an identifier is enough for a line.
  package let target: String
  /// The other line or name of a merge or of two names to be kept apart.
  package var other: String?
  /// The field of an edit.
  package var field: String?
  /// Its new value, or the words of a note.
  package var value: String?
  package var reason: String?
  package let author: String
  /// When, as ISO 8601 has it, in UTC.
  package let at: String

  package init(_ kind: Correction.Kind, _ target: String, author: String, at: String) {
    self.kind = kind
    self.target = target
    self.author = author
    self.at = at
  }
}

extension RecordStore {
  /// The correction that a reader wants, with the accounts by which it finds its target again.
  ///
  /// - Throws: ``CorrectionError`` where the record has nothing that can be corrected so; ``StoreError``.
  package func correction(_ request: CorrectionRequest) throws -> Correction {
    switch request.kind {
    case .accept, .reject: try lineCorrection(request)
    case .note: try note(request)
    case .edit: try edit(request)
    case .merge: try merge(request)
    case .split: try split(request)
    case .mergeActors, .splitActors: try actorCorrection(request)
    case .undo: try undo(request)
    }
  }

  private func target(named id: String) throws -> CorrectionTarget {
    guard let target = try target(id: id) else { throw CorrectionError.noLine(id) }
    return target
  }

  private func lineCorrection(_ request: CorrectionRequest) throws -> Correction {
    let target = try target(named: request.target)
    var correction = request.correction(of: target.line)
    correction.accounts = target.accounts
    return correction
  }

  private func note(_ request: CorrectionRequest) throws -> Correction {
    guard let words = request.value, !words.isEmpty else {
      throw CorrectionError.missing("the words of the note")
    }
    var correction = try lineCorrection(request)
    correction.value = words
    return correction
  }

  private func edit(_ request: CorrectionRequest) throws -> Correction {
    guard let field = request.field, !field.isEmpty else {
      throw CorrectionError.missing("the field that is to change")
    }
    let target = try target(named: request.target)
    guard try canEdit(target, field: field, value: request.value) else {
      throw CorrectionError.unfitting(
        value: request.value ?? "", field: field, kind: target.kind.rawValue)
    }
    var correction = try lineCorrection(request)
    correction.field = field
    correction.value = request.value
    return correction
  }

  private func merge(_ request: CorrectionRequest) throws -> Correction {
    guard let second = request.other, !second.isEmpty else {
      throw CorrectionError.missing("the identifier of the other line")
    }
    let target = try target(named: request.target)
    let other = try self.target(named: second)
    guard target.kind == other.kind, !target.accounts.isEmpty, target.line != other.line else {
      throw CorrectionError.unlike(request.target, second)
    }
    var correction = try lineCorrection(request)
    correction.other = other.line
    correction.otherAccounts = other.accounts
    return correction
  }

  private func split(_ request: CorrectionRequest) throws -> Correction {
    let target = try target(named: request.target)
    guard target.accounts.contains(request.target) else {
      throw CorrectionError.noLine(request.target)
    }
    guard target.accounts.count > 1 else { throw CorrectionError.onlyAccount(request.target) }
    var correction = request.correction(of: request.target)
    correction.accounts = [request.target]
    return correction
  }

  private func actorCorrection(_ request: CorrectionRequest) throws -> Correction {
    guard let other = request.other, !other.isEmpty, other != request.target else {
      throw CorrectionError.missing("the other name")
    }
    for name in [request.target, other] where try !isNamed(name) {
      throw CorrectionError.noActor(name)
    }
    var correction = request.correction(of: request.target)
    correction.other = other
    return correction
  }

  /// An empty target means the last correction that holds.
  private func undo(_ request: CorrectionRequest) throws -> Correction {
    let named = try undoable(request.target)
    guard let named else { throw CorrectionError.nothingToUndo(request.target) }
    return request.correction(of: named.id)
  }
}

extension CorrectionRequest {
  fileprivate func correction(of target: String) -> Correction {
    var correction = Correction(kind, target, author: author, at: at)
    correction.reason = reason
    return correction
  }
}
