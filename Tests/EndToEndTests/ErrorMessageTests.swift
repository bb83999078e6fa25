import Foundation
import Testing

@testable import ReadoutCommand

@Suite("What the program says when something is wrong")
struct ErrorMessageTests {
  @Test(arguments: [
    (
      LookupError.unknown("makron", suggestions: ["Emmanuel Macron"], record: "r.sqlite"),
      "r.sqlite: nobody in the record is called «makron»; did you mean Emmanuel Macron?"
    ),
    (
      LookupError.unknown("x", suggestions: [], record: "r.sqlite"),
      "r.sqlite: nobody in the record is called «x»; check the spelling, or look for it with --text"
    ),
    (
      LookupError.ambiguous(
        "kim", candidates: ["Kim Jong Un", "Kim Yo Jong", "Kim Dae-jung"], record: "r.sqlite"),
      "r.sqlite: «kim» can be Kim Jong Un, Kim Yo Jong or Kim Dae-jung; give more of the name"
    ),
    (
      LookupError.ambiguous("a", candidates: ["A", "B", "C", "D", "E", "F", "G"], record: "r"),
      "r: «a» can be A, B, C, D, E or 2 more; give more of the name"
    ),
    (
      LookupError.sameActor("macron", "the french president", name: "Emmanuel Macron", record: "r"),
      "r: «macron» and «the french president» are both Emmanuel Macron; name two actors"
    ),
    (
      LookupError.noLine("c123", record: "r.sqlite"),
      "r.sqlite: no line has the identifier «c123»; take one from a list"
    ),
  ])
  func `A name or identifier that is not found is named with a remedy`(
    error: LookupError, sentence: String
  ) {
    #expect(error.description == sentence)
  }

  @Test(arguments: [
    (["contacts", "--from", "May"], "«May» is no date; write it as 2022-02-07, 2022-02 or 2022"),
    (["contacts", "--from", "2022-01-01/2022-02-01"], "is no date; write it as 2022-02-07"),
    (["contacts", "--from", "2022", "--to", "2021"], "--to lies before --from; no day is in both"),
    (["articles", "--limit", "0"], "--limit 0: at least one is needed"),
    (["extract", "--workers", "0", "a"], "--workers 0: at least one is needed"),
    (
      ["extract", "--published", "soon", "a"],
      "--published soon: this is no date; write it as 2022-02-07"
    ),
    (["add", "-q", "-v", "a"], "--quiet and --verbose contradict each other; give one of them"),
    (["timeline", "a", "b", "--kind", "chat"], "The value 'chat' is invalid for '--kind <kind>'"),
    (["add"], "Missing expected argument '<path> ...'"),
  ])
  func `A wrong command line has a status of its own`(
    arguments: [String], sentence: String
  ) async {
    let heard = Heard()
    let status = await Program.run(arguments, on: heard.console)
    #expect(status == .usage)
    #expect(heard.output == "")
    #expect(heard.errors.contains(sentence))
  }

  @Test(arguments: [
    ["--help"], ["add", "--help"], ["help", "timeline"], [], ["--version"], ["show", "-h"],
  ])
  func `Help is data and no error`(arguments: [String]) async {
    let heard = Heard()
    #expect(await Program.run(arguments, on: heard.console) == .done)
    #expect(heard.errors == "")
    #expect(!heard.output.isEmpty)
  }

  @Test func `A closed pipe ends quietly and a full disk does not`() async {
    let closed = Heard(outputFailure: OutputError(number: EPIPE))
    #expect(await Program.run(["--help"], on: closed.console) == .outputClosed)
    #expect(closed.errors == "")
    let full = Heard(outputFailure: OutputError(number: ENOSPC))
    #expect(await Program.run(["--help"], on: full.console) == .outputFailed)
    #expect(
      full.errors == """
        readout: standard output: No space left on device; make room or send the output elsewhere

        """)
  }

  @Test func `A file name cannot send commands to the terminal`() async {
    let heard = Heard()
    let status = await Program.run(["contacts", "--record", "\u{1B}[2Jx"], on: heard.console)
    #expect(status == .noRecord)
    #expect(heard.errors == "readout: there is no record at ␛[2Jx; run `readout add` first\n")
  }
}
