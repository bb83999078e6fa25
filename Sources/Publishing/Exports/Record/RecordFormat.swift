/// A way in which a record leaves for other tools: small types in this folder's neighbours, listed in ``RecordExport``.
///
/// A format only turns lines into text. It never asks for the time or the machine, so that the same record gives the
/// same bytes.
package protocol RecordFormat: Sendable {
  /// What it is, and whose tools take it, in a sentence of the manual.
  var meaning: String { get }
  /// The files that it consists of.
  var files: [ExportFile] { get }
}

/// One file of an export.
package struct ExportFile: Sendable {
  /// The file's name in the folder.
  package let name: String
  package let mediaType: String
  /// What it holds, in a phrase.
  package let meaning: String
  private let content: @Sendable (ExportedRecord) throws -> String

  init(
    _ name: String, _ mediaType: String, _ meaning: String,
    content: @escaping @Sendable (ExportedRecord) throws -> String
  ) {
    self.name = name
    self.mediaType = mediaType
    self.meaning = meaning
    self.content = content
  }

  /// The file's text, in UTF-8 when it is written.
  ///
  /// - Throws: `StoreError` when the record cannot be read; `LanguageError` when a table of the program is missing.
  package func text(of record: ExportedRecord) throws -> String { try content(record) }
}
