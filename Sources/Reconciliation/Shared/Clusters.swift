/// Things that are found to be one, by their numbers `0 ..< count`: groups that grow by joining.
///
/// Five accounts, of which the first and third and the third and fourth are one, give `[[0, 2, 3], [1], [4]]`. The
/// groups do not depend on the order of joins that ask no condition; with a condition, the caller brings the surest
/// pairs first, in an order that follows from content.
package struct Clusters {
  /// The group of every member; a group's number is that of one of its members.
  private var group: [Int]
  /// The members of every group, sorted; empty where a group has gone into another.
  private var members: [[Int]]

  package init(count: Int) {
    group = Array(0..<count)
    members = (0..<count).map { [$0] }
  }

  /// Joins the pairs that are one, the surest first, where no two members of a group speak against each other.
  ///
  /// `likeness` is nil for a pair that is not one.
  init(
    count: Int, joining pairs: [LikelyPairs.Pair], likeness: (Int, Int) -> Double?,
    when canBeOne: (Int, Int) -> Bool
  ) {
    self.init(count: count)
    let likely = pairs.compactMap { pair in likeness(pair.left, pair.right).map { (pair, $0) } }
    let surest = likely.sorted { (-$0.1, $0.0.left, $0.0.right) < (-$1.1, $1.0.left, $1.0.right) }
    for (pair, _) in surest { join(pair.left, pair.right, when: canBeOne) }
  }

  package func areOne(_ left: Int, _ right: Int) -> Bool {
    group[left] == group[right]
  }

  /// Everything that is one with this, itself included, in ascending order.
  package func members(with index: Int) -> [Int] {
    members[group[index]]
  }

  package mutating func join(_ left: Int, _ right: Int) {
    let (from, to) = smallerFirst(group[left], group[right])
    guard from != to else { return }
    for index in members[from] {
      group[index] = to
    }
    members[to] = (members[to] + members[from]).sorted()
    members[from] = []
  }

  /// Joins two groups when every member of one can be one with every member of the other.
  ///
  /// So a middle thing that is like both of two contradicting ones does not make them one.
  package mutating func join(_ left: Int, _ right: Int, when canBeOne: (Int, Int) -> Bool) {
    guard !areOne(left, right) else { return }
    for first in members(with: left) {
      for second in members(with: right) where !canBeOne(first, second) {
        return
      }
    }
    join(left, right)
  }

  /// All groups, each in ascending order, by their first members.
  package var groups: [[Int]] {
    members.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  private func smallerFirst(_ left: Int, _ right: Int) -> (Int, Int) {
    (members[left].count, right) < (members[right].count, left) ? (left, right) : (right, left)
  }
}
