import Foundation
import Testing

@testable import Neural

@Suite struct WordPiecesTests {
  @Test func `words are cut as the reference tokenizer cuts them`() throws {
    let recorded = try #require(RecordedPieces.all)
    let model = try SmallModel.make()
    for entry in recorded.words {
      var found: [Int32] = []
      model.pieces.append(entry.word[...], to: &found)
      #expect(found.map { recorded.vocabulary[Int($0)] } == entry.pieces, "\(entry.word)")
    }
  }

  @Test func `case shapes are those that the model was trained with`() throws {
    for entry in try #require(RecordedPieces.all).words {
      #expect(CaseShape(of: entry.word[...]).rawValue == entry.shape, "\(entry.word)")
    }
  }

  @Test func `a piece that begins with the mark of continuation is not found at a beginning`()
    throws
  {
    var weights = TestWeights()
    weights.vocabulary = ["[UNK]", "[CLS]", "[SEP]", "a", "##b", "b##", "#", "##"]
    let model = try SmallModel.make(weights)
    for (word, pieces) in [("ab", [3, 4]), ("b", [0]), ("abb", [3, 4, 4]), ("##", [6, 6])] {
      var found: [Int32] = []
      model.pieces.append(word[...], to: &found)
      #expect(found.map(Int.init) == pieces, "\(word)")
    }
  }
}
