import Foundation
import Testing

@Suite("Frames of a user's own")
struct AddedFramesTests {
  private let folder: TemporaryFolder
  private static let frames = """
    table: actions
    frame: outfox verb COERCE
    actor: nsubj
    recipient: obj
    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Russia outfoxed Ukraine on Monday.", to: "a.txt")
    try folder.write(AddedFramesTests.frames, to: "own.frames")
  }

  @Test func `Extract reads by them`() throws {
    let plain = try folder.program.run(["extract", "articles/a.txt"])
    #expect(plain.output.contains(#""actions":[]"#))
    let own = try folder.program.run(
      ["extract", "--frames", "articles/own.frames", "articles/a.txt"])
    #expect(own.status == 0)
    #expect(own.output.contains(#""type":"COERCE""#))
  }

  @Test func `Reports in a record are made anew with them, and not twice`() throws {
    let add = ["add", "articles/a.txt"]
    #expect(try folder.program.run(add).errors.contains("1 added"))
    let own = add + ["--frames", "articles/own.frames"]
    #expect(try folder.program.run(own).errors.contains("1 updated"))
    #expect(try folder.program.run(own).errors.contains("1 unchanged"))
    #expect(try folder.program.run(add).errors.contains("1 updated"))
  }

  @Test func `A mistake stops the command before anything is stored`() throws {
    try folder.write("table: actions\nframe: outfox verb RUDE", to: "own.frames")
    let outcome = try folder.program.run(
      ["add", "--frames", "articles/own.frames", "articles/a.txt"])
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("articles/own.frames:2: no kind «RUDE»; use one of ACCUSE"))
    #expect(try folder.program.run(["articles"]).status == 66)
  }
}
