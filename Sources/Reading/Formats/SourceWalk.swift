import Foundation

/// Finds the files of a path: the file itself, or those of a folder and its folders.
///
/// Folders are read by name, in the order of their bytes, so that two runs agree. Hidden files and
/// sidecars are passed over; a link back to a folder that was read is an error of its own.
struct SourceWalk {
  enum Step {
    case file(String, FileFormat)
    case failure(ReadingError)
  }

  /// The real paths of the folders read so far.
  private var folders: Set<String> = []

  /// - Throws: only what `receive` throws.
  mutating func walk(_ path: String, _ receive: (Step) throws -> Void) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
      let detail = isLink ? "a link that leads nowhere" : nil
      return try receive(.failure(ReadingError(.noSuchFile, path, detail: detail)))
    }
    if isFolder.boolValue {
      try walkFolder(path, receive)
    } else {
      try receive(step(path))
    }
  }

  private func step(_ path: String) -> Step {
    guard let format = FileFormat(path: path) else {
      return .failure(ReadingError(.unsupportedFormat, path))
    }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: real)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      return .failure(ReadingError(.unsupportedFormat, path, detail: "not a regular file"))
    }
    return .file(path, format)
  }

  private mutating func walkFolder(_ path: String, _ receive: (Step) throws -> Void) throws {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard folders.insert(real).inserted else {
      return try receive(.failure(ReadingError(.folderLoop, path)))
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return try receive(.failure(ReadingError(.unreadable, path)))
    }
    let visible = names.filter { !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !visible.isEmpty else {
      return try receive(.failure(ReadingError(.emptyFolder, path)))
    }
    let described = SourceWalk.stems(of: visible)
    let folder = path.hasSuffix("/") ? path : path + "/"
    for name in visible {
      let isSidecar = FileFormat(path: name) == .json && described.contains(FileFormat.stem(name))
      if !isSidecar { try walk(folder + name, receive) }
    }
  }

  /// The stems of the files that a sidecar may describe.
  static func stems(of paths: [String]) -> Set<String> {
    Set(paths.filter { FileFormat(path: $0)?.isSingle ?? false }.map(FileFormat.stem))
  }
}
