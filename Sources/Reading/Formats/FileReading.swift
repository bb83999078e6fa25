import Foundation
import Records

/// Reads one file of a known format into articles.
struct FileReading: Sendable {
  let assembly: ArticleAssembly

  typealias Receiver = (ReadingOutcome) throws -> Void

  /// - Throws: only what `receive` throws; what cannot be read is received as skipped.
  func read(_ path: String, _ format: FileFormat, _ receive: Receiver) throws {
    let stream: ByteStream
    do {
      stream = try ByteStream(path: path)
    } catch {
      return try receive(.skipped(SkippedSource(error)))
    }
    try read(stream, source: path, format, receive)
  }

  /// Reads a stream that is a file or the standard input.
  func read(
    _ stream: ByteStream, source: String, _ format: FileFormat, _ receive: Receiver
  ) throws {
    if let error = binaryError(stream, source: source) {
      return try receive(.skipped(SkippedSource(error)))
    }
    switch format {
    case .jsonLines:
      try JSONLinesReading(assembly: assembly).read(stream, source: source, receive)
    case .csv, .tsv:
      try CSVReading(assembly: assembly, separator: format == .tsv ? 9 : nil)
        .read(stream, source: source, receive)
    case .text, .markdown, .html, .json:
      let outcomes: [ReadingOutcome]
      do {
        outcomes = try whole(stream, source: source, format)
      } catch {
        outcomes = [.skipped(SkippedSource(error))]
      }
      for outcome in outcomes { try receive(outcome) }
    }
  }

  /// Binary content is one error for the file, not one for each of its «lines».
  private func binaryError(_ stream: ByteStream, source: String) -> ReadingError? {
    do {
      let start = try stream.peek()
      return UnicodeForm.detect(start.prefix(4096)).form == .utf8
        && TextDecoding.looksBinary(start) ? ReadingError(.binaryFile, source) : nil
    } catch {
      return error
    }
  }

  private func whole(
    _ stream: ByteStream, source: String, _ format: FileFormat
  ) throws(ReadingError) -> [ReadingOutcome] {
    let bytes = try stream.all()
    guard bytes.contains(where: { $0 > 32 }) else { throw ReadingError(.emptyFile, source) }
    let text: String =
      if format == .html {
        try TextDecoding.decode(bytes, source: source, declared: DeclaredCharset.decode)
      } else {
        try TextDecoding.decode(bytes, source: source)
      }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ReadingError(.emptyFile, source)
    }
    return try outcomes(text, source: source, format)
  }

  private func outcomes(
    _ text: String, source: String, _ format: FileFormat
  ) throws(ReadingError) -> [ReadingOutcome] {
    if format == .json {
      return try JSONReading(assembly: assembly).read(text, source: source)
    }
    let sidecar = try Sidecar.stated(beside: source, in: assembly)
    var draft = try draft(text, source: source, format)
    if var sidecar {
      sidecar.complete(with: draft.stated)
      draft.stated = sidecar
    }
    return [.article(assembly.article(draft))]
  }

  private func draft(
    _ text: String, source: String, _ format: FileFormat
  ) throws(ReadingError) -> ArticleDraft {
    if format == .html || format == .text && isSavedPage(text) {
      return try HTMLReading(assembly: assembly).draft(text, source: source)
    }
    var draft = ArticleDraft(
      source: source, text: text, markup: format == .markdown ? .full : .light)
    if format == .markdown, let front = FrontMatter(text) {
      draft.furniture = [Furniture(span: front.span, kind: .markup)]
      draft.stated = front.fields.stated(foundIn: { "front matter \($0)" }, in: assembly)
    }
    return draft
  }

  /// A page that was saved under the name of a text.
  private func isSavedPage(_ text: String) -> Bool {
    let start = text.prefix(200).drop(while: \.isWhitespace).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
  }
}
