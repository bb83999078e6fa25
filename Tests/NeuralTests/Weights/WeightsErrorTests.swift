import Foundation
import Testing

@testable import Neural

@Suite struct WeightsErrorTests {
  /// Writes bytes to a file and gives the message of opening it, with the path left out.
  private func message(_ data: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("weights-\(UUID().uuidString)")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try message(of: file)
  }

  private func message(of file: URL) throws -> String {
    let error = #expect(throws: WeightsError.self) { try LanguageModel(contentsOf: file) }
    return (error?.description ?? "").replacing(file.path + ": ", with: "")
  }

  @Test func `a missing file`() throws {
    #expect(
      try message(of: URL(fileURLWithPath: "/nowhere/language.weights"))
        == """
        the weights of the language model cannot be read; install the program again with its \
        resource folders
        """)
    #expect(try message(of: FileManager.default.temporaryDirectory).contains("cannot be read"))
  }

  @Test(arguments: ["", "READOUT", "PK\u{3}\u{4} something else that is long enough to be a file"])
  func `another kind of file`(text: String) throws {
    #expect(
      try message(Data(text.utf8))
        == """
        byte 0 does not begin a file of weights («READOUTW»); name a file that Training wrote, or \
        install the program again with its resource folders
        """)
  }

  @Test func `a newer version`() throws {
    var weights = TestWeights()
    weights.version = 2
    #expect(
      try message(weights.data())
        == "byte 8 says format 2, and this program reads format 1; use a newer program")
  }

  @Test func `a truncated file`() throws {
    let data = try TestWeights().data()
    for length in [8, 20, 31, 32, 100, data.count / 2, data.count - 1] {
      let expected = length < 32 ? 32 : data.count
      #expect(
        try message(data[..<length])
          == """
          the file ends at byte \(length) and should at byte \(expected); copy it again, or \
          install the program again with its resource folders
          """)
    }
  }

  @Test func `an altered or lengthened file`() throws {
    let data = try TestWeights().data()
    let altered = """
      the bytes from 32 on do not have the digest that byte 24 says; copy the file again, or \
      install the program again with its resource folders
      """
    for place in [24, 32, 1000, data.count / 2, data.count - 1] {
      var copy = data
      copy[place] ^= 16
      #expect(try message(copy) == altered)
    }
    #expect(try message(data + Data(count: 64)) == altered)
  }

  @Test func `a header that cannot be read`() throws {
    let again = "; write the weights again with Training"
    let text = Data("{\"name\": 3".utf8)
    #expect(
      try message(TestWeights.framed(text, headerLength: UInt32(text.count)))
        == "the header at byte 32 cannot be read (it is no JSON)" + again)
    #expect(
      try message(TestWeights.framed(text, headerLength: 1_000_000))
        == "the header at byte 32 says a length beyond the file's end" + again)
    let empty = Data("{}".utf8)
    #expect(
      try message(TestWeights.framed(empty, headerLength: 2))
        == "the header at byte 32 cannot be read («name» is missing)" + again)
    var weights = TestWeights()
    weights.weightLimit = 127
    #expect(
      try message(weights.data())
        == "the header at byte 32 says steps of 127 and 255, whose products do not fit" + again)
  }

  @Test func `a tensor that is missing or of another shape`() throws {
    let again = "; write the weights again with Training"
    for name in ["embedding.word", "layer.1.inner.scale", "heads.bias", "cue.start", "vocabulary"] {
      var weights = TestWeights()
      weights.missing = [name]
      #expect(try message(weights.data()) == "the tensor «\(name)» is missing" + again)
    }
    var weights = TestWeights()
    weights.reshaped = ["layer.0.outer.weight": [64, 80]]
    #expect(
      try message(weights.data())
        == "the tensor «layer.0.outer.weight» is i8x16x4 [64, 80] and should be i8x16x4 [64, 96]"
        + again)
    weights.reshaped = ["arc.bias": [3]]
    #expect(
      try message(weights.data()) == "the tensor «arc.bias» is f32 [3] and should be f32 [32]" + again)
  }
}
