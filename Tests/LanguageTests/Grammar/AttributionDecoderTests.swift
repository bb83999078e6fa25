import Testing

@testable import Language

@Suite("Attributions from links")
struct AttributionDecoderTests {
  @Test func `A cue takes its source and the pieces of its content`() {
    // «“Talks,” Macron said, “go on.” Putin denied it.»
    let decoder = AttributionDecoder(
      sources: [2..<3, 7..<8], cues: [3..<4, 8..<9], contents: [0..<1, 5..<6, 9..<10],
      links: .init(
        sourceOfCue: [[4, -3], [-2, 5]], contentOfCue: [[3, 2, -4], [-5, -1, 3]],
        sourceOfContent: [[2, -2], [1, -1], [-3, 2]]))
    #expect(
      decoder.attributions() == [
        Attribution(source: 2..<3, cue: 3..<4, contents: [0..<1, 5..<6], score: 12),
        Attribution(source: 7..<8, cue: 8..<9, contents: [9..<10], score: 10),
      ])
  }

  @Test func `What the contents say of the source counts for the cue`() {
    let decoder = AttributionDecoder(
      sources: [0..<1, 1..<2], cues: [2..<3], contents: [3..<4],
      links: .init(sourceOfCue: [[1, 0.5]], contentOfCue: [[4]], sourceOfContent: [[-2, 3]]))
    #expect(decoder.attributions().map(\.source) == [1..<2])
  }

  @Test func `A content goes to one cue alone`() {
    let decoder = AttributionDecoder(
      sources: [], cues: [0..<1, 4..<5], contents: [2..<3],
      links: .init(
        sourceOfCue: [[], []], contentOfCue: [[1], [2]], sourceOfContent: [[]]))
    #expect(
      decoder.attributions() == [
        Attribution(source: nil, cue: 4..<5, contents: [2..<3], score: 2)
      ])
  }

  @Test func `A content without a cue keeps a source that suits it`() {
    let decoder = AttributionDecoder(
      sources: [0..<1], cues: [1..<2], contents: [3..<4, 6..<7],
      links: .init(
        sourceOfCue: [[1]], contentOfCue: [[-4, -4]], sourceOfContent: [[2], [-1]]))
    #expect(
      decoder.attributions() == [
        Attribution(source: 0..<1, cue: nil, contents: [3..<4], score: 2)
      ])
  }

  @Test func `No links are no attributions`() {
    let decoder = AttributionDecoder(
      sources: [0..<1], cues: [1..<2], contents: [],
      links: .init(sourceOfCue: [[.nan]], contentOfCue: [[]], sourceOfContent: []))
    #expect(decoder.attributions() == [])
  }
}
