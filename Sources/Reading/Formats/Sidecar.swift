import Foundation
import Records

/// The file beside an article that describes it: `NAME.json` beside `NAME.txt`.
enum Sidecar {
  /// What it says; nil when there is none.
  ///
  /// - Throws: `bad_sidecar` when it is there and cannot be used.
  static func stated(
    beside path: String, in assembly: ArticleAssembly
  ) throws(ReadingError) -> Stated? {
    let sidecar = FileFormat.stem(path) + ".json"
    guard sidecar != path + ".json", FileManager.default.fileExists(atPath: sidecar) else {
      return nil
    }
    let fields: ArticleFields
    do {
      let text = try TextDecoding.decode(try ByteStream(path: sidecar).all(), source: sidecar)
      fields = ArticleFields(json: try JSONText.object(text, source: sidecar))
    } catch {
      throw ReadingError(.badSidecar, sidecar, detail: error.detail)
    }
    if let value = fields.unreadableDate(in: assembly) {
      throw ReadingError(.badSidecar, sidecar, detail: "«\(value)» is no date")
    }
    return fields.stated(foundIn: { _ in "sidecar" }, in: assembly)
  }
}
