import Foundation

/// A folder that lasts as long as a test.
final class TemporaryFolder: Sendable {
  let url: URL

  convenience init() throws {
    try self.init(
      at: FileManager.default.temporaryDirectory.appending(path: "readout-\(UUID().uuidString)"))
  }

  private init(at url: URL) throws {
    self.url = url
    try FileManager.default.createDirectory(
      at: url.appending(path: "articles"), withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Three articles in a record, made once for all tests that only ask; it lies beside the program
  /// and gives way to the next run's.
  static let asked = Result {
    let url = try ReadoutProgram.executable().deletingLastPathComponent()
      .appending(path: "asked-record")
    try? FileManager.default.removeItem(at: url)
    let folder = try TemporaryFolder(at: url)
    try folder.writeThreeArticles()
    try folder.program.run(["add", "--quiet", "articles"])
    return folder
  }

  var program: ReadoutProgram { ReadoutProgram(folder: url) }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func write(_ bytes: Data, to name: String) throws {
    try bytes.write(to: url.appending(path: "articles/" + name))
  }

  /// Three articles about the same two leaders.
  func writeThreeArticles() throws {
    try write(
      """
      Macron and Putin meet

      May 30, 2017

      French President Emmanuel Macron met Russian President Vladimir Putin at Versailles on Monday.
      “We disagree on a number of things, but we discussed them,” Putin told Macron.

      """, to: "meeting.txt")
    try write(
      """
      Leaders talk by telephone

      February 8, 2022

      Russian President Vladimir Putin called French President Emmanuel Macron on Monday.
      The call lasted 90 minutes. “We will talk,” Putin said.

      """, to: "call.txt")
    try write(
      """
      Minister denies a plan

      February 9, 2022

      Russian Foreign Minister Sergei Lavrov said on Wednesday that Russia had no plan to invade.

      """, to: "denial.txt")
  }

  /// Many small articles, each unlike the others.
  func writeArticles(_ count: Int) throws {
    for number in 0..<count {
      let day = number % 28 + 1
      try write(
        """
        Report number \(number)

        March \(day), 2021

        French President Emmanuel Macron called Russian President Vladimir Putin on Monday.
        “This is call number \(number),” Macron said. The call lasted \(number + 1) minutes.

        """, to: "report-\(number).txt")
    }
  }
}
