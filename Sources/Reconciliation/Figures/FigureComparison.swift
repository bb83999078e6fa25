import Records

/// Answers for two accounts of a figure whether they are one.
struct FigureComparison {
  /// For how many days at the most a figure without a date is told again.
  private static let delay = 4

  private let accounts: [Account<Figure>]
  private let measures: [Wording]
  private let passages: [Wording]

  init(accounts: [Account<Figure>], measures: [Wording], passages: [Wording]) {
    self.accounts = accounts
    self.measures = measures
    self.passages = passages
  }

  /// How alike two accounts are that tell of one figure; nil for those that do not.
  func likeness(_ left: Int, _ right: Int) -> Double? {
    guard canBeOne(left, right) else { return nil }
    let measure = Overlap(measures[left].distinct, measures[right].distinct)
    let passage = Overlap(passages[left].distinct, passages[right].distinct)
    guard isEnough(measure, passage, left, right) else { return nil }
    return measure.ofBoth + passage.ofBoth
  }

  /// Whether nothing speaks against two members of one group that are like a third.
  func canBeOne(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (accounts[left].item, accounts[right].item)
    return first.value == second.value && first.bound == second.bound
      && (first.place == nil || second.place == nil || first.place == second.place)
      && areOfOneTime(accounts[left], accounts[right])
      && !Overlap.eachHasOwn(measures[left].names, measures[right].names)
      && !Overlap.eachHasOwn(measures[left].numbers, measures[right].numbers)
      && Overlap(measures[left].distinct, measures[right].distinct).shared > 0
      && !isOtherMention(left, right)
  }

  private func isEnough(_ measure: Overlap, _ passage: Overlap, _ left: Int, _ right: Int) -> Bool {
    if passage.ofShorter >= 0.5 && passage.shared >= 5 { return measure.ofShorter >= 0.5 }
    guard measure.ofShorter >= 0.65 else { return false }
    let digits = FigureComparison.digits(accounts[left].item.value)
    switch digits {
    case 3...: return measure.shared >= 2 || passage.shared >= 3
    case 2: return measure.shared >= 3 || measure.shared >= 2 && passage.shared >= 4
    default: return measure.shared >= 3 && passage.shared >= 5
    }
  }

  /// A figure that one article gives twice is one only where both cite the same words.
  private func isOtherMention(_ left: Int, _ right: Int) -> Bool {
    accounts[left].origin.article == accounts[right].origin.article
      && (measures[left].distinct != measures[right].distinct
        || passages[left].stems != passages[right].stems)
  }

  private func areOfOneTime(_ left: Account<Figure>, _ right: Account<Figure>) -> Bool {
    if let first = left.item.asOf, let second = right.item.asOf { return first.overlaps(second) }
    return Occasion(date: nil, published: left.origin.published, delay: FigureComparison.delay)
      .meets(
        Occasion(date: nil, published: right.origin.published, delay: FigureComparison.delay))
  }

  /// How many digits a value has before its trailing zeros: 2 of 47,000, 3 of 15,500,000, 2 of 1.5.
  static func digits(_ value: Double) -> Int {
    let text = value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    let digits = text.filter(\.isNumber).drop { $0 == "0" }
    let zeros = text.contains(".") ? 0 : digits.reversed().prefix { $0 == "0" }.count
    return max(1, digits.count - zeros)
  }
}
