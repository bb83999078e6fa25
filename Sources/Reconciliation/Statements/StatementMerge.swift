package import Records

/// Makes the accounts of what one speaker said into lines: one statement, one line, in however many reports.
///
/// In: «We will not attack Ukraine», «he said Russia would not attack Ukraine» and «Russia needs guarantees», all of
/// one speaker and the same days. Out: two lines, the first with two accounts and the quotation as its text.
///
/// One statement are the same words in other papers, shortened, in another translation or told in a reporter's words,
/// as far as the words show it: stems are compared, not meanings. Two statements made one is worse than one said
/// twice, so numbers, names, negations, opposites («rise», «fall») and acts (a promise, a refusal) that differ keep
/// two accounts apart, and so do days that exclude each other, unless the wording is almost the same.
package struct StatementMerge: Sendable {
  private let reader: WordingReader
  private let opposites: [[String]]
  private let oppositeActs: Set<Set<Statement.Act>>

  /// - Throws: ``ReconciliationError`` when a table of words cannot be read.
  package init() throws(ReconciliationError) {
    reader = try WordingReader()
    opposites = try WordTable.rows("opposites.tsv", width: 2).map { $0.map(ContentWords.stem) }
    var acts: Set<Set<Statement.Act>> = []
    for row in try WordTable.rows("opposite_acts.tsv", width: 2) {
      let pair = row.compactMap(Statement.Act.init)
      guard pair.count == 2 else {
        throw .malformedTable(
          path: "opposite_acts.tsv", line: row.joined(separator: "\t"), reason: "names no two acts")
      }
      acts.insert(Set(pair))
    }
    oppositeActs = acts
  }

  /// Only statements with the same key can be one: its speakers, sorted.
  package static func block(_ item: Statement) -> String {
    item.speaker.names.sorted().joined(separator: "|")
  }

  /// The lines of one block, the earliest first; the order of the accounts changes nothing.
  package func lines(_ accounts: [Account<Statement>]) -> [Line<Statement>] {
    let accounts = accounts.sorted(by: Account.isEarlier)
    var reader = reader
    let wordings = accounts.map { reader.read($0.item.text) }
    let comparison = StatementComparison(
      accounts: accounts, wordings: wordings, oppositeActs: oppositeActs,
      opposites: known(opposites, in: reader.vocabulary))
    let clusters = Clusters(
      count: accounts.count, joining: LikelyPairs(wordings.map(\.distinct)).pairs,
      likeness: comparison.likeness,
      when: comparison.canBeOne)
    return clusters.groups.compactMap { group in line(group.map { accounts[$0] }) }
  }

  private func known(_ pairs: [[String]], in vocabulary: Vocabulary) -> [[Wording.Stem]] {
    pairs.map { $0.compactMap(vocabulary.known) }.filter { $0.count == 2 }
  }

  /// One line of the accounts of one statement; nil without any.
  package func line(_ accounts: [Account<Statement>]) -> Line<Statement>? {
    let accounts = accounts.sorted(by: Account.isEarlier)
    let fullest = accounts.enumerated().min { StatementMerge.isFuller($0, $1) }?.element
    guard let fullest else {
      return nil
    }
    let addressee = FieldSupport("addressee", of: accounts) { $0.addressee }
    let date = FieldSupport(date: "date", of: accounts) { $0.date }
    let act = FieldSupport("act", of: accounts) { $0.act.rawValue }
    let form = FieldSupport("form", of: accounts) { $0.form.rawValue }
    var item = fullest.item
    item.addressee = addressee.value
    item.date = date.value
    item.act = act.value.flatMap(Statement.Act.init) ?? item.act
    return Line(
      item, accounts: accounts,
      variants: date.variants + addressee.variants + act.variants + form.variants)
  }

  /// More of it quoted, then longer, then told earlier.
  private static func isFuller(
    _ left: (offset: Int, element: Account<Statement>),
    _ right: (offset: Int, element: Account<Statement>)
  ) -> Bool {
    func key(_ account: (offset: Int, element: Account<Statement>)) -> (Int, Int, Int) {
      let item = account.element.item
      let paraphrase =
        switch item.form {
        case .direct: 0
        case .mixed: 1
        case .indirect: 2
        }
      return (paraphrase, -item.text.utf8.count, account.offset)
    }
    return key(left) < key(right)
  }
}
