import Foundation
import Records

struct CorrectionFile {
  let path: String

  /// - Throws: ``CorrectionFileError`` with file, line and remedy.
  func corrections() throws -> [Correction] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw CorrectionFileError(path: path, line: nil)
    }
    return try text.split(separator: "\n").enumerated().map { index, line in
      do {
        return try JSONDecoder().decode(Correction.self, from: Data(line.utf8))
      } catch {
        throw CorrectionFileError(path: path, line: index + 1)
      }
    }
  }
}

struct CorrectionFileError: Error, CustomStringConvertible {
  let path: String
  let line: Int?

  var description: String {
    guard let line else { return "\(path): cannot be read; name a file of `readout correct log`" }
    return
      "\(path), line \(line): no correction; write it with `readout correct log --format jsonl`"
  }
}
