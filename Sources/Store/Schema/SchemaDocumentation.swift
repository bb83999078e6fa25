/// What one table or view of a record is for, and what its columns mean.
package struct TableDocumentation: Sendable {
  /// What SQLite calls it.
  package enum Kind: String, Sendable {
    case table, view
    case index = "full-text index"
  }

  package let name: String
  package let kind: Kind
  package let purpose: String
  package let columns: [ColumnDocumentation]

  init(
    _ name: String, as kind: Kind = .table, _ purpose: String,
    _ columns: KeyValuePairs<String, String>
  ) {
    self.name = name
    self.kind = kind
    self.purpose = purpose
    self.columns = columns.map { ColumnDocumentation(name: $0.key, meaning: $0.value) }
  }
}

/// What one column means.
package struct ColumnDocumentation: Sendable {
  package let name: String
  package let meaning: String
}

/// Every table and view of a record, in the order of the manual; a test compares it with a fresh
/// record, name by name.
package enum SchemaDocumentation {
  package static let tables: [TableDocumentation] =
    articles + actors + findings + others + lines + searches + views

  private static let firstDay = "First day that the date can mean, `YYYY-MM-DD`; null when open"
  private static let lastDay = "Last day that the date can mean, `YYYY-MM-DD`; null when open"
  private static let article = "The article it is from (`article.id`)"
  private static let finding = "Identifier (`finding.id`)"

  private static let articles = [
    TableDocumentation(
      "article", "A report as it was read.",
      [
        "number": "Row number for the full-text index; not stable between records",
        "id": "Identifier, derived from the words, the date and the outlet",
        "title": "Title, as the source gives it",
        "byline": "Author line, as the source gives it",
        "outlet": "Publisher",
        "url": "Address on the web",
        "published": "Publication date in EDTF (ISO 8601-2); null when unknown",
        "publishedFirstDay": firstDay,
        "publishedLastDay": lastDay,
        "publishedHow": "How the date is known: dateline, metadata, inferred, unknown",
        "headlineStart": "Code points of `text` before the headline; null without one",
        "headlineEnd": "Code points of `text` up to the headline's end",
        "extractorVersion": "Version of the extractor that read it",
        "text": "Everything that was read, furniture included, line ends as LF",
      ]),
    TableDocumentation(
      "articleSource", "Every path or address at which an article was found.",
      [
        "article": "The article (`article.id`)",
        "source": "Path or address; a line of a file is `PATH#LINE`",
      ]),
    TableDocumentation(
      "publicationCandidate", "Publication dates that were found, the most trusted first.",
      [
        "article": article,
        "position": "Order of trust, from 0; 0 is the date in `article.published`",
        "value": "Date in EDTF",
        "how": "How it is known: dateline, metadata, inferred, unknown",
        "foundIn": "Where it was found, in words",
        "words": "The words as found",
      ]),
    TableDocumentation(
      "furniture", "Passages of an article's text that are no news: notices, captions, links.",
      [
        "article": article,
        "position": "Order in the text, from 0",
        "start": "Code points of the text before the passage",
        "end": "Code points of the text up to its end",
        "kind": "What it is: cookie_notice, caption, byline, …",
      ]),
  ]

  private static let actors = [
    TableDocumentation(
      "actor", "Someone who deals with others; one row a customary name.",
      [
        "id": "Identifier, derived from the name",
        "name": "Full customary English name, or a description in a text's words",
        "folded": "The name without case, accents and «the», for finding it",
      ]),
    TableDocumentation(
      "articleActor", "The actors that one article names, and what it makes of them.",
      [
        "article": article,
        "position": "Order of first appearance, from 0",
        "actor": "The actor (`actor.id`)",
        "kind": "person, state, organisation or group; null when not known",
        "state": "ISO 3166-1 alpha-2 code of the state that it is or acts for",
      ]),
    TableDocumentation(
      "actorAlias", "The forms in which an article names an actor.",
      [
        "article": article,
        "actor": "The actor (`actor.id`)",
        "position": "Order of appearance, from 0",
        "alias": "The form as written",
        "folded": "The form without case, accents and «the»",
      ]),
  ]

  private static let findings = [
    TableDocumentation(
      "finding", "Every line of the record, of whatever kind.",
      [
        "id": "Identifier, derived from the article, the content and the cited places",
        "article": article,
        "kind": "contact, statement, figure, action or disagreement: the table with the rest",
      ]),
    TableDocumentation(
      "citation", "The passages on which a line rests, the fullest mention first.",
      [
        "number": "Row number for the full-text index; not stable between records",
        "finding": "The line (`finding.id`)",
        "position": "Order, from 0",
        "article": article,
        "start": "Code points of the article's text before the passage",
        "end": "Code points of the article's text up to its end",
        "text": "The exact words at those offsets",
      ]),
    TableDocumentation(
      "contact", "A dealing in which actors met, called, visited or wrote to each other.",
      [
        "id": finding,
        "article": article,
        "kind": "meeting, call, video_call, visit, summit, press_conference or letter",
        "date": "When, in EDTF; null when the article does not tell",
        "firstDay": firstDay,
        "lastDay": lastDay,
        "place": "Where, as the article names it",
        "durationMinutes": "How long, in minutes",
        "initiator": "Who asked for it (`actor.id`)",
        "status": "held, planned, proposed, cancelled or refused",
        "tally": "For «have spoken 11 times» the number; null for a single contact",
      ]),
    TableDocumentation(
      "contactParticipant", "Who takes part in a contact.",
      [
        "contact": "The contact (`contact.id`)",
        "position": "Order, from 0; of a visit the visitor comes first",
        "actor": "The actor (`actor.id`)",
      ]),
    TableDocumentation(
      "statement", "What someone said, wrote, wanted or believed, as a report attributes it.",
      [
        "number": "Row number for the full-text index; not stable between records",
        "id": finding,
        "article": article,
        "addressee": "To whom it is said (`actor.id`)",
        "form": "How much is quoted: direct, mixed or indirect",
        "act": "What is done by saying it: claim, promise, demand, denial, …",
        "text": "The content as the article words it, without the cue",
        "date": "When it was said, in EDTF; null when the article does not tell",
        "firstDay": firstDay,
        "lastDay": lastDay,
      ]),
    TableDocumentation(
      "statementSpeaker", "Who makes a statement; several for a joint one.",
      [
        "statement": "The statement (`statement.id`)",
        "position": "Order, from 0",
        "actor": "The actor (`actor.id`)",
      ]),
  ]
}
