/// The kinds of files that are read, by their extension.
enum FileFormat: String, Sendable, CaseIterable {
  case text, markdown, html, json, jsonLines, csv, tsv

  init?(path: String) {
    guard let format = FileFormat.byExtension[FileFormat.pathExtension(path)] else { return nil }
    self = format
  }

  /// Whether the file holds one article, which another file may describe.
  var isSingle: Bool { self == .text || self == .markdown || self == .html }

  static let byExtension: [String: FileFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "html": .html,
    "htm": .html, "xhtml": .html, "json": .json, "jsonl": .jsonLines, "ndjson": .jsonLines,
    "csv": .csv, "tsv": .tsv,
  ]

  /// The extension in lower case; empty when there is none.
  static func pathExtension(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The path without its extension.
  static func stem(_ path: String) -> String {
    let length = pathExtension(path).count
    return length == 0 ? path : String(path.dropLast(length + 1))
  }
}
