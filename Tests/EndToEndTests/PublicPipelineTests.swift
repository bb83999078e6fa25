import Foundation
import Readout
import Testing

@Suite("The library as its clients use it")
struct PublicPipelineTests {
  @Test func `It gives the lines that the program prints, and says what was skipped`() async throws
  {
    let folder = try TemporaryFolder()
    try folder.writeThreeArticles()
    try folder.write("", to: "empty.txt")
    let path = folder.url.appending(path: "articles").path
    var lines: [String] = []
    let skipped = try await ReadoutPipeline(workers: 2).reportLines(for: [path]) {
      lines.append($0)
    }
    let printed = try folder.program.run(["extract", path])
    #expect(lines == printed.lines.map(String.init))
    #expect(skipped.count == 1)
    #expect(skipped.first?.hasPrefix("\(path)/empty.txt: there are no words in it; ") == true)
    #expect(printed.status == 1)
    #expect(printed.errors == "skipped \(skipped.joined())\n")
  }

  @Test func `An article that tells its date by clues is read with it, under the same identifier`()
    async throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      Donald Trump and Kim Jong Un meet today, June 12, 2018, in Singapore. South Korean President \
      Moon Jae-in met Kim Jong Un in Panmunjom last month.
      """, to: "undated.txt")
    let line = try #require(try await lines(folder).first)
    #expect(line.contains(#""published":"2018-06-12","published_candidates":[{"found_in":"clues""#))
    #expect(line.contains(#""published_how":"inferred""#))
    #expect(line.contains(#""date":"2018-05""#))
    let printed = try folder.program.run([
      "extract", folder.url.appending(path: "articles/undated.txt").path,
    ])
    #expect(printed.output.contains(#""date_clues":[{"#))
  }

  private func lines(_ folder: TemporaryFolder) async throws -> [String] {
    var lines: [String] = []
    _ = try await ReadoutPipeline(workers: 1).reportLines(
      for: [folder.url.appending(path: "articles/undated.txt").path]
    ) { lines.append($0) }
    return lines
  }
}
