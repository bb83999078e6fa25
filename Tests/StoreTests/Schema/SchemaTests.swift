import GRDB
import Records
import Testing

@testable import Store

struct SchemaTests {
  @Test func `every table, view and column is documented, and nothing else`() throws {
    let store = try RecordStore.inMemory()
    let actual = try store.read { db in
      let names = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
          """)
      return try names.flatMap { name in
        try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [name]
        ).map { "\(name).\($0)" }
      }
    }
    let documented = SchemaDocumentation.tables.flatMap { table in
      table.columns.map { "\(table.name).\($0.name)" }
    }
    #expect(documented.sorted() == actual.sorted())
  }

  @Test func `the manual names every table and every column`() {
    let page = SchemaManual.markdown()
    for table in SchemaDocumentation.tables {
      #expect(page.contains("\n## \(table.name)"))
      for column in table.columns {
        #expect(page.contains("| `\(column.name)` | \(column.meaning) |"))
      }
    }
    #expect(page.hasSuffix("|\n"))
  }

  @Test func `every value of an enumeration may be stored`() throws {
    let store = try RecordStore.inMemory()
    let article = Sample.article("Macron met Putin.")
    var report = Report(
      article: article,
      actors: Actor.Kind.allCases.map {
        Actor(name: $0.rawValue, kind: $0)
      })
    let words = "Macron met Putin"
    report.contacts = try Contact.Kind.allCases.flatMap { kind in
      try Contact.Status.allCases.map { status in
        try Sample.finding(
          Contact(kind: kind, participants: ["A", "B"], status: status), words, in: article)
      }
    }
    report.statements = try Records.Statement.Act.allCases.flatMap { act in
      try Records.Statement.Form.allCases.map { form in
        try Sample.finding(
          Records.Statement(
            speaker: Speaker("A"), form: form, text: "\(act) \(form)", act: act), words,
          in: article)
      }
    }
    report.figures = try Figure.Bound.allCases.map {
      try Sample.finding(Figure(measure: "m", value: 1, bound: $0, unit: "u"), words, in: article)
    }
    report.actions = try Action.Kind.allCases.flatMap { kind in
      try Action.Status.allCases.map { status in
        try Sample.finding(
          Action(type: kind, actor: "A", recipient: "B", status: status), words, in: article)
      }
    }
    report.disagreements = try Disagreement.Kind.allCases.map {
      try Sample.finding(Disagreement(kind: $0, about: "it", sides: []), words, in: article)
    }
    try store.keep(report, extractorVersion: "1")
    let counts = try store.counts()
    let stored = counts.contacts + counts.statements + counts.figures + counts.actions
    let told = try store.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM disagreement") ?? 0
    }
    #expect(stored + told == report.count)
  }

  @Test(arguments: Furniture.Kind.allCases)
  func `every kind of furniture may be stored`(kind: Furniture.Kind) throws {
    let article = Article(
      source: "x", details: ArticleDetails(), published: .unknown, text: ArticleText("Share this"),
      furniture: [Furniture(span: TextSpan(0, 5), kind: kind)])
    let store = try RecordStore.inMemory()
    #expect(try store.keep(Report(article: article), extractorVersion: "1") == .added)
  }

  @Test(arguments: PublicationDate.Source.allCases)
  func `every way to know a date may be stored`(how: PublicationDate.Source) throws {
    let day = EventDate(try #require(DatePoint("2022-02-08")))
    let article = Article(
      source: "x", details: ArticleDetails(),
      published: PublicationDate(candidates: [
        .init(value: day, how: how, foundIn: "somewhere", words: "8 February")
      ]), text: ArticleText("Talks"))
    let store = try RecordStore.holding(Report(article: article))
    #expect(try store.articles().map(\.publishedHow) == [how])
  }

  @Test func `the views read like the lists`() throws {
    let store = try RecordStore.holding(try Sample.versailles(), try Sample.call())
    let rows = try store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT date || ' | ' || participants || ' | ' || coalesce(place, '-') || ' | '
            || coalesce(initiator, '-') || ' | ' || outlet || ' | ' || citation
          FROM contactList ORDER BY firstDay
          """)
    }
    #expect(
      rows == [
        "2017-05-29 | Emmanuel Macron, Vladimir Putin | Versailles | Emmanuel Macron | The Times"
          + " | met Putin at Versailles on Monday",
        "2022-02-08 | Emmanuel Macron, Vladimir Putin | - | - | The Times"
          + " | called Putin on Tuesday",
      ])
    let said = try store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT speakers || ' → ' || coalesce(addressee, '-') || ': ' || text
          FROM statementList ORDER BY published
          """)
    }
    #expect(
      said == [
        "Emmanuel Macron → -: Putin had listened to everything",
        "Emmanuel Macron → Vladimir Putin: to pull back",
      ])
  }

  @Test func `participants stand in the order of the report, not of the alphabet`() throws {
    let article = Sample.article("Putin visited Macron.")
    let visit = Sample.contact(
      ["Vladimir Putin", "Emmanuel Macron", "Angela Merkel"], kind: .visit)
    let store = try RecordStore.holding(
      Report(article: article, contacts: [try Sample.finding(visit, "visited", in: article)]))
    let joined = try store.read {
      try String.fetchOne($0, sql: "SELECT participants FROM contactList")
    }
    #expect(joined == "Vladimir Putin, Emmanuel Macron, Angela Merkel")
  }

  @Test func `an article's findings and words go with it`()
    throws
  {
    let report = try Sample.everything()
    let store = try RecordStore.holding(report)
    try store.write { db in
      try db.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [report.article.id])
    }
    #expect(try store.search("troops").isEmpty)
    let left = try store.read { db in
      try ["finding", "citation", "figure", "action", "disagreement", "statementSpeaker"].map {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)")
      }
    }
    #expect(left.allSatisfy { $0 == 0 })
    for table in ["article", "statement", "citation"] {
      try store.write { db in
        try db.execute(
          sql: "INSERT INTO \(table)Search (\(table)Search, rank) VALUES ('integrity-check', 1)")
      }
    }
  }
}
