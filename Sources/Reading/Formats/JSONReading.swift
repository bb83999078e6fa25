import Records

/// Reads a `.json` file: one object that is an article, or a list of them.
struct JSONReading: Sendable {
  let assembly: ArticleAssembly

  func read(_ text: String, source: String) throws(ReadingError) -> [ReadingOutcome] {
    let value = try JSONText.value(text, source: source)
    guard let list = value as? [Any] else {
      let fields = try fields(value, source: source)
      return [.article(try assembly.article(draft(fields, source: source)))]
    }
    guard !list.isEmpty else { throw ReadingError(.emptyFile, source) }
    return list.enumerated().map { index, item in
      let place = "\(source)#\(index + 1)"
      do throws(ReadingError) {
        let fields = try fields(item, source: place)
        return .article(assembly.article(try draft(fields, source: place)))
      } catch {
        return .skipped(SkippedSource(error))
      }
    }
  }

  private func fields(_ value: Any, source: String) throws(ReadingError) -> ArticleFields {
    guard let object = value as? [String: Any] else {
      throw ReadingError(.malformedJSON, source, detail: "not an object in braces")
    }
    return ArticleFields(json: object)
  }

  private func draft(
    _ fields: ArticleFields, source: String
  ) throws(ReadingError) -> ArticleDraft {
    try assembly.draft(fields, source: source, place: "field")
  }
}

extension ArticleAssembly {
  /// The draft of an article that comes as named values.
  ///
  /// - Throws: `missing_text` when no value holds its words.
  func draft(
    _ fields: ArticleFields, source: String, place: String
  ) throws(ReadingError) -> ArticleDraft {
    guard let text = fields.text else { throw ReadingError(.missingText, source) }
    let name = fields.id.map { "\(source):\($0)" } ?? source
    return ArticleDraft.titled(
      source: name, text: text, stated: fields.stated(foundIn: { "\(place) \($0)" }, in: self),
      markup: .light)
  }
}
