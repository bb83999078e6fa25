/// The longest common run of stems of two passages, in order and with gaps.
struct Alignment {
  /// How many stems it has.
  let length: Int
  /// Where it lies in the first passage, from the stem before its first to its last; empty where nothing is shared.
  let left: Range<Int>
  let right: Range<Int>

  init(_ left: [Int], _ right: [Int]) {
    let width = right.count + 1
    var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          left[i] == right[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    length = lengths[0]
    var (i, j) = (0, 0)
    var pairs: (first: (Int, Int), last: (Int, Int))?
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        pairs = (pairs?.first ?? (i, j), (i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    self.left = pairs.map { max(0, $0.first.0 - 1)..<$0.last.0 + 1 } ?? 0..<0
    self.right = pairs.map { max(0, $0.first.1 - 1)..<$0.last.1 + 1 } ?? 0..<0
  }
}
