package import Records

/// Finds who gave what word and what reports say became of it: lines of the record → pledges.
///
/// Input: statements of all reports, and as evidence statements, actions, contacts and disputes. Output: promises,
/// denials, assurances, threats, offers, refusals and agreements with the later evidence for or against. «Russia denies
/// that it has plans for an invasion» is a denial; that «Russia invaded Ukraine» weeks later is evidence against it.
/// What is not attempted: to say whether a pledge was kept.
package struct PledgeFinder: Sendable {
  private let words: ComparedWords
  private let kinds: PledgeKinds
  private let outcomes: OutcomeRules
  private let doubts: Doubts

  /// - Throws: ``ReconciliationError`` when a table that ships with the program cannot be used.
  package init() throws(ReconciliationError) {
    words = try ComparedWords()
    kinds = try PledgeKinds()
    outcomes = try OutcomeRules()
    doubts = try Doubts()
  }

  /// The pledges, the earliest first; each is named by the identifier of its statement, with a `p` for the letter.
  package func pledges(in lines: Lines, disputes: [Dispute]) -> [Line<Pledge>] {
    pledges(in: Testimony(lines, words: words), disputes: disputes)
  }

  func pledges(in testimony: Testimony, disputes: [Dispute]) -> [Line<Pledge>] {
    let evidence = PledgeEvidence(testimony, disputes: disputes, rules: outcomes, doubts: doubts)
    return testimony.remarks.compactMap { remark in
      guard remark.isAnswerable, let kind = kinds.pledge(of: remark) else { return nil }
      var line = PledgeFinder.line(remark, kind)
      line?.item.outcomes = evidence.outcomes(of: remark, as: kind)
      return line
    }.sorted { left, right in
      let days = [left, right].map { $0.item.date?.firstDay?.number ?? Int.max }
      return days[0] == days[1] ? left.id < right.id : days[0] < days[1]
    }
  }

  private static func line(_ remark: Remark, _ kind: Pledge.Kind) -> Line<Pledge>? {
    let accounts = remark.line.accounts.map { account in
      Account(
        id: "p" + account.id.dropFirst(), item: pledge(account.item, kind, account),
        origin: account.origin, citations: account.citations, confidence: account.confidence)
    }
    return Line(pledge(remark.line.item, kind, remark.line.accounts[0]), accounts: accounts)
  }

  private static func pledge(
    _ statement: Statement, _ kind: Pledge.Kind, _ account: Account<Statement>
  ) -> Pledge {
    let date = account.since(statement.date)
    var pledge = Pledge(
      kind: kind, by: statement.speaker.names, to: statement.addressee, what: statement.text,
      date: date)
    pledge.due = DueDate.of(statement.text)
    return pledge
  }
}
