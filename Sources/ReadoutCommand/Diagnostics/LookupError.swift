/// A name that the record does not know, or not clearly enough.
struct LookupError: Error, Hashable, CustomStringConvertible {
  let description: String

  /// How many candidates a line names.
  private static let shown = 5

  private init(_ description: String) {
    self.description = description
  }

  static func unknown(_ name: String, suggestions: [String], record: String) -> LookupError {
    let advice =
      suggestions.isEmpty
      ? "check the spelling, or look for it with --text" : "did you mean \(list(suggestions))?"
    return LookupError("\(record): nobody in the record is called «\(name)»; \(advice)")
  }

  static func ambiguous(_ name: String, candidates: [String], record: String) -> LookupError {
    LookupError(
      "\(record): «\(name)» can be \(list(candidates)); give more of the name")
  }

  static func sameActor(
    _ first: String, _ second: String, name: String, record: String
  ) -> LookupError {
    LookupError("\(record): «\(first)» and «\(second)» are both \(name); name two actors")
  }

  static func noLine(_ id: String, record: String) -> LookupError {
    LookupError("\(record): no line has the identifier «\(id)»; take one from a list")
  }

  /// «A, B or C».
  private static func list(_ names: [String]) -> String {
    var shown = Array(names.prefix(LookupError.shown))
    let rest = names.count - shown.count
    if rest > 0 { shown.append("\(rest) more") }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }
}
