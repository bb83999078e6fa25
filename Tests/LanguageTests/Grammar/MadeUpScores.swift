@testable import Language

/// Scores for a window that say what a test wants to have said.
struct MadeUpScores: WindowScores {
  /// By layer, the label of each word; 0 where nothing is said.
  var tags: [TagLayer: [Int: Int]] = [:]
  /// By layer, the label of each word.
  var spans: [SpanLabels: [Int]] = [:]
  var spanLabelCounts: [SpanLabels: Int] = [:]
  /// The head of each word within the window, nil for a root.
  var heads: [Int?]
  /// The relation of each word.
  var relations: [Int] = []
  var relationCount = 3
  var links: [LinkKind: [[Float]]] = [:]

  var wordCount: Int { heads.count }

  func bestTag(_ layer: TagLayer, of word: Int) -> Int { tags[layer]?[word] ?? 0 }

  func spanScores(_ layer: SpanLabels) -> [Float] {
    let count = spanLabelCounts[layer] ?? 3
    return (0..<wordCount).flatMap { word in
      (0..<count).map { $0 == spans[layer]?[word] ?? 0 ? 5 : 0 }
    }
  }

  func headScores(of sentence: Range<Int>) -> [Float] {
    sentence.flatMap { word in
      [heads[word] == nil ? 5 : 0] + sentence.map { heads[word] == $0 ? 5 : 0 }
    }
  }

  func relationScores(of arcs: [(dependent: Int, head: Int)]) -> [ArraySlice<Float>] {
    arcs.map { arc in (0..<relationCount).map { $0 == relations[arc.dependent] ? 5 : 0 }[...] }
  }

  func gains(
    _ link: LinkKind, of anchors: [Range<Int>], to candidates: [Range<Int>]
  ) -> [[Float]] {
    links[link] ?? anchors.map { _ in candidates.map { _ in -1 } }
  }
}
