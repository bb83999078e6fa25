import Foundation
import GRDB
import Reconciliation
import Records

/// The corrections that hold, as settling lays them over what was read.
struct LineCorrections {
  private let corrections: [Correction]
  /// The corrections of lines by the identifiers of the lines and accounts they are about, in order.
  private let byTarget: [String: [Int]]
  let ruling: AccountRuling
  let actors: ActorRuling
  /// Names that mean one actor: the one to show, and the other.
  let joinedActors: [(String, String)]

  init(_ corrections: [Correction]) {
    self.corrections = corrections
    var byTarget: [String: [Int]] = [:]
    for (index, correction) in corrections.enumerated()
    where [.accept, .reject, .edit, .note].contains(correction.kind) {
      for id in Set(correction.accounts + [correction.target]) {
        byTarget[id, default: []].append(index)
      }
    }
    self.byTarget = byTarget
    let merges = corrections.filter { $0.kind == .merge }
    ruling = AccountRuling(
      joined: merges.flatMap { merge in
        let first = merge.accounts.first ?? merge.target
        let others = merge.otherAccounts.isEmpty ? [merge.other ?? ""] : merge.otherAccounts
        return (merge.accounts.dropFirst() + others).map { (first, $0) }
      }, alone: Set(corrections.filter { $0.kind == .split }.map(\.target)))
    actors = ActorRuling(
      apart: corrections.filter { $0.kind == .splitActors }.map { ($0.target, $0.other ?? "") })
    joinedActors = corrections.enumerated().compactMap { index, merge in
      let isMerge = merge.kind == .mergeActors
      guard isMerge, !corrections[index...].contains(where: merge.isTakenBack) else { return nil }
      return (merge.target, merge.other ?? "")
    }
  }

  /// An item with the edits of its line, and all that was said of it; `ids` are those of the line and its accounts.
  func applied<Item: Codable>(to item: Item, ids: [String]) -> Corrected<Item> {
    let indices = Set(ids.flatMap { byTarget[$0] ?? [] }).sorted()
    var corrected = Corrected(item: item)
    for correction in indices.map({ corrections[$0] }) { corrected.apply(correction) }
    return corrected
  }

  /// Puts accounts that readers have joined into one block, so that one line can be made of them.
  func placeJoined(_ kind: FindingKind, _ db: Database) throws {
    for (first, second) in ruling.joined {
      try db.run(
        """
        UPDATE findingBlock SET block = (SELECT block FROM findingBlock WHERE finding = ?1)
        WHERE finding = ?2 AND kind = ?3
          AND block <> (SELECT block FROM findingBlock WHERE finding = ?1 AND kind = ?3)
        """, [first, second, kind.rawValue])
    }
  }
}

extension Correction {
  /// Whether a later correction says of two names that are merged here that they are two after all.
  fileprivate func isTakenBack(by later: Correction) -> Bool {
    later.kind == .splitActors && Set([later.target, later.other]) == Set([target, other])
  }
}

/// An item as readers have corrected it.
struct Corrected<Item> {
  var item: Item
  var isRejected = false
  var corrections: [Correction] = []

  init(item: Item) {
    self.item = item
  }
}

extension Corrected where Item: Codable {
  mutating func apply(_ correction: Correction) {
    corrections.append(correction)
    switch correction.kind {
    case .accept: isRejected = false
    case .reject: isRejected = true
    case .edit:
      // An edit that no longer fits the kind of line stays beside it without effect.
      if let field = correction.field,
        let edited = try? FieldEdit(field: field, value: correction.value).edited(item)
      {
        item = edited
      }
    default: break
    }
  }
}

/// A new value for one field of an item, by its name in JSON.
struct FieldEdit {
  let field: String
  /// JSON, or else text as it stands; nil and `null` take the value away.
  let value: String?

  /// - Throws: `DecodingError` or ``UnknownField`` when the item has no such field, or the value is not of its kind.
  func edited<Item: Codable>(_ item: Item) throws -> Item {
    let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(item))
    guard var fields = encoded as? [String: Any] else { throw UnknownField(field: field) }
    let text = value ?? "null"
    let parsed = try? JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    let isTold = fields[field] != nil
    for candidate in [parsed, text].compactMap(\.self) {
      fields[field] = candidate
      if let data = try? JSONSerialization.data(withJSONObject: fields),
        let edited = try? JSONDecoder().decode(Item.self, from: data),
        isTold || tells(edited)
      {
        return edited
      }
    }
    throw UnknownField(field: field)
  }

  /// Whether an item has the field: one that was empty may be left out of its JSON.
  private func tells(_ item: some Codable) -> Bool {
    let encoded = try? JSONSerialization.jsonObject(with: JSONEncoder().encode(item))
    return (encoded as? [String: Any])?[field] != nil
  }
}

/// An item has no such field, or the value is none of its kind.
struct UnknownField: Error {
  let field: String
}
