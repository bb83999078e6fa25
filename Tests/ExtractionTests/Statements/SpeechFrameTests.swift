@testable import Extraction
import Records
import Testing

/// The sentences that `speech.frames` gives as examples, read by the whole extraction.
@Suite struct `Frames of speech` {
  struct Example: Sendable, CustomTestStringConvertible {
    let kind: String
    let sentence: String
    let gives: String
    var testDescription: String { sentence }
  }

  static let examples: [Example] =
    (try? SpeechFrames())?.table.frames.flatMap { frame in
      frame.examples.map { Example(kind: frame.kind, sentence: $0.sentence, gives: $0.gives) }
    } ?? []

  @Test(arguments: examples) func `give their examples`(example: Example) throws {
    let statements = try ExtractedReport.of(example.sentence).statements.map(\.item)
    #expect(statements.map { "\($0.speaker): \($0.text)" } == [example.gives])
    #expect(statements.map(\.act.rawValue) == [example.kind])
  }

  @Test func `have examples for every act`() {
    #expect(
      Set(Self.examples.map(\.kind)).isSuperset(of: ["claim", "promise", "appeal", "denial"]))
  }

  @Test(arguments: [
    ("frame: say verb shout", "speech.frames:1: no kind «shout»"),
    ("frame: say verb claim\ncontents: ccomp", "speech.frames:2: no field «contents»"),
    ("frame: say verb claim\ncontent: clause", "speech.frames:2: no place «clause»"),
    ("content: ccomp", "speech.frames:1: «content» stands outside a frame"),
  ])
  func `name the line of a mistake`(text: String, message: String) {
    let file = FrameFile(path: "speech.frames", vocabulary: SpeechFrames.vocabulary)
    #expect {
      try file.frames(in: text)
    } throws: { error in
      "\(error)".contains(message)
    }
  }
}
