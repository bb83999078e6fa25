package import Records

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
  private let disputes: DisputeFinder
  private let pledges: PledgeFinder

  /// - Throws: ``ReconciliationError`` when a table that ships with the program cannot be read.
  package init() throws(ReconciliationError) {
    actors = ActorMerge()
    statements = try StatementMerge()
    figures = try FigureMerge()
    actions = try ActionMerge()
    disputes = try DisputeFinder()
    pledges = try PledgeFinder()
  }

  /// Where accounts differ, and what became of words given, over all lines of a record.
  package func matters(in lines: Lines) -> (disputes: [Dispute], pledges: [Line<Pledge>]) {
    let testimony = Testimony(lines, words: disputes.words)
    let found = disputes.disputes(in: testimony)
    return (found, pledges.pledges(in: testimony, disputes: found))
  }
}
