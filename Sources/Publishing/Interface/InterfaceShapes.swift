import Records
import Store

/// The shape of everything that the interface over HTTP gives, by name.
package enum InterfaceShapes {
  /// A letter for the kind of thing and thirteen characters of Crockford's base 32.
  package static let identifierPattern = "^[a-z][0-9a-hjkmnp-tv-z]{13}$"

  package static var all: [String: JSONShape] {
    RowShapes.all.merging(parts) { $1 }.merging(documents) { $1 }.merging(lists) { $1 }
  }

  /// The name of the shape of a list's row.
  package static func row(of list: RecordList) -> String {
    let noun = list.rawValue.dropLast()
    return noun.prefix(1).uppercased() + noun.dropFirst()
  }

  /// The name of the shape of a part of a list.
  package static func part(of list: RecordList) -> String { row(of: list) + "List" }

  private static var lists: [String: JSONShape] {
    var shapes = Dictionary(
      uniqueKeysWithValues: RecordList.allCases.map { list in
        (part(of: list), self.list(of: .named(row(of: list)), "A part of the \(list.rawValue)."))
      })
    shapes["Timeline"] = list(
      of: .either(
        [.named("ContactEntry"), .named("StatementEntry")], "What passed; `type` tells which."),
      "A part of the dealings of two actors.")
    shapes["CorrectionLog"] = list(
      of: .named("LoggedCorrection"), "A part of the log, in the order in which it was made.")
    return shapes
  }

  private static func list(of row: JSONShape, _ meaning: String) -> JSONShape {
    .object(
      meaning,
      [
        "items": .list(of: row, "The rows, in the list's order."),
        "links": .named("PartLinks"),
        "total": .integer("How many rows the whole list has, as it is narrowed.", from: 0),
      ])
  }

  private static var parts: [String: JSONShape] {
    let text = JSONShape.words
    let start = JSONShape.integer("Code points of the article before the words.", from: 0)
    let end = JSONShape.integer("Code points of the article up to their end.", from: 0)
    let address = "; null where there is none."
    return [
      "Date": text(
        "A date in EDTF (ISO 8601-2): 2022-02-07, 2022-02, 2022-02-24/2022-03-06, 2019~."),
      "Passage": .object(
        "Words of an article, exactly.",
        [
          "article": text("The file or address that brought the article."),
          "article_id": RowShapes.identifier("The article's identifier."),
          "start": start, "end": end, "text": text("The words."),
        ]),
      "ArticleSummary": .object(
        "An article, in short.",
        [
          "id": RowShapes.identifier("The article's identifier."),
          "title": text("The headline.").orNull, "outlet": text("The publisher.").orNull,
          "published": .named("Date", "When it was published.").orNull,
          "url": text("Its public address.").orNull,
          "sources": .list(of: text("A path or an address."), "The files that brought it."),
        ]),
      "Variant": .object(
        "A value that some articles give to a field.",
        [
          "field": text("The field."), "value": text("The value."),
          "citations": .list(of: .named("Passage"), "Where it is given."),
        ]),
      "LineLink": .object(
        "Another line to which a line belongs.",
        [
          "kind": .choice(LineLink.Kind.self, "How."),
          "line": RowShapes.identifier("The other line."),
        ]),
      "Share": .object(
        "A share of right ones.",
        [
          "value": .number("From 0 to 1."),
          "ground": text("The way in which the line or field was found."),
        ]),
      "Confidence": JSONShape([
        "type": "object", "required": ["item"],
        "properties": ["item": JSONShape.named("Share").tree],
        "additionalProperties": JSONShape.named("Share").tree,
        "description": "How sure a line is (`item`), and those of its fields that were measured.",
      ]),
      "PartLinks": .object(
        "Where the parts of a list are.",
        [
          "first": text("The first part."),
          "next": text("The part after this one" + address).orNull,
          "prev": text("The part before this one" + address).orNull,
        ]),
    ]
  }

  private static var documents: [String: JSONShape] {
    [
      "LineDocument": LineDocument.shape, "ArticleDocument": ArticleDocument.shape,
      "ActorDocument": ActorDocument.shape, "RelationDocument": RelationDocument.shape,
      "SearchDocument": SearchDocument.shape, "NetworkDocument": NetworkDocument.shape,
      "RecordDocument": RecordDocument.shape, "StartDocument": StartDocument.shape,
      "Problem": ProblemDocument.shape,
    ]
  }
}
