package import Records

/// What readers have ruled about accounts: which tell of one thing, and which of something else.
///
/// It is laid over what the rules of merging find, and wins.
package struct AccountRuling: Sendable {
  /// Accounts that tell of one thing, and accounts that tell of nothing that others tell.
  package let joined: [(String, String)]
  private let alone: Set<String>

  /// - Parameters:
  ///   - joined: pairs of identifiers of accounts that tell of one thing.
  ///   - alone: identifiers of accounts that leave the line in which the rules would put them.
  package init(joined: [(String, String)] = [], alone: Set<String> = []) {
    self.joined = joined
    self.alone = alone
  }

  /// Lines as readers have ruled; `line` makes one of the accounts of one thing.
  package func applied<Item>(
    to lines: [Line<Item>], line: ([Account<Item>]) -> Line<Item>?
  ) -> [Line<Item>] {
    let accounts = lines.flatMap(\.accounts)
    let places = Dictionary(
      accounts.indices.map { (accounts[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let isTouched =
      alone.contains { places[$0] != nil }
      || joined.contains { places[$0.0] != nil && places[$0.1] != nil }
    guard isTouched else { return lines }
    var clusters = Clusters(count: accounts.count)
    for line in lines {
      let members = line.accounts.filter { !alone.contains($0.id) }.compactMap { places[$0.id] }
      for (first, next) in zip(members, members.dropFirst()) { clusters.join(first, next) }
    }
    for pair in joined {
      if let first = places[pair.0], let second = places[pair.1] { clusters.join(first, second) }
    }
    return clusters.groups.compactMap { group in line(group.map { accounts[$0] }) }
  }
}
