/// Everything that makes one record of many reports: findings with their reports in, lines out.
///
/// Five reports of Macron's talks with Putin in Moscow give one contact with five accounts. Each part is a pure
/// function of the accounts it is given; the store asks for those blocks anew whose findings have changed.
package struct Reconciler: Sendable {
  package let actors: ActorMerge
  package let statements: StatementMerge
  package let figures: FigureMerge
  package let actions: ActionMerge
  package let dates = DateInference()
  package let disputes: DisputeFinder
  package let pledges: PledgeFinder

  /// - Throws: ``ReconciliationError`` when a table that ships with the program cannot be read.
  package init() throws(ReconciliationError) {
    actors = ActorMerge()
    statements = try StatementMerge()
    figures = try FigureMerge()
    actions = try ActionMerge()
    disputes = try DisputeFinder()
    pledges = try PledgeFinder()
  }
}
