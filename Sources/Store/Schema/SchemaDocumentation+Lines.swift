extension SchemaDocumentation {
  /// The tables of the lines that many reports give together.
  static let lines = [
    TableDocumentation(
      "line", "A line of the record: what all accounts of one thing say together.",
      [
        "id": "Identifier: that of its earliest account",
        "kind": "contact, statement, figure, action, disagreement or pledge",
        "block": "Only findings of one kind and block can be one line",
        "type": "The kind of contact, the act of speech, the bound, the PLOVER type, …",
        "status": "Of a contact or an action, as in their tables",
        "date": "When, in EDTF",
        "firstDay": "First day that the date can mean, `YYYY-MM-DD`; null when open",
        "lastDay": "Last day that the date can mean, `YYYY-MM-DD`; null when open",
        "article": "The earliest article that tells of it (`article.id`)",
        "confidence": "How sure the surest of its accounts is, 0 to 1; null where not measured",
        "item": "All its fields, as JSON",
        "variants": "Values of fields on which accounts differ, as JSON",
        "links": "Other lines to which it belongs, as JSON",
        "isRejected": "1 when a reader has rejected it",
        "corrections": "What readers have said of it, as JSON",
      ]),
    TableDocumentation(
      "lineAccount", "The findings of which a line is made.",
      [
        "line": "The line (`line.id`)", "position": "Earlier reports first, from 0",
        "finding": "The finding (`finding.id`); empty for a disagreement",
        "article": "Its article (`article.id`)",
      ]),
    TableDocumentation(
      "lineActor", "Whom a line names.",
      [
        "line": "The line (`line.id`)", "position": "Order in the line, from 0",
        "role": "participant, initiator, speaker, addressee, source, actor, recipient or side",
        "name": "The name that the record shows (`knownActor.name`)",
      ]),
    TableDocumentation(
      "knownActor", "Which actor a name of `actor` means.",
      [
        "actor": "The name (`actor.id`)", "block": "Only names of one block can mean one actor",
        "name": "The name that the record shows", "kind": "person, state, organisation or group",
        "state": "ISO 3166 code of the state that it is or acts for",
      ]),
    TableDocumentation(
      "findingBlock", "The block in which a finding is compared with others.",
      [
        "finding": "The finding (`finding.id`)", "kind": "As in `finding`",
        "block": "As in `line`",
      ]),
    TableDocumentation(
      "unsettledActor", "Names that have come or gone since lines were last made.",
      ["actor": "The name (`actor.id`)"]),
    TableDocumentation(
      "unsettledBlock", "Blocks of which findings have come or gone since lines were last made.",
      ["kind": "As in `finding`", "block": "As in `line`"]),
    TableDocumentation(
      "reprint", "Which articles carry one text.",
      [
        "article": "The article (`article.id`)",
        "original": "The earliest article with that text; the article itself where it is alone",
        "signature": "The smallest hashes of its words, eight bytes each",
      ]),
    TableDocumentation(
      "publicationBounds",
      "The days that the clues of an article without a date leave, be it years.",
      [
        "article": "The article (`article.id`)", "firstDay": "The first of them, `YYYY-MM-DD`",
        "lastDay": "The last of them, `YYYY-MM-DD`",
      ]),
    TableDocumentation(
      "dateClue", "What an article without a date says of the day of its publication.",
      [
        "article": "The article (`article.id`)", "position": "Order of the clues, from 0",
        "kind": "What the clue rests on", "says": "The reasoning in one sentence",
        "clue": "All of it, as JSON",
      ]),
    TableDocumentation(
      "correction", "The log of what readers have corrected; only ever added to.",
      [
        "number": "Order in which they were made", "id": "Identifier",
        "correction": "All of it, as JSON",
      ]),
  ]
}
