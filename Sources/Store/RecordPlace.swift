import Foundation

/// The place in the file system at which a record lies or shall lie.
enum RecordPlace {
  /// Why no record can be opened or made there, as far as the file system tells; nil when it can.
  static func obstacle(at path: String) -> String? {
    var status = stat()
    if stat(path, &status) == 0 {
      if let kind = strangeKind(status.st_mode) { return "it is \(kind)" }
      if access(path, R_OK) != 0 { return "it may not be read" }
      if access(path, W_OK) != 0 { return "it may not be written to" }
    }
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty else { return folderObstacle(".") }
    return folderObstacle(folder)
  }

  /// What stands where a record should, when that is no file: opening some of these would wait for
  /// ever.
  static func strangeKind(at path: String) -> String? {
    var status = stat()
    return stat(path, &status) == 0 ? strangeKind(status.st_mode) : nil
  }

  private static func strangeKind(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    default: "a pipe or a device"
    }
  }

  private static func folderObstacle(_ folder: String) -> String? {
    var status = stat()
    guard stat(folder, &status) == 0 else { return "there is no folder \(folder)" }
    guard status.st_mode & S_IFMT == S_IFDIR else { return "\(folder) is no folder" }
    return access(folder, W_OK | X_OK) == 0 ? nil : "the folder may not be written to"
  }
}
