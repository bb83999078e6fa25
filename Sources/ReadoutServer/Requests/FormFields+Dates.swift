import Records

extension FormFields {
  /// A date; nil where the field is missing.
  ///
  /// - Throws: ``RequestError`` for anything else, and for a stretch of time.
  func date(_ name: String) throws -> EventDate? {
    try self[name].map { value in
      guard let date = EventDate(value), date.precision != .interval else {
        throw RequestError.badField(
          name, value, advice: "write a date as 2022-02-07, 2022-02 or 2022")
      }
      return date
    }
  }

  /// - Throws: ``RequestError`` where a time ends before it begins.
  func checkOrder(_ from: EventDate?, _ to: EventDate?) throws {
    guard let first = from?.firstDay, let last = to?.lastDay, last < first else { return }
    throw RequestError.badField("to", to?.description ?? "", advice: "it lies before «from»")
  }
}
