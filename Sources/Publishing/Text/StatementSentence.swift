import Records

/// A statement in one line: «Vladimir Putin told Emmanuel Macron: “We will talk.”».
struct StatementSentence {
  private let statement: Statement
  private let tellsAct: Bool

  /// A page tells the act beside the sentence.
  init(_ statement: Statement, tellsAct: Bool = true) {
    self.statement = statement
    self.tellsAct = tellsAct
  }

  var text: String {
    let speaker = ContactSentence.list(statement.speaker.names)
    switch statement.form {
    case .direct:
      let cue = statement.addressee.map { "told \($0)" } ?? "said"
      return "\(speaker) \(cue): \(quoted)"
    case .mixed, .indirect:
      let hearer = statement.addressee.map { " to \($0)" } ?? ""
      let act = tellsAct ? ", \(statement.act.rawValue)" : ""
      return "\(speaker)\(hearer)\(act): \(statement.text)"
    }
  }

  private var quoted: String {
    let opening: Set<Character> = ["“", "\"", "«", "‘"]
    if let first = statement.text.first, opening.contains(first) { return statement.text }
    return "“\(statement.text)”"
  }
}
