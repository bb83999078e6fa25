package import Records

/// Makes the accounts of what one actor did to another into lines: one deed, one line, in however many reports.
///
/// In: «the EU plans to ban Russian coal» of 5 April 2022 and «the EU banned Russian coal on Friday» of the 9th. Out:
/// one line, happened, on the 8th; that it was planned is kept as a variant. What one side denies and what might be
/// done are no earlier state of a deed and stay their own lines.
///
/// That type, actors and days agree is not enough: armies strike each other every day. The sentences must share more
/// than the names of the two, the more the vaguer the day is.
package struct ActionMerge: Sendable {
  private let reader: WordingReader

  /// - Throws: ``ReconciliationError`` when a table of words cannot be read.
  package init() throws(ReconciliationError) {
    reader = try WordingReader()
  }

  /// Only actions with the same key can be one: their type and who did it to whom.
  package static func block(_ item: Action) -> String {
    [item.type.rawValue, item.actor, item.recipient].joined(separator: "|")
  }

  /// The lines of one block, the earliest first; the order of the accounts changes nothing.
  package func lines(_ accounts: [Account<Action>]) -> [Line<Action>] {
    let accounts = accounts.sorted(by: Account.isEarlier)
    var reader = reader
    let passages = accounts.map { account in
      let names = reader.read(account.item.actor + " " + account.item.recipient).distinct
      let passage = reader.read(account.citations.first?.text ?? "").distinct
      return passage.filter { !names.contains($0) }
    }
    let comparison = ActionComparison(accounts: accounts, passages: passages)
    let clusters = Clusters(
      count: accounts.count, joining: LikelyPairs(passages).pairs, likeness: comparison.likeness,
      when: comparison.canBeOne)
    return clusters.groups.compactMap { group in line(group.map { accounts[$0] }) }
  }

  /// One line of the accounts of one thing; nil without any. What happened settles the date of what was planned.
  package func line(_ accounts: [Account<Action>]) -> Line<Action>? {
    let accounts = accounts.sorted(by: Account.isEarlier)
    guard let first = accounts.first else { return nil }
    let happened = accounts.filter { $0.item.status == .happened }
    let telling = happened.contains { $0.item.date != nil } ? happened : accounts
    let date = FieldSupport(date: "date", of: accounts) { $0.date }
    let status = FieldSupport("status", of: accounts) { $0.status.rawValue }
    var item = first.item
    item.date = FieldSupport(date: "date", of: telling) { $0.date }.value
    item.status = happened.first?.item.status ?? first.item.status
    return Line(item, accounts: accounts, variants: date.variants + status.variants)
  }
}
