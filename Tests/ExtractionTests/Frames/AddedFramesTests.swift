import Foundation
import Testing

@testable import Extraction

@Suite struct `Frames of a user's own` {
  /// The error that a file of frames gives.
  private func message(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).frames")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    do throws(ExtractionError) {
      _ = try ReportExtractor(added: AddedFrames(paths: [file.path]))
      return ""
    } catch {
      return error.description.replacingOccurrences(of: file.path, with: "own.frames")
    }
  }

  @Test(arguments: [
    ("frame: snub verb REJECT", "own.frames:1: the first line says what the frames add to"),
    ("table: weather", "own.frames:1: the first line says what the frames add to"),
    ("table: actions\nframe: snub verb", "own.frames:2: a frame is «frame: LEMMAS PART KIND»"),
    ("table: actions\nframe: snub verb RUDE", "own.frames:2: no kind «RUDE»; use one of ACCUSE"),
    (
      "table: actions\n\n# Comment\nframe: snub verb REJECT\nactor: subject",
      "own.frames:5: no place «subject»; use nsubj"
    ),
    (
      "table: actions\nframe: snub verb REJECT\nvictim: obj",
      "own.frames:3: no field «victim»; use one of actor"
    ),
    ("table: actions\nframe: break $promises verb REJECT", "own.frames:2: no choices are named"),
    ("table: contacts\nframe: skype verb video_call\nparticipants: nsubj + obl:with", ""),
  ])
  func `are refused with line and remedy`(text: String, expected: String) throws {
    let message = try message(text)
    #expect(expected.isEmpty ? message.isEmpty : message.hasPrefix(expected), "\(message)")
  }

  @Test func `that are missing are named`() {
    #expect(throws: ExtractionError.missingFrames(path: "/nowhere.frames")) {
      try AddedFrames(paths: ["/nowhere.frames"])
    }
  }
}
