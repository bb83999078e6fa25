/// The best tree over the words of a sentence, where the best heads of single words make none.
///
/// Nodes are numbered with the root first. A path follows the best heads from node to node; where it
/// meets itself, the cycle becomes one node of its own, whose arcs are worth what they gain over the
/// arcs of the cycle that they replace. When every path has reached the root, the arc that enters a
/// cycle tells which of its own arcs to give up. Rows and columns of a cycle's members are reused, so
/// that memory stays at one matrix; time is the square of the words, and a path rarely goes far.
struct SpanningTree {
  private struct Arc {
    var score: Double
    /// The words that it joins, whatever they have been contracted into.
    let head: Int
    let dependent: Int
  }

  /// A word or a contracted cycle.
  private struct Node {
    var members: [Int] = []
    /// The cycle that it became part of.
    var cycle: Int?
    var arc: Arc?
  }

  /// Words and the root, `count` of them; node 0 is the root.
  private let count: Int
  /// `arcs[dependent * count + head]`, by place; a cycle has the place of its first member.
  private var arcs: [Arc]
  private var nodes: [Node]
  /// The node that has each place, nil for places that contraction has freed.
  private var occupants: [Int?]
  /// Whether the path from each place has reached the root.
  private var isSettled: [Bool]

  init(scores: [Float], wordCount: Int) {
    count = wordCount + 1
    let scores = scores.map { $0.isNaN ? -1e6 : Double(min(max($0, -1e6), 1e6)) }
    // No gain elsewhere makes up for a second arc from the root.
    let spread = (scores.max() ?? 0) - (scores.min() ?? 0)
    let charge = (spread + 1) * Double(count)
    arcs = (0..<count * count).map { place in
      let (dependent, head) = place.quotientAndRemainder(dividingBy: wordCount + 1)
      let score = dependent == 0 ? 0 : scores[(dependent - 1) * (wordCount + 1) + head]
      return Arc(score: head == 0 ? score - charge : score, head: head, dependent: dependent)
    }
    nodes = [Node](repeating: Node(), count: count)
    occupants = Array(0..<count)
    isSettled = (0..<count).map { $0 == 0 }
  }

  /// The head of each word, nil for the root's.
  mutating func heads() -> [Int?] {
    for start in 1..<count where occupants[start] != nil && !isSettled[start] {
      settle(from: start)
    }
    return expanded()
  }

  /// Follows best heads until something settled is reached.
  private mutating func settle(from start: Int) {
    var path = [start]
    while let place = path.last {
      let arc = bestArc(into: place)
      nodes[occupants[place] ?? 0].arc = arc
      let next = self.place(of: arc.head)
      if isSettled[next] { break }
      if let first = path.firstIndex(of: next) {
        contract(path[first...])
        path.removeSubrange((first + 1)...)
      } else {
        path.append(next)
      }
    }
    for place in path { isSettled[place] = true }
  }

  private func bestArc(into place: Int) -> Arc {
    var best: Arc?
    for head in 0..<count where head != place && occupants[head] != nil {
      let arc = arcs[place * count + head]
      if arc.score > best?.score ?? -.infinity { best = arc }
    }
    return best ?? arcs[place * count]
  }

  /// Where the outermost cycle that holds a word, or the word itself, has its place.
  private func place(of word: Int) -> Int {
    var node = word
    while let cycle = nodes[node].cycle { node = cycle }
    return firstWord(of: node)
  }

  private func firstWord(of node: Int) -> Int {
    var node = node
    while let first = nodes[node].members.first { node = first }
    return node
  }

  /// Makes one node of the places of a cycle; it takes the first one's place.
  private mutating func contract(_ cycle: ArraySlice<Int>) {
    guard let place = cycle.first else { return }
    let members = cycle.compactMap { occupants[$0] }
    let inner = members.map { nodes[$0].arc?.score ?? 0 }
    for member in cycle.dropFirst() { occupants[member] = nil }
    for other in 0..<count where occupants[other] != nil && other != place {
      var entering = arcs[place * count + other]
      entering.score -= inner[0]
      var leaving = arcs[other * count + place]
      for (member, lost) in zip(cycle, inner).dropFirst() {
        var arc = arcs[member * count + other]
        arc.score -= lost
        if arc.score > entering.score { entering = arc }
        let out = arcs[other * count + member]
        if out.score > leaving.score { leaving = out }
      }
      arcs[place * count + other] = entering
      arcs[other * count + place] = leaving
    }
    for member in members { nodes[member].cycle = nodes.count }
    occupants[place] = nodes.count
    nodes.append(Node(members: members))
  }

  /// Gives every word the arc that enters it once the cycles are opened from the outside.
  private func expanded() -> [Int?] {
    var heads = [Int?](repeating: nil, count: count - 1)
    var open = nodes.indices.filter { $0 > 0 && nodes[$0].cycle == nil }
    while let node = open.popLast() {
      guard let arc = nodes[node].arc else { continue }
      heads[arc.dependent - 1] = arc.head == 0 ? nil : arc.head - 1
      var entered = arc.dependent
      while entered != node, let cycle = nodes[entered].cycle {
        open += nodes[cycle].members.filter { $0 != entered }
        entered = cycle
      }
    }
    return heads
  }
}
