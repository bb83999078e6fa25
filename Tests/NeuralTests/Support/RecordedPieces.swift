import Foundation

/// Words, their pieces as the reference tokenizer cut them and their case shapes, with the part of the vocabulary they need.
struct RecordedPieces: Decodable {
  struct Entry: Decodable {
    let word: String
    let pieces: [String]
    let shape: UInt8

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      word = try values.decode(String.self)
      pieces = try values.decode([String].self)
      shape = try values.decode(UInt8.self)
    }
  }

  let vocabulary: [String]
  let words: [Entry]

  static let all: RecordedPieces? = {
    let file = Bundle.module.bundleURL.appendingPathComponent("Resources/pieces.json")
    guard let text = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(RecordedPieces.self, from: text)
  }()
}
