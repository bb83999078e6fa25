extension SchemaDocumentation {
  static let others = [
    TableDocumentation(
      "figure", "A quantity about the world on which reports can disagree.",
      [
        "id": "Identifier (`finding.id`)",
        "article": "The article it is from (`article.id`)",
        "measure": "What is counted, in plain words",
        "value": "The number",
        "bound": "exactly, about, over, under or almost",
        "unit": "people, percent, USD, …",
        "place": "Where it holds",
        "asOf": "The date it describes, in EDTF",
        "firstDay": "First day that the date can mean; null when open",
        "lastDay": "Last day that the date can mean; null when open",
        "attributedTo": "Who gives it (`actor.id`); null for the article's own voice",
      ]),
    TableDocumentation(
      "action", "What one actor did to another, beside contacts and statements.",
      [
        "id": "Identifier (`finding.id`)",
        "article": "The article it is from (`article.id`)",
        "type": "PLOVER type: AGREE, CONSULT, SUPPORT, …",
        "actor": "Who acts (`actor.id`)",
        "recipient": "Who is acted upon (`actor.id`)",
        "date": "When, in EDTF",
        "firstDay": "First day that the date can mean; null when open",
        "lastDay": "Last day that the date can mean; null when open",
        "status": "happened, planned, hypothetical or denied",
      ]),
    TableDocumentation(
      "disagreement", "A point on which accounts inside one article differ.",
      [
        "id": "Identifier (`finding.id`)",
        "article": "The article it is from (`article.id`)",
        "kind": "figure, date, fact, blame or denial",
        "about": "The point in plain words",
        "sides": "JSON list of the accounts: `who`, `says`, `citations` (start, end, text)",
      ]),
    TableDocumentation(
      "confidence", "How sure a line and its fields are; none where nothing was measured.",
      [
        "finding": "The line (`finding.id`)",
        "field": "`item` for the line as a whole, or a field's name: `date`, `speaker`, …",
        "value": "Share of right ones among lines found so, from 0 to 1",
        "ground": "What it rests on: `sentence`, `story_day`, `named`, …",
      ]),
    TableDocumentation(
      "unusedCue", "Sentences with a word of contact or speech from which no line was drawn.",
      [
        "article": "The article (`article.id`)",
        "position": "Order in the text, from 0",
        "kind": "What the word would tell of: contact or statement",
        "cue": "The word as it is in a dictionary",
        "start": "Code points of the article's text before the sentence",
        "end": "Code points of the article's text up to its end",
        "text": "The sentence",
      ]),
    TableDocumentation(
      "grdb_migrations", "The versions of the schema that the record has been brought to.",
      ["identifier": "A dated sentence, such as «2026-11-21 the first record»"]),
  ]

  static let searches = [
    TableDocumentation(
      "articleSearch", as: .index, "Words of `article`, by `article.number`.",
      ["title": "As in `article`", "text": "As in `article`"]),
    TableDocumentation(
      "statementSearch", as: .index, "Words of `statement`, by `statement.number`.",
      ["text": "As in `statement`"]),
    TableDocumentation(
      "citationSearch", as: .index, "Words of `citation`, by `citation.number`.",
      ["text": "As in `citation`"]),
  ]

  static let views = [
    TableDocumentation(
      "contactList", as: .view, "One row a contact, ready to read.",
      [
        "id": "Identifier (`contact.id`)",
        "kind": "As in `contact`",
        "status": "As in `contact`",
        "date": "As in `contact`",
        "firstDay": "As in `contact`",
        "lastDay": "As in `contact`",
        "participants": "Names in order, joined by `, `",
        "place": "As in `contact`",
        "durationMinutes": "As in `contact`",
        "initiator": "Name of who asked for it",
        "tally": "As in `contact`",
        "article": "The article (`article.id`)",
        "title": "The article's title",
        "outlet": "The article's publisher",
        "published": "The article's date in EDTF",
        "citation": "The words of the first citation",
      ]),
    TableDocumentation(
      "statementList", as: .view, "One row a statement, ready to read.",
      [
        "id": "Identifier (`statement.id`)",
        "form": "As in `statement`",
        "act": "As in `statement`",
        "date": "As in `statement`",
        "firstDay": "As in `statement`",
        "lastDay": "As in `statement`",
        "speakers": "Names in order, joined by `, `",
        "addressee": "Name of whom it is said to",
        "text": "As in `statement`",
        "article": "The article (`article.id`)",
        "title": "The article's title",
        "outlet": "The article's publisher",
        "published": "The article's date in EDTF",
        "citation": "The words of the first citation",
      ]),
    TableDocumentation(
      "actorActivity", as: .view, "One row an actor, with how much the record holds about it.",
      [
        "name": "As in `knownActor`",
        "kind": "As in `knownActor`",
        "state": "As in `knownActor`",
        "articles": "Articles that name it",
        "contacts": "Contacts in which it takes part",
        "statements": "Statements that it makes",
        "addressed": "Statements addressed to it",
      ]),
  ]
}
