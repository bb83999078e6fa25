import Testing

@Suite struct `Sizes stay readable` {
  static let folders = ["Sources", "Tests", "Quality"]

  @Test(arguments: folders) func `no file is longer than 500 lines`(folder: String) throws {
    for file in try SourceTree(folder).files where file.lines.count > 500 {
      Issue.record("\(file.path) has \(file.lines.count) lines; look for a missing name in it")
    }
  }

  @Test func `half of the source files are at most 120 lines long`() throws {
    let lengths = try SourceTree("Sources").files.map(\.lines.count).sorted()
    #expect(lengths[lengths.count / 2] <= 120)
  }

  @Test(arguments: folders) func `no function is longer than 50 lines`(folder: String) throws {
    for file in try SourceTree(folder).files {
      for function in FunctionBody.all(in: file) where function.length > 50 {
        Issue.record("\(file.path):\(function.line) \(function.name) has \(function.length) lines")
      }
    }
  }

  /// Initialisers of plain values name each field once, and so may have more.
  @Test func `no function takes more than five parameters`() throws {
    for file in try SourceTree("Sources").files {
      for function in FunctionBody.all(in: file)
      where function.parameters > 5 && function.name != "init" {
        Issue.record(
          "\(file.path):\(function.line) \(function.name) takes \(function.parameters) parameters")
      }
    }
  }

  @Test func `no folder holds more than 15 files or lies more than 4 levels deep`() throws {
    let files = try SourceTree("Sources").files
    for (folder, files) in Dictionary(grouping: files, by: \.folder) {
      #expect(files.count <= 15, "\(folder) holds \(files.count) files")
      #expect(folder.split(separator: "/").count <= 5, "\(folder) lies too deep")
    }
  }

  /// The aim is line for line. Examples and counter-examples of rules stand beside the rules and count as
  /// code here, though they run as tests.
  @Test func `tests do not fall below a third of the code`() throws {
    let code = try SourceTree("Sources").files.reduce(0) { $0 + $1.lines.count }
    let tests = try SourceTree("Tests").files.reduce(0) { $0 + $1.lines.count }
    #expect(tests * 3 >= code, "\(tests) lines of test for \(code) lines of code")
  }
}
