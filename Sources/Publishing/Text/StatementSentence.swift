import Records

/// A statement in one line: «Vladimir Putin told Emmanuel Macron: “We will talk.”».
struct StatementSentence {
  private let statement: Statement

  init(_ statement: Statement) {
    self.statement = statement
  }

  var text: String {
    let speaker = ContactSentence.list(statement.speaker.names)
    switch statement.form {
    case .direct:
      let cue = statement.addressee.map { "told \($0)" } ?? "said"
      return "\(speaker) \(cue): \(quoted)"
    case .mixed, .indirect:
      let hearer = statement.addressee.map { " to \($0)" } ?? ""
      return "\(speaker)\(hearer), \(statement.act.rawValue): \(statement.text)"
    }
  }

  private var quoted: String {
    let opening: Set<Character> = ["“", "\"", "«", "‘"]
    if let first = statement.text.first, opening.contains(first) { return statement.text }
    return "“\(statement.text)”"
  }
}
