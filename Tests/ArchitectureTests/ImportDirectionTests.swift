import Testing

@Suite struct `Data flows one way` {
  /// Stage → what it may import. The same table as `Package.swift`; outside modules included.
  static let allowed: [String: Set<String>] = [
    "Records": [],
    "Reading": ["Records", "CLibXML2", "Foundation"],
    "Neural": ["CKernels", "Darwin", "Dispatch", "Foundation", "Glibc", "Synchronization"],
    "Language": ["Records", "Neural", "Foundation"],
    "Extraction": ["Records", "Language", "Foundation"],
    "Reconciliation": ["Records", "Foundation"],
    "Store": ["Records", "Reconciliation", "GRDB", "Foundation"],
    "Publishing": ["Records", "Language", "Store", "Foundation"],
    "Readout": [
      "Records", "Reading", "Neural", "Language", "Extraction", "Reconciliation", "Store",
      "Dispatch", "Foundation", "Synchronization",
    ],
    "ReadoutServer": [
      "Records", "Reconciliation", "Store", "Publishing", "Foundation", "HTTPTypes", "Hummingbird",
      "HummingbirdCore",
      "Logging", "NIOCore", "NIOHTTPTypes", "NIOPosix", "Synchronization",
    ],
    "ReadoutCommand": [
      "Readout", "ReadoutServer", "Records", "Reading", "Language", "Reconciliation", "Store",
      "Publishing",
      "ArgumentParser", "Logging",
      "Foundation", "Synchronization",
    ],
  ]

  @Test(arguments: allowed.keys.sorted())
  func `a stage imports only what its line names`(stage: String) throws {
    let files = try SourceTree("Sources").files.filter { $0.target == stage }
    #expect(!files.isEmpty, "there is no target \(stage)")
    for file in files {
      for module in imports(of: file) where !Self.allowed[stage, default: []].contains(module) {
        Issue.record("\(file.path) imports \(module); \(stage) may not")
      }
    }
  }

  @Test func `every target has its line`() throws {
    let targets = Set(try SourceTree("Sources").files.map(\.target))
    #expect(targets.subtracting(Self.allowed.keys) == [])
  }

  private func imports(of file: SourceTree.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy({ ["package", "public", "internal", "@testable"].contains($0) }),
        index + 1 < words.count
      else { return nil }
      return String(words[index + 1].split(separator: ".")[0])
    }
  }
}
