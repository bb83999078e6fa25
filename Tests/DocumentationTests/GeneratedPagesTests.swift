import Foundation
import Testing

@testable import ReadoutCommand

@Suite("The generated pages of the manual")
struct GeneratedPagesTests {
  @Test(arguments: ManualPage.allCases)
  func `A page is what the program says today`(page: ManualPage) throws {
    let url = Repository.root.appending(path: page.path)
    let written = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    #expect(
      written == page.text,
      "\(page.path) is out of date; run `swift run readout manual \(page.rawValue) > \(page.path)`")
  }

  @Test func `Every page of the manual is named on its first page`() throws {
    let folder = Repository.root.appending(path: "Documentation/Manual")
    let index = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "README.md" }
    #expect(pages.sorted().filter { !index.contains("(\($0))") } == [])
  }
}

/// Where this repository lies.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
