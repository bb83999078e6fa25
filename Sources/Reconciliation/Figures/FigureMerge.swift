package import Records

/// Makes the accounts of figures into lines: one number of one thing at one time, in however many reports.
///
/// In: «47,000 US troops in Japan» and «the 47,000 American troops stationed in Japan» of two papers of one week. Out:
/// one line with two accounts. A figure with another value or bound is never the same line: on what it differs, the
/// disputes say.
///
/// «Two people» of one report and «two people» of another are one only where the sentences around them show it; a
/// number that is as good as a name («15,487 votes») needs less.
package struct FigureMerge: Sendable {
  private let reader: WordingReader
  private let ends: Set<String>

  /// - Throws: ``ReconciliationError`` when a table of words cannot be read.
  package init() throws(ReconciliationError) {
    reader = try WordingReader()
    ends = try WordTable.words("measure_ends.txt")
  }

  /// Only figures with the same key can be one or differ: their unit and the head of what is measured.
  ///
  /// «US troops in Japan» has the head `troop`: the last word before one that only describes it.
  package func block(_ item: Figure) -> String {
    let words = ContentWords.words(item.measure)
    let head = words.drop(while: isEnd).prefix { !isEnd($0) }.last ?? words.last ?? ""
    return item.unit.lowercased() + "|" + ContentWords.stem(head)
  }

  private func isEnd(_ word: String) -> Bool {
    ends.contains(word) || reader.isFunctionWord(word)
  }

  /// The lines of one block, the earliest first; the order of the accounts changes nothing.
  package func lines(_ accounts: [Account<Figure>]) -> [Line<Figure>] {
    let accounts = accounts.sorted(by: Account.isEarlier)
    var reader = reader
    let measures = accounts.map { reader.read($0.item.measure + " " + ($0.item.place ?? "")) }
    let passages = accounts.map { reader.read($0.citations.first?.text ?? "") }
    let comparison = FigureComparison(accounts: accounts, measures: measures, passages: passages)
    let stems = accounts.indices.map { index in
      let number = reader.number(of: accounts[index].item)
      return Set(measures[index].distinct + passages[index].distinct + [number]).sorted()
    }
    let clusters = Clusters(
      count: accounts.count, joining: LikelyPairs(stems).pairs, likeness: comparison.likeness,
      when: comparison.canBeOne)
    return clusters.groups.compactMap { group in line(group.map { accounts[$0] }) }
  }

  /// One line of the accounts of one thing; nil without any.
  package func line(_ accounts: [Account<Figure>]) -> Line<Figure>? {
    let accounts = accounts.sorted(by: Account.isEarlier)
    guard
      let fullest = accounts.enumerated().min(by: {
        (-$0.element.item.measure.utf8.count, $0.offset)
          < (-$1.element.item.measure.utf8.count, $1.offset)
      })?.element
    else { return nil }
    let place = FieldSupport("place", of: accounts) { $0.place }
    let asOf = FieldSupport(date: "as_of", of: accounts) { $0.asOf }
    let teller = FieldSupport("attributed_to", of: accounts) { $0.attributedTo }
    var item = fullest.item
    item.place = place.value
    item.asOf = asOf.value
    item.attributedTo = teller.value
    return Line(
      item, accounts: accounts, variants: place.variants + asOf.variants + teller.variants)
  }
}

extension WordingReader {
  /// The stem of a figure's value and bound, which only figures with the same ones share.
  fileprivate mutating func number(of figure: Figure) -> Wording.Stem {
    read("\(figure.bound.rawValue)\(figure.value)").distinct.first ?? Wording.negation
  }
}
