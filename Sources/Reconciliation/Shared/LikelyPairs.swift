/// The pairs among many passages that share enough rare stems to be worth a comparison.
///
/// Every passage looks for others by its rarer half of stems, so what two share beyond «country» and «government» is
/// found without comparing all with all. Of a stem that very many have, a passage looks only at its neighbours in the
/// given order, which should be one of time; so the work grows linearly.
struct LikelyPairs {
  /// Two numbers of passages, the smaller first.
  struct Pair: Hashable {
    let left: Int
    let right: Int
  }

  /// How many neighbours on either side are looked at for one stem.
  private static let reach = 60

  /// Sorted, each pair once.
  let pairs: [Pair]

  /// - Parameter stems: Of every passage its stems, each once, in any order.
  init(_ stems: [[Int]]) {
    var holders: [Int: [Int]] = [:]
    for (index, own) in stems.enumerated() {
      for stem in own { holders[stem, default: []].append(index) }
    }
    var pairs: Set<Pair> = []
    var counts = [Int](repeating: 0, count: stems.count)
    for (index, own) in stems.enumerated() where !own.isEmpty {
      let rare = LikelyPairs.rarest(of: own) { holders[$0]?.count ?? 0 }
      var touched: [Int] = []
      for other in rare.flatMap({ LikelyPairs.neighbours(of: index, in: holders[$0] ?? []) }) {
        if counts[other] == 0 { touched.append(other) }
        counts[other] += 1
      }
      let enough = rare.count < 3 ? 1 : 2
      for other in touched {
        if counts[other] >= enough {
          pairs.insert(Pair(left: min(index, other), right: max(index, other)))
        }
        counts[other] = 0
      }
    }
    self.pairs = pairs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  private static func rarest(of stems: [Int], count: (Int) -> Int) -> ArraySlice<Int> {
    let ranked = stems.map { (count: count($0), stem: $0) }.sorted { $0 < $1 }
    return ranked.map(\.stem).prefix(stems.count / 2 + 2)
  }

  private static func neighbours(of index: Int, in holders: [Int]) -> [Int] {
    guard holders.count > 2 * reach else { return holders.filter { $0 != index } }
    var (low, high) = (0, holders.count)
    while low < high {
      let middle = (low + high) / 2
      if holders[middle] < index { low = middle + 1 } else { high = middle }
    }
    return holders[max(0, low - reach)..<min(holders.count, low + reach + 1)]
      .filter { $0 != index }
  }
}
