import Foundation

/// A gold file, plain or packed with gzip: mostly JSON, one item a line.
enum GoldLines {
  /// - Throws: ``EvaluationError`` when the file is missing or a line is no such item.
  static func read<Item: Decodable>(_ type: Item.Type, from path: String) throws -> [Item] {
    let lines = try bytes(of: path).split(separator: 10)
    let decoder = JSONDecoder()
    return try lines.enumerated().map { number, line in
      do {
        return try decoder.decode(type, from: Data(line))
      } catch {
        throw EvaluationError.unreadableLine(path: path, number: number + 1, reason: "\(error)")
      }
    }
  }

  /// The unpacked bytes of a file.
  static func bytes(of path: String) throws -> Data {
    if path == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw EvaluationError.missingFile(path)
    }
    guard path.hasSuffix(".gz") else { return try Data(contentsOf: URL(fileURLWithPath: path)) }
    let unpacking = Process()
    unpacking.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    unpacking.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    unpacking.standardOutput = pipe
    try unpacking.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    unpacking.waitUntilExit()
    guard unpacking.terminationStatus == 0 else { throw EvaluationError.missingFile(path) }
    return bytes
  }
}
