import Foundation
import Testing

@Suite struct `Names and style` {
  @Test func `no type is named for what it is not`() throws {
    let vague = ["Manager", "Helper", "Util", "Utils", "Base", "Info"]
    for file in try SourceTree("Sources").files {
      for (line, name) in typeNames(in: file) where vague.contains(where: name.hasSuffix) {
        Issue.record("\(file.path):\(line) \(name): name it after what a reader of news would see")
      }
    }
  }

  @Test func `a file bears the name of a type that it declares or extends`() throws {
    for file in try SourceTree("Sources").files {
      let stem = String(file.name.dropLast(6).split(separator: "+")[0])
      let names = typeNames(in: file).map(\.name)
      let conforms = file.lines.contains { $0.hasPrefix("extension") && $0.contains(": \(stem)") }
      #expect(names.contains(stem) || conforms, "\(file.path) declares \(names)")
    }
  }

  @Test(arguments: ["try!", "fatalError(", "as!", "@unchecked Sendable", "print("])
  func `no source forces, traps on input or prints outside the diagnostics`(forbidden: String)
    throws
  {
    for file in try SourceTree("Sources").files where !file.path.contains("/Diagnostics/") {
      for (index, line) in file.lines.enumerated() where hasWord(forbidden, line) {
        Issue.record("\(file.path):\(index + 1) has «\(forbidden)»")
      }
    }
  }

  /// Whether the line has the text and no letter before it: «isReprint(» does not print.
  private func hasWord(_ word: String, _ line: some StringProtocol) -> Bool {
    let line = String(line)
    return line.ranges(of: word).contains { range in
      range.lowerBound == line.startIndex
        || !line[line.index(before: range.lowerBound)].isLetter
    }
  }

  @Test func `every package and public declaration of a type has a doc comment`() throws {
    for file in try SourceTree("Sources").files {
      for (index, line) in file.lines.enumerated() where declaresOpenType(line) {
        let above = file.lines[..<index].last { !$0.drop { $0 == " " }.hasPrefix("@") } ?? ""
        #expect(
          above.drop { $0 == " " }.hasPrefix("///"), "\(file.path):\(index + 1) has no doc comment")
      }
    }
  }

  @Test func `the repository speaks of the product alone`() throws {
    let root = SourceTree.root
    for folder in ["Sources", "Tests", "Quality", "Documentation", "Examples", "Scripts"] {
      let base = root.appendingPathComponent(folder)
      let paths =
        FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
      for path in paths where !path.hasSuffix("StyleTests.swift") {
        guard let text = try? String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
        else { continue }
        #expect(!text.contains("/work/"), "\(folder)/\(path) names a machine's path")
      }
    }
  }

  private func declaresOpenType(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard let first = words.first, first == "package" || first == "public" else { return false }
    return words.dropFirst().first.map {
      ["struct", "enum", "class", "final", "actor", "protocol"].contains($0)
    } ?? false
  }

  private func typeNames(in file: SourceTree.File) -> [(line: Int, name: String)] {
    file.lines.enumerated().flatMap { index, line -> [(line: Int, name: String)] in
      let words = line.split(separator: " ")
      return zip(words, words.dropFirst()).compactMap { keyword, name in
        guard ["struct", "enum", "class", "actor", "protocol", "extension"].contains(keyword) else {
          return nil
        }
        let bare = name.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
        return (index + 1, String(bare.split(separator: ".").last ?? bare))
      }
    }
  }
}
