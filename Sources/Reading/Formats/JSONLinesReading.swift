import Records

/// Reads a `.jsonl` file line by line: each line an object that is an article.
struct JSONLinesReading: Sendable {
  let assembly: ArticleAssembly

  /// - Throws: only what `receive` throws; a bad line is received as skipped.
  func read(
    _ stream: ByteStream, source: String, _ receive: (ReadingOutcome) throws -> Void
  ) throws {
    var lines = LineStream(stream)
    var isEmpty = true
    while true {
      let outcome: ReadingOutcome
      do {
        guard let line = try lines.next() else { break }
        guard let found = self.outcome(line, source: source) else { continue }
        outcome = found
      } catch {
        return try receive(.skipped(SkippedSource(error)))
      }
      isEmpty = false
      try receive(outcome)
    }
    if isEmpty { try receive(.skipped(SkippedSource(ReadingError(.emptyFile, source)))) }
  }

  /// Nil for a blank line.
  private func outcome(_ line: LineStream.Line, source: String) -> ReadingOutcome? {
    let place = "\(source)#\(line.number)"
    guard let bytes = line.bytes else {
      return .skipped(SkippedSource(ReadingError(.tooLarge, place)))
    }
    guard bytes.contains(where: { $0 > 32 }) else { return nil }
    do {
      let text = try TextDecoding.decode(bytes, source: place)
      let fields = ArticleFields(json: try JSONText.object(text, source: place))
      return .article(
        assembly.article(try assembly.draft(fields, source: place, place: "field")))
    } catch {
      return .skipped(SkippedSource(error))
    }
  }
}
