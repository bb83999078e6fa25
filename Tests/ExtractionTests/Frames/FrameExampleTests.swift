import Language
import Records
import Testing

@testable import Extraction

@Suite struct `The examples of the frames` {
  private static let actionExamples: [(Frame, Frame.Example)] =
    (try? ActionTable.frames())?.frames.flatMap { frame in frame.examples.map { (frame, $0) } }
    ?? []

  @Test(arguments: actionExamples)
  func `of actions give their type, who does it and to whom`(
    frame: Frame, example: Frame.Example
  ) throws {
    let view = try ExtractedReport.view(of: example.sentence)
    let reading = ArticleReading(view, words: try ClauseWords())
    let parties = ActionParties(
      reading, instruments: try CueTable.words("Actions/instruments.txt"))
    let deeds = try ActionReader(ActionTable.frames())
      .actions(in: view.tokens.indices, of: reading)
    let read = deeds.map { deed in
      let (actors, recipients) = parties.parties(of: deed)
      let names = (actors.actors + recipients.actors).map(\.name).joined(separator: ", ")
      return "\(deed.predicate.frame.kind): \(names)"
    }
    #expect(
      read.contains("\(frame.kind): \(example.gives)"), "\(frame.path):\(example.line) \(read)")
  }
}
