import Testing

@testable import Neural

@Suite struct ScoreTests {
  private func encoded() throws -> (LanguageModel, EncodedWindow) {
    let model = try SmallModel.make()
    return (model, model.encode(SmallModel.windows([11]), threads: 1)[0])
  }

  private func dot(_ a: some Collection<Float>, _ b: some Collection<Float>) -> Float {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// [rows, columns] of a tensor times a vector.
  private func times(_ matrix: [Float], _ vector: ArraySlice<Float>) -> [Float] {
    stride(from: 0, to: matrix.count, by: vector.count).map {
      dot(matrix[$0..<$0 + vector.count], vector)
    }
  }

  @Test func `heads are scored by the arcs' form, the root first`() throws {
    let (model, window) = try encoded()
    let form = try model.file.array("arc.bilinear", shape: [32, 32])
    let bias = try model.file.array("arc.bias", shape: [32])
    let scores = model.headScores(of: window, sentence: 3..<9)
    #expect(scores.rows == 6 && scores.columns == 7)
    for (row, column) in (0..<6).flatMap({ row in (0..<7).map { (row, $0) } }) {
      let head = window.scores(.arcHead, word: column == 0 ? nil : 2 + column)
      let plain =
        dot(window.scores(.arcDependent, word: 3 + row), times(form, head)) + dot(bias, head)
      #expect(abs(scores[row, column] - plain) < 1e-4)
    }
    let whole = model.headScores(of: window, sentence: 0..<11)
    #expect(whole[4, 5] == scores[1, 2])
  }

  @Test func `relations are scored with a one beside each vector`() throws {
    let (model, window) = try encoded()
    let form = try model.file.array("label.bilinear", shape: [6, 17, 17])
    let arcs = [(0, nil), (1, 4), (2, 1), (3, nil), (4, 3), (10, 9)].map(Arc.init)
    let scores = model.relationScores(of: window, arcs: arcs)
    #expect(scores.rows == 6 && scores.columns == 6)
    for (index, arc) in arcs.enumerated() {
      let dependent = Array(window.scores(.labelDependent, word: arc.dependent)) + [1]
      let head = (Array(window.scores(.labelHead, word: arc.head)) + [1])[...]
      for relation in 0..<6 {
        let here = Array(form[relation * 289..<(relation + 1) * 289])
        #expect(abs(scores[index, relation] - dot(dependent, times(here, head))) < 1e-4)
      }
      #expect(model.relationScores(of: window, arcs: [arc]).values[...] == scores.row(index))
    }
  }

  @Test func `links weigh vectors, distance and what lies between`() throws {
    let (model, window) = try encoded()
    let spans = [0..<2, 3..<4, 6..<7, 9..<11]
    let found = model.linkScores(.cueToContent, of: window, from: 4..<6, to: spans)
    let form = try model.file.array("link.bilinear", shape: [3, 16, 16])
    let distance = try model.file.array("link.distance", shape: [3, 16])
    let between = try model.file.array("link.between", shape: [3, 4])
    func mean(_ slice: Slice, _ span: Range<Int>) -> ArraySlice<Float> {
      let (first, last) = (
        window.scores(slice, word: span.lowerBound), window.scores(slice, word: span.upperBound - 1)
      )
      return zip(first, last).map { ($0 + $1) / 2 }[...]
    }
    let cue = mean(.linkCue, 4..<6)
    for (index, (bucket, count)) in [(3, 1), (1, 0), (8, 0), (10, 1)].enumerated() {
      let plain =
        dot(cue, times(Array(form[256..<512]), mean(.linkContent, spans[index])))
        + distance[16 + bucket] + between[4 + count]
      #expect(abs(found.candidates[index] - plain) < 1e-4)
    }
    let null = try model.file.array("link.null", shape: [3, 16])
    let bias = try model.file.array("link.null.bias", shape: [3])
    #expect(abs(found.none - dot(cue, null[16..<32]) - bias[1]) < 1e-4)
  }

  @Test(arguments: [
    (4..<6, 5..<9, 0), (4..<6, 2..<4, 1), (4..<6, 2..<3, 2), (4..<6, 1..<2, 3), (9..<10, 0..<5, 4),
    (90..<91, 0..<5, 7), (4..<6, 6..<7, 8), (4..<6, 7..<8, 9), (4..<6, 9..<10, 10),
    (4..<6, 80..<81, 14),
  ])
  func `distances fall into buckets`(span: Range<Int>, candidate: Range<Int>, bucket: Int) {
    #expect(LinkForms.bucket(from: span, to: candidate) == bucket)
  }

  @Test func `mentions are scored across windows`() throws {
    let model = try SmallModel.make()
    let windows = model.encode(SmallModel.windows([9, 6]), threads: 1)
    let pair = MentionPair(
      sentencesApart: 3, mentionsBetween: 40, anaphorKind: 0, antecedentKind: 1, match: 2)
    let anaphor = model.anaphor(of: windows[1], word: 2)
    let score = model.coreferenceScore(
      anaphor, model.antecedent(of: windows[0], word: 5), pair: pair)
    let form = try model.file.array("coref.bilinear", shape: [16, 16])
    let plain =
      dot(
        windows[1].scores(.anaphor, word: 2), times(form, windows[0].scores(.antecedent, word: 5)))
      + (try model.file.array("coref.sentence", shape: [7])[3])
      + (try model.file.array("coref.mention", shape: [7])[6])
      + (try model.file.array("coref.kinds", shape: [3, 3, 3])[5])
    #expect(abs(score - plain) < 1e-4)
    let null = try model.file.array("coref.null", shape: [16])
    let bias = try model.file.array("coref.null.bias", shape: [1])[0]
    #expect(abs(anaphor.none - dot(windows[1].scores(.anaphor, word: 2), null) - bias) < 1e-5)
  }

  @Test(arguments: SpanLayer.allCases)
  func `every span layer has its transitions`(layer: SpanLayer) throws {
    let (model, window) = try encoded()
    let table = model.transitions(layer)
    #expect(table.between.rows == window.scores(layer.slice, word: 0).count)
    #expect(table.start.count == table.between.rows && table.end.count == table.between.rows)
  }
}
