/// Everything that makes one record of many reports: findings with their reports in, lines out.
///
/// Five reports of Macron's talks with Putin in Moscow give one contact with five accounts. Each part is a pure
/// function of the accounts it is given; the store asks for those blocks anew whose findings have changed.
package struct Reconciler: Sendable {
  package let actors: ActorMerge

  /// - Throws: ``ReconciliationError`` when a table that ships with the program cannot be read.
  package init() throws(ReconciliationError) {
    actors = ActorMerge()
  }
}
