import Foundation
import Testing

@testable import Extraction

@Suite struct `The manual's pages of frames` {
  @Test(arguments: FramesPage.tables)
  func `show the frames as they are`(table: String) throws {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "Documentation/Manual/\(table).md")
    let written = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    let page = try FramesPage(table: table)
    #expect(written == page.markdown, "write it anew: \(page.command)")
  }
}
