import Records

/// Answers for two accounts of one speaker's words whether they are one statement.
struct StatementComparison {
  /// What two wordings have in common.
  private struct Match {
    let stems: Overlap
    /// Of the shared stems, those that stand in one order.
    let inOrder: Double
    let sameNegations: Bool
  }

  /// For how many days at the most words are news.
  private static let delay = 3

  private let accounts: [Account<Statement>]
  private let wordings: [Wording]
  private let occasions: [Occasion]
  private let oppositeActs: Set<Set<Statement.Act>>
  /// Stems of which one says the contrary of the other, on this side and on that.
  private let opposites: [[Wording.Stem]]
  private let opposed: Set<Wording.Stem>

  init(
    accounts: [Account<Statement>], wordings: [Wording],
    oppositeActs: Set<Set<Statement.Act>>, opposites: [[Wording.Stem]]
  ) {
    self.accounts = accounts
    self.wordings = wordings
    self.oppositeActs = oppositeActs
    self.opposites = opposites
    opposed = Set(opposites.joined())
    occasions = accounts.map {
      Occasion(
        date: $0.item.date, published: $0.origin.published, delay: StatementComparison.delay)
    }
  }

  /// How alike two accounts are that tell of one statement; nil for those that do not.
  func likeness(_ left: Int, _ right: Int) -> Double? {
    guard !contradict(left, right), sharesMatter(left, right), let match = match(left, right),
      match.sameNegations, isEnough(match, left, right)
    else { return nil }
    return match.stems.ofBoth + match.stems.ofShorter
  }

  /// Whether they share more than names and numbers: «would not come to Singapore on June 12» and «June 12 in Singapore
  /// has not changed» share when and where, not what.
  private func sharesMatter(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (wordings[left], wordings[right])
    if first.stems == second.stems { return true }
    return Set(first.distinct).intersection(second.distinct)
      .contains {
        $0 != Wording.negation && !first.names.contains($0) && !first.numbers.contains($0)
      }
  }

  /// Whether nothing speaks against two members of one group that are like a third.
  func canBeOne(_ left: Int, _ right: Int) -> Bool {
    if wordings[left].stems == wordings[right].stems { return !opposedActs(left, right) }
    guard !contradict(left, right), let match = match(left, right), match.sameNegations
    else { return false }
    if isOneArticle(left, right) || !meets(left, right) {
      return isEnough(match, left, right)
    }
    return match.stems.ofShorter >= 0.4
  }

  private func isEnough(_ match: Match, _ left: Int, _ right: Int) -> Bool {
    let overlap = match.stems
    if isOneArticle(left, right) {
      return overlap.ofBoth >= 0.85 && match.inOrder >= 0.8
    }
    guard meets(left, right) else {
      return match.inOrder >= 0.9
        && overlap.shared >= 8 && (overlap.ofBoth >= 0.8 || overlap.ofShorter >= 0.95)
    }
    guard match.inOrder >= 0.6 else { return false }
    switch overlap.shared {
    case ..<2: return overlap.ofBoth == 1
    case 2: return overlap.ofBoth >= 0.99
    case 3: return overlap.ofBoth >= 0.5
    case 4: return overlap.ofBoth >= 0.44 || overlap.ofShorter >= 0.8
    case 5...6: return overlap.ofBoth >= 0.4 || overlap.ofShorter >= 0.7
    default: return overlap.ofBoth >= 0.35 || overlap.ofShorter >= 0.6
    }
  }

  /// Whether what they say or do excludes that they are one.
  private func contradict(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (wordings[left], wordings[right])
    return opposedActs(left, right)
      || Overlap.eachHasOwn(first.numbers, second.numbers)
      || Overlap.eachHasOwn(first.names, second.names)
        && Overlap.eachHasOwn(first.names, second.distinct)
        && Overlap.eachHasOwn(second.names, first.distinct)
      || haveOpposites(first, second)
  }

  private func opposedActs(_ left: Int, _ right: Int) -> Bool {
    oppositeActs.contains([accounts[left].item.act, accounts[right].item.act])
  }

  private func haveOpposites(_ left: Wording, _ right: Wording) -> Bool {
    let first = opposed.isEmpty ? [] : opposed.intersection(left.distinct)
    guard !first.isEmpty else { return false }
    let second = opposed.intersection(right.distinct)
    return opposites.contains { pair in
      isSplit(pair[0], pair[1], first, second) || isSplit(pair[1], pair[0], first, second)
    }
  }

  private func isSplit(
    _ here: Int, _ there: Int, _ first: Set<Int>, _ second: Set<Int>
  ) -> Bool {
    first.contains(here) && !first.contains(there) && second.contains(there)
      && !second.contains(here)
  }

  private func isOneArticle(_ left: Int, _ right: Int) -> Bool {
    accounts[left].origin.article == accounts[right].origin.article
  }

  private func meets(_ left: Int, _ right: Int) -> Bool {
    occasions[left].meets(occasions[right], slack: 1)
  }

  /// Nil where nothing is shared.
  private func match(_ left: Int, _ right: Int) -> Match? {
    let (first, second) = (wordings[left], wordings[right])
    let overlap = Overlap(first.distinct, second.distinct)
    guard overlap.shared > 0 else { return nil }
    let alignment = Alignment(first.stems, second.stems)
    return Match(
      stems: overlap, inOrder: Double(alignment.length) / Double(overlap.shared),
      sameNegations: negations(first, alignment.left) == negations(second, alignment.right))
  }

  private func negations(_ wording: Wording, _ range: Range<Int>) -> Int {
    wording.stems[range].count { $0 == Wording.negation }
  }
}
