import Foundation

/// A text that does harm where it is taken for anything but text: `Tests/Fixtures/Hostile/texts.json`.
package struct HostileText: Decodable, Hashable, Sendable, CustomStringConvertible {
  package let name: String
  package let text: String

  package var description: String { name }

  /// All of them, in the order of the file.
  ///
  /// - Throws: what Foundation says when the file is missing or broken.
  package static func all() throws -> [HostileText] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Fixtures/Hostile/texts.json")
    return try JSONDecoder().decode([HostileText].self, from: Data(contentsOf: file))
  }
}
