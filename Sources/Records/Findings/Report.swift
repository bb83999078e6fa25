/// What one article says: the border between reading language and keeping records.
///
/// One report is one JSON line of `readout extract`. Nothing after it looks at language again.
package struct Report: Hashable, Sendable {
  package let article: Article
  /// Everyone whom the findings name, in order of first appearance.
  package var actors: [Actor]
  package var contacts: [Finding<Contact>]
  package var statements: [Finding<Statement>]
  package var figures: [Finding<Figure>]
  package var actions: [Finding<Action>]
  package var disagreements: [Finding<Disagreement>]
  /// The sentences with a word of contact or speech that no line cites.
  package var unusedCues: [UnusedCue]
  /// What an article without a stated date of publication says of it; empty for others.
  package var dateClues: [DateClue]

  package init(
    article: Article, actors: [Actor] = [], contacts: [Finding<Contact>] = [],
    statements: [Finding<Statement>] = []
  ) {
    self.article = article
    self.actors = actors
    self.contacts = contacts
    self.statements = statements
    figures = []
    actions = []
    disagreements = []
    unusedCues = []
    dateClues = []
  }

  /// How many lines the report gives.
  package var count: Int {
    contacts.count + statements.count + figures.count + actions.count + disagreements.count
  }
}

extension Report: Codable {
  private enum CodingKeys: String, CodingKey {
    case article, actors, contacts, statements, figures, actions, disagreements
    case unusedCues = "unused_cues"
    case dateClues = "date_clues"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(article, forKey: .article)
    try container.encode(actors, forKey: .actors)
    try container.encode(contacts, forKey: .contacts)
    try container.encode(statements, forKey: .statements)
    try container.encode(figures, forKey: .figures)
    try container.encode(actions, forKey: .actions)
    try container.encode(disagreements, forKey: .disagreements)
    try container.encode(unusedCues, forKey: .unusedCues)
    try container.encode(dateClues, forKey: .dateClues)
  }

  /// Reads a report whose article's text is in the decoder's `userInfo`.
  ///
  /// - Throws: `DecodingError`, also when a citation's words are not at its offsets.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    article = try container.decode(Article.self, forKey: .article)
    actors = try container.decode([Actor].self, forKey: .actors)
    contacts = try container.decode([Finding<Contact>].self, forKey: .contacts)
    statements = try container.decode([Finding<Statement>].self, forKey: .statements)
    figures = try container.decode([Finding<Figure>].self, forKey: .figures)
    actions = try container.decode([Finding<Action>].self, forKey: .actions)
    disagreements = try container.decode([Finding<Disagreement>].self, forKey: .disagreements)
    unusedCues = try container.decode([UnusedCue].self, forKey: .unusedCues)
    dateClues = try container.decodeIfPresent([DateClue].self, forKey: .dateClues) ?? []
  }
}
