/// What two sets of stems have in common; each a list in ascending order without repetition.
struct Overlap {
  let shared: Int
  /// Of all stems of both, the share that is in both.
  let ofBoth: Double
  /// Of the stems of the shorter one.
  let ofShorter: Double

  init(_ left: [Wording.Stem], _ right: [Wording.Stem]) {
    shared = Overlap.countShared(left, right)
    ofBoth = Double(shared) / Double(max(1, left.count + right.count - shared))
    ofShorter = Double(shared) / Double(max(1, min(left.count, right.count)))
  }

  static func countShared(_ left: [Wording.Stem], _ right: [Wording.Stem]) -> Int {
    var (count, i, j) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (count, i, j) = (count + 1, i + 1, j + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// Whether each has something that the other lacks.
  static func eachHasOwn(_ left: [Wording.Stem], _ right: [Wording.Stem]) -> Bool {
    let shared = countShared(left, right)
    return shared < left.count && shared < right.count
  }
}
