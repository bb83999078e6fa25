import Records

/// Answers for two accounts of a deed, of one type and by one actor to another, whether they are one deed.
struct ActionComparison {
  /// For how many days at the most a deed without a date is told.
  private static let delay = 3
  /// For how many days at the most something that has no day is planned before it happens.
  private static let plan = 14

  private let accounts: [Account<Action>]
  /// The stems of the cited sentences but those of the two actors' names.
  private let passages: [[Wording.Stem]]
  private let told: [Occasion]

  init(accounts: [Account<Action>], passages: [[Wording.Stem]]) {
    self.accounts = accounts
    self.passages = passages
    told = accounts.map { account in
      let delay = account.item.status == .planned ? 0 : ActionComparison.delay
      return Occasion(
        date: account.item.date, published: account.origin.published, delay: delay)
    }
  }

  /// How alike two accounts are that tell of one deed; nil for those that do not.
  func likeness(_ left: Int, _ right: Int) -> Double? {
    guard canBeOne(left, right) else { return nil }
    let passage = Overlap(passages[left], passages[right])
    return isEnough(passage, left, right) ? passage.ofBoth : nil
  }

  /// Whether nothing speaks against two members of one group that are like a third.
  func canBeOne(_ left: Int, _ right: Int) -> Bool {
    let passage = Overlap(passages[left], passages[right])
    let isOneArticle = accounts[left].origin.article == accounts[right].origin.article
    if isOneArticle && passage.ofBoth < 0.85 { return false }
    switch (accounts[left].item.status, accounts[right].item.status) {
    case (.planned, .happened): return canBecome(left, right)
    case (.happened, .planned): return canBecome(right, left)
    case (let first, let second): return first == second && told[left].meets(told[right], slack: 1)
    }
  }

  /// A day that both tell needs little more; a year or no day at all needs the same words.
  private func isEnough(_ passage: Overlap, _ left: Int, _ right: Int) -> Bool {
    if told[left].isTold && told[right].isTold && areDays(left, right) {
      return passage.shared >= 2 && passage.ofShorter >= 0.2
    }
    return passage.shared >= 3 && passage.ofShorter >= 0.35
  }

  private func areDays(_ left: Int, _ right: Int) -> Bool {
    told[left].days.count <= 7 && told[right].days.count <= 7
  }

  /// Whether what was planned in one account can be what happened in the other.
  private func canBecome(_ planned: Int, _ happened: Int) -> Bool {
    let (plan, deed) = (accounts[planned], accounts[happened])
    guard let announced = plan.origin.published?.firstDay?.number,
      deed.origin.published?.lastDay.map({ $0.number >= announced }) ?? false,
      told[happened].days.upperBound >= announced
    else { return false }
    if plan.item.date != nil { return told[planned].meets(told[happened], slack: 1) }
    return told[happened].days.lowerBound - announced <= ActionComparison.plan
  }
}
