@testable import Extraction
import Records
import Testing

/// The sentences that `contacts.frames` gives as examples, read by the whole extraction.
@Suite struct `Frames of contacts` {
  private static let examples: [(Frame, Frame.Example)] =
    (try? FrameTable("contacts", FramedContacts.vocabulary))?.frames.flatMap { frame in
      frame.examples.map { (frame, $0) }
    } ?? []

  @Test(arguments: examples) func `give their examples`(
    frame: Frame, example: Frame.Example
  ) throws {
    let contacts = try ExtractedReport.of(example.sentence).contacts.map(\.item)
    let read = contacts.map { "\($0.kind.rawValue): \($0.participants.joined(separator: ", "))" }
    #expect(
      read.contains("\(frame.kind): \(example.gives)"), "\(frame.path):\(example.line) \(read)")
  }

  @Test func `have an example each`() {
    #expect(Set(Self.examples.map(\.0.line)).count > 15)
  }
}
