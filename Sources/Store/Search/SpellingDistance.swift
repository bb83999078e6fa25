/// How many letters differ between two words: inserted, left out, changed or swapped with a neighbour.
///
/// The optimal string alignment distance (Damerau 1964, <https://doi.org/10.1145/363958.363994>),
/// given up as soon as it must exceed a limit.
enum SpellingDistance {
  /// How many differences a word of some length may have and still be meant.
  static func allowed(length: Int) -> Int {
    length < 4 ? 0 : length < 8 ? 1 : 2
  }

  /// The distance, or nil when it is greater than the limit.
  static func between(_ left: [Character], _ right: [Character], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1], current[column]) + 1
        best = min(best, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      if current.allSatisfy({ $0 > limit }) { return nil }
      beforeLast = last
      last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
