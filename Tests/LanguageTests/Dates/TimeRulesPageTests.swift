import Foundation
import Language
import Testing

/// The manual's page on times is made from the rules themselves.
struct TimeRulesPageTests {
  @Test func `the manual's page shows the rules as they are`() throws {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "Documentation/Manual/times.md")
    let page = try String(contentsOf: path, encoding: .utf8)
    #expect(page == TimeRulesPage().markdown, "write it anew: \(TimeRulesPage.command)")
  }

  @Test(arguments: TimeTagger.accounts.map(\.name))
  func `every rule has its section`(_ name: String) {
    #expect(TimeRulesPage().markdown.contains("## \(name)\n"))
  }
}
