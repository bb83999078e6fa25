/// How well chains agree with gold ones: MUC, B³ and CEAFe as the CoNLL 2012 shared task counts them
/// (<https://aclanthology.org/P14-2006>), over all documents.
struct ChainScores {
  private typealias Counts = (recall: (Double, Double), precision: (Double, Double))

  private var muc: Counts = ((0, 0), (0, 0))
  private var bCubed: Counts = ((0, 0), (0, 0))
  private var ceaf: Counts = ((0, 0), (0, 0))

  /// Adds a document's chains, each a set of phrases by number.
  mutating func add(gold: [Set<Int>], found: [Set<Int>]) {
    add(&muc.recall, ChainScores.muc(gold, found))
    add(&muc.precision, ChainScores.muc(found, gold))
    add(&bCubed.recall, ChainScores.bCubed(gold, found))
    add(&bCubed.precision, ChainScores.bCubed(found, gold))
    let similarity = ChainScores.bestAlignment(gold, found)
    add(&ceaf.recall, (similarity, Double(gold.count)))
    add(&ceaf.precision, (similarity, Double(found.count)))
  }

  /// F1 of each, and their mean, which is the CoNLL score.
  var figures: [(name: String, value: Double)] {
    let all = [("MUC", f1(muc)), ("B3", f1(bCubed)), ("CEAFe", f1(ceaf))]
    return all + [("CoNLL", all.map(\.1).reduce(0, +) / 3)]
  }

  private func add(_ sum: inout (Double, Double), _ part: (Double, Double)) {
    sum = (sum.0 + part.0, sum.1 + part.1)
  }

  private func f1(_ counts: Counts) -> Double {
    let recall = counts.recall.0 / max(counts.recall.1, 1)
    let precision = counts.precision.0 / max(counts.precision.1, 1)
    return recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0
  }

  /// Links of the key that the response keeps, and all.
  private static func muc(_ key: [Set<Int>], _ response: [Set<Int>]) -> (Double, Double) {
    let owner = owners(response)
    var (kept, all) = (0, 0)
    for chain in key {
      let parts = Set(chain.compactMap { owner[$0] }).count
      kept += chain.count - parts - chain.count { owner[$0] == nil }
      all += chain.count - 1
    }
    return (Double(kept), Double(all))
  }

  private static func bCubed(_ key: [Set<Int>], _ response: [Set<Int>]) -> (Double, Double) {
    let owner = owners(response)
    var (sum, count) = (0.0, 0)
    for chain in key {
      count += chain.count
      let shares = Dictionary(grouping: chain.compactMap { owner[$0] }) { $0 }.values
      sum += shares.map { Double($0.count * $0.count) }.reduce(0, +) / Double(chain.count)
    }
    return (sum, Double(count))
  }

  private static func owners(_ chains: [Set<Int>]) -> [Int: Int] {
    Dictionary(
      chains.enumerated().flatMap { index, chain in chain.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The sum of similarities under the best one-to-one alignment of chains.
  private static func bestAlignment(_ gold: [Set<Int>], _ found: [Set<Int>]) -> Double {
    let (rows, columns) = gold.count <= found.count ? (gold, found) : (found, gold)
    let similarity = rows.map { row in
      columns.map { column in
        2 * Double(row.intersection(column).count) / Double(row.count + column.count)
      }
    }
    return Assignment(gains: similarity).best
  }
}

/// The best assignment of rows to columns, each to another, by Kuhn (1955) and Munkres.
struct Assignment {
  /// No more rows than columns.
  let gains: [[Double]]

  /// The sum of the gains of the best assignment.
  var best: Double {
    guard let width = gains.first?.count else { return 0 }
    var rowPotential = [Double](repeating: 0, count: gains.count + 1)
    var columnPotential = [Double](repeating: 0, count: width + 1)
    var rowOf = [Int](repeating: 0, count: width + 1)
    for row in 1...gains.count {
      rowOf[0] = row
      var free = 0
      var least = [Double](repeating: .infinity, count: width + 1)
      var cameFrom = [Int](repeating: 0, count: width + 1)
      var isDone = [Bool](repeating: false, count: width + 1)
      repeat {
        isDone[free] = true
        let current = rowOf[free]
        var (step, next) = (Double.infinity, 0)
        for column in 1...width where !isDone[column] {
          let cost =
            -gains[current - 1][column - 1] - rowPotential[current] - columnPotential[column]
          if cost < least[column] { (least[column], cameFrom[column]) = (cost, free) }
          if least[column] < step { (step, next) = (least[column], column) }
        }
        for column in 0...width {
          if isDone[column] {
            rowPotential[rowOf[column]] += step
            columnPotential[column] -= step
          } else {
            least[column] -= step
          }
        }
        free = next
      } while rowOf[free] != 0
      while free != 0 {
        rowOf[free] = rowOf[cameFrom[free]]
        free = cameFrom[free]
      }
    }
    return columnPotential[0]
  }
}
