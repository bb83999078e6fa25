package import Records

/// Finds where accounts in the record differ: lines of the record → disputes.
///
/// Input: contacts, statements, figures and actions of all reports, and the disagreements inside each. Output: the
/// points on which accounts differ, each with its sides. Two reports that count «over 100,000 troops» and «more than
/// 125,000 troops» at one border are a dispute; «Moscow denies plans to invade» and, weeks later, «Russian forces
/// attacked Ukraine» are another. Opposed wishes are none. What is not attempted: to say who is right.
package struct DisputeFinder: Sendable {
  let words: ComparedWords
  private let views: OpposedViews
  private let charges: Charges
  private let doubts: DoubtedWord
  private let broken: BrokenTies
  private let deeds: DeniedDeeds
  private let figures: FigureDisputes
  private let admissions: Admissions

  /// - Throws: ``ReconciliationError`` when a table that ships with the program cannot be used.
  package init() throws(ReconciliationError) {
    words = try ComparedWords()
    views = try OpposedViews()
    charges = try Charges()
    doubts = try DoubtedWord()
    broken = try BrokenTies()
    deeds = try DeniedDeeds()
    figures = FigureDisputes(topics: words.topics)
    admissions = try Admissions()
  }

  /// The disputes, the earliest first; the order of the lines does not matter.
  package func disputes(in lines: Lines) -> [Dispute] {
    disputes(in: Testimony(lines, words: words))
  }

  func disputes(in testimony: Testimony) -> [Dispute] {
    let lines = testimony.lines
    let found =
      lines.disagreements.sorted(by: Account.isEarlier).map(DisputeFinder.dispute)
      + views.disputes(in: testimony) + deeds.disputes(in: testimony)
      + charges.disputes(in: testimony) + doubts.disputes(in: testimony)
      + broken.disputes(in: testimony) + figures.disputes(in: testimony)
      + ContactDisputes.disputes(in: lines.contacts)
    return admissions.added(to: DisputeJoin.joined(found), from: testimony)
  }

  /// What one report shows of itself, as a dispute.
  private static func dispute(_ account: Account<Disagreement>) -> Dispute {
    let article = account.origin.article
    let sides = account.item.sides.map { side in
      Dispute.Side(
        who: side.who, says: side.says, since: account.origin.published,
        citations: side.citations.map { CitedPassage($0, article: article) })
    }
    return Dispute(kind: account.item.kind, about: account.item.about, sides: sides)
  }
}
