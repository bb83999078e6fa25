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
}
