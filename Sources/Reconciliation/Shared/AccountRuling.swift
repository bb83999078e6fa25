/// What readers have ruled about accounts: which tell of one thing, and which do not.
package struct AccountRuling: Sendable {
  private let joined: Set<Set<String>>
  private let apart: Set<Set<String>>

  /// - Parameters:
  ///   - joined: pairs of identifiers of accounts that tell of one thing.
  ///   - apart: pairs of those that do not.
  package init(joined: [(String, String)] = [], apart: [(String, String)] = []) {
    self.joined = Set(joined.map { [$0.0, $0.1] })
    self.apart = Set(apart.map { [$0.0, $0.1] })
  }

  func isJoined(_ a: String, _ b: String) -> Bool { joined.contains([a, b]) }

  func isApart(_ a: String, _ b: String) -> Bool { apart.contains([a, b]) }
}
