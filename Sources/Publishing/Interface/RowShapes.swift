import Records
import Store

/// The shapes of the rows of every list, under the names that the interface's document gives them.
///
/// What a field holds is said where the columns of CSV say it, and here only for what CSV has not.
enum RowShapes {
  static var all: [String: JSONShape] {
    [
      "Contact": line("A contact, told by one report or several.", contact),
      "Statement": line("A statement, told by one report or several.", statement),
      "Figure": line("A figure that reports give.", figure),
      "Action": line("An action of one actor upon another.", action),
      "Disagreement": line("A point on which accounts differ.", disagreement),
      "Pledge": line("A word given, and what reports say became of it.", pledge),
      "ContactEntry": entry("A contact in a timeline.", Contact.noun, contact),
      "StatementEntry": entry("A statement in a timeline.", Statement.noun, statement),
      "Actor": actor, "Article": article, "RelationPeriod": period, "Correction": correction,
      "LoggedCorrection": loggedCorrection,
    ]
  }

  typealias Fields = [(String, JSONShape)]

  /// What a column of CSV says of itself.
  private static func meaning<Row: ListedRow>(_ row: Row.Type, _ name: String) -> String {
    Row.columns.first { $0.name == name }?.meaning ?? ""
  }

  private static let names = JSONShape.words("An actor's name, as the record shows it.")

  private static var contact: Fields {
    let says = { meaning(ItemRow<Contact>.self, $0) }
    return [
      ("kind", .choice(Contact.Kind.self, says("kind"))),
      ("participants", .list(of: names, "The actors; a visit: visitor, then host.")),
      ("date", .named("Date", says("date")).orNull), ("place", .words(says("place")).orNull),
      ("duration_minutes", .integer(says("duration_minutes")).orNull),
      ("initiator", .words(says("initiator")).orNull),
      ("status", .choice(Contact.Status.self, says("status"))),
      ("tally", .integer(says("tally")).orNull),
    ]
  }

  private static var statement: Fields {
    let says = { meaning(ItemRow<Statement>.self, $0) }
    return [
      (
        "speaker",
        .either(
          [names, .list(of: names, "Several who speak together.", atLeast: 2)],
          "Who said it: a name, or a list of several.")
      ),
      ("addressee", .words(says("addressee")).orNull),
      ("form", .choice(Statement.Form.self, says("form"))), ("text", .words(says("text"))),
      ("act", .choice(Statement.Act.self, says("act"))),
      ("date", .named("Date", says("date")).orNull),
    ]
  }

  private static var figure: Fields {
    let says = { meaning(ItemRow<Figure>.self, $0) }
    return [
      ("measure", .words(says("measure"))), ("value", .number(says("value"))),
      ("bound", .choice(Figure.Bound.self, says("bound"))), ("unit", .words(says("unit"))),
      ("place", .words(says("place")).orNull), ("as_of", .named("Date", says("as_of")).orNull),
      ("attributed_to", .words(says("attributed_to")).orNull),
    ]
  }

  private static var action: Fields {
    let says = { meaning(ItemRow<Action>.self, $0) }
    return [
      ("type", .choice(Action.Kind.self, says("type"))), ("actor", .words(says("actor"))),
      ("recipient", .words(says("recipient"))), ("date", .named("Date", says("date")).orNull),
      ("status", .choice(Action.Status.self, says("status"))),
    ]
  }

  private static var disagreement: Fields {
    let says = { meaning(ItemRow<Dispute>.self, $0) }
    let side = JSONShape.object(
      "One account of the point.",
      [
        "who": .words("An actor, or `the article`."), "says": .words("A short paraphrase."),
        "since?": .named("Date", "When it was said, else published."),
        "citations": .list(of: .named("Passage"), "Where it is said.", atLeast: 1),
      ])
    return [
      ("kind", .choice(Disagreement.Kind.self, says("kind"))), ("about", .words(says("about"))),
      ("sides", .list(of: side, "Who says what, the earliest first.")),
      ("gave_way", .words(says("gave_way")).orNull),
    ]
  }

  private static var pledge: Fields {
    let says = { meaning(ItemRow<Pledge>.self, $0) }
    let outcome = JSONShape.object(
      "Something that bears on a pledge.",
      [
        "bearing": .choice(Pledge.Evidence.Bearing.self, "Which way it points."),
        "who": .words("An actor, or `the article`."), "says": .words("A short paraphrase."),
        "date?": .named("Date", "When."),
        "citations": .list(of: .named("Passage"), "Where it is said."),
      ])
    return [
      ("kind", .choice(Pledge.Kind.self, says("kind"))),
      ("by", .list(of: names, "Who gave the word.")),
      ("to", .words(says("to")).orNull), ("what", .words(says("what"))),
      ("date", .named("Date", says("date")).orNull), ("due", .named("Date", says("due")).orNull),
      ("outcomes", .list(of: outcome, "What bears on it, the earliest first.")),
    ]
  }

  /// What every line has beside the fields of its kind.
  private static func line(_ meaning: String, _ fields: Fields) -> JSONShape {
    .object(
      meaning,
      fields + [
        ("id", identifier("The line's identifier.")),
        (
          "citations",
          .list(of: .named("Passage"), "The words it rests on, the fullest first.", atLeast: 1)
        ),
        (
          "articles",
          .list(
            of: .named("ArticleSummary"), "Every article that tells of it, the earliest first.",
            atLeast: 1)
        ),
        (
          "independent_sources",
          .integer("How many of the articles are no reprints of one another.", from: 1)
        ),
        ("variants", .list(of: .named("Variant"), "Values of fields on which articles differ.")),
        ("links", .list(of: .named("LineLink"), "Other lines to which it belongs.")),
        ("corrections", .list(of: .named("Correction"), "What readers have said of it.")),
        (
          "confidence",
          .named("Confidence", "How sure it is; null where nothing was measured.").orNull
        ),
      ])
  }

  private static func entry(_ meaning: String, _ noun: String, _ fields: Fields) -> JSONShape {
    let type = JSONShape(["type": "string", "const": .text(noun), "description": "What it is."])
    return line(meaning, fields + [("type", type)])
  }

  /// An identifier that follows from content.
  static func identifier(_ meaning: String) -> JSONShape {
    JSONShape(
      JSONShape.words(meaning).tree.with(["pattern": .text(InterfaceShapes.identifierPattern)]))
  }

  private static var actor: JSONShape {
    let says = { meaning(ActorRow.self, $0) }
    return .object(
      "Someone who occurs in the record.",
      [
        "id": identifier(says("id")), "name": .words(says("name")),
        "kind": .choice(Actor.Kind.self, says("kind")).orNull,
        "state": .words(says("state")).orNull, "articles": .integer(says("articles"), from: 0),
        "contacts": .integer(says("contacts"), from: 0),
        "statements": .integer(says("statements"), from: 0),
        "addressed": .integer(says("addressed"), from: 0),
        "names": .list(of: .words("A name or form."), "The names and forms that reports use."),
      ])
  }

  private static var article: JSONShape {
    let says = { meaning(ArticleRow.self, $0) }
    return .object(
      "An article of the record.",
      [
        "id": identifier(says("id")), "title": .words(says("title")).orNull,
        "outlet": .words(says("outlet")).orNull, "byline": .words(says("byline")).orNull,
        "published": .named("Date", says("published")).orNull,
        "published_how": .choice(PublicationDate.Source.self, says("published_how")),
        "url": .words(says("url")).orNull, "contacts": .integer(says("contacts"), from: 0),
        "statements": .integer(says("statements"), from: 0),
        "figures": .integer(says("figures"), from: 0),
        "actions": .integer(says("actions"), from: 0),
        "unused_cues": .integer(says("unused_cues"), from: 0),
        "sources": .list(of: .words("A path or an address."), "The files that brought it."),
      ])
  }

  private static var period: JSONShape {
    let says = { meaning(RelationRow.self, $0) }
    return .object(
      "What passed between two actors in a year or a month.",
      [
        "period": .named("Date", "A year or month; null for what lies in no one period.").orNull,
        "contacts": .integer(says("contacts"), from: 0), "tally": .integer(says("tally")).orNull,
        "cooperative": .integer(says("cooperative"), from: 0),
        "conflictual": .integer(says("conflictual"), from: 0),
        "mean_score": .number(says("mean_score")).orNull,
        "statements": .integer(says("statements"), from: 0),
      ])
  }

  private static var correctionFields: Fields {
    let says = { meaning(CorrectionRow.self, $0) }
    let accounts = JSONShape.words("An account's identifier.")
    return [
      ("kind", .choice(Correction.Kind.self, says("kind"))), ("target", .words(says("target"))),
      ("accounts", .list(of: accounts, "The accounts that the target had.")),
      ("other?", .words(says("other"))),
      ("other_accounts", .list(of: accounts, "The accounts that the other line had.")),
      ("field?", .words(says("field"))), ("value?", .words(says("value"))),
      ("author", .words(says("author"))), ("at", .words(says("at"))),
      ("reason?", .words(says("reason"))),
    ]
  }

  private static var correction: JSONShape {
    .object("What a reader has said of the record.", correctionFields)
  }

  private static var loggedCorrection: JSONShape {
    let says = { meaning(CorrectionRow.self, $0) }
    return .object(
      "A correction in the log.",
      correctionFields + [
        ("id", identifier(says("id"))),
        ("standing", .choice(LoggedCorrection.Standing.self, says("standing"))),
      ])
  }
}
