import Foundation

/// The repository's Swift files, as the architecture tests read them.
struct SourceTree {
  struct File {
    /// Relative to the repository: `Sources/Records/Dates/EventDate.swift`.
    let path: String
    let lines: [Substring]

    var name: String { String(path.split(separator: "/").last ?? "") }
    var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
    /// The target that a file under `Sources` belongs to.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
  }

  let files: [File]

  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below a folder of the repository, sorted by path.
  init(_ folder: String) throws {
    let base = SourceTree.root.appendingPathComponent(folder)
    let paths =
      FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
      return File(
        path: folder + "/" + path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}

/// A function or initialiser and its length, found by the indentation that swift-format gives.
struct FunctionBody {
  let file: String
  let line: Int
  let name: String
  let length: Int
  let parameters: Int

  static func all(in file: SourceTree.File) -> [FunctionBody] {
    file.lines.indices.compactMap { start in
      let line = file.lines[start]
      let code = line.drop { $0 == " " }
      guard let name = declaredName(code) else { return nil }
      let indent = line.count - code.count
      let closing = String(repeating: " ", count: indent) + "}"
      guard
        let opening = file.lines[start...].firstIndex(where: {
          $0.hasSuffix("{") || $0.hasSuffix("}")
        }),
        let end = file.lines[opening...].firstIndex(where: {
          $0.hasPrefix(closing) || ($0 == line && $0.hasSuffix("}"))
        })
      else { return nil }
      let header = file.lines[start...opening].joined(separator: " ")
      return FunctionBody(
        file: file.path, line: start + 1, name: name, length: end - start + 1,
        parameters: parameterCount(header))
    }
  }

  private static func declaredName(_ code: Substring) -> String? {
    let modifiers: Set<Substring> = [
      "package", "public", "private", "fileprivate", "internal", "static", "mutating", "override",
      "final", "convenience", "required", "nonisolated", "@discardableResult", "@Sendable",
    ]
    let words = code.split(separator: " ").drop { modifiers.contains($0) }
    guard let first = words.first else { return nil }
    if first == "func" { return words.dropFirst().first.map(String.init) }
    return first.hasPrefix("init(") || first.hasPrefix("init?(") ? "init" : nil
  }

  /// Top-level commas of the parameter list, plus one.
  private static func parameterCount(_ header: String) -> Int {
    guard let open = header.firstIndex(of: "(") else { return 0 }
    var depth = 0
    var count = 0
    var sawAny = false
    for character in header[open...] {
      if "([<{".contains(character) { depth += 1 }
      if ")]}".contains(character) || character == ">" && depth > 1 { depth -= 1 }
      if depth == 0 { break }
      if depth == 1, character == ":" { sawAny = true }
      if depth == 1, character == "," { count += 1 }
    }
    return sawAny ? count + 1 : 0
  }
}
