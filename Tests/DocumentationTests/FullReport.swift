import Records
import Testing

/// A report with a finding of every kind and every field filled.
enum FullReport {
  static func make() throws -> Report {
    let text = ArticleText("Macron called Putin.\nAccept our cookies.")
    let date = try #require(EventDate("2022-02-07"))
    let article = Article(
      source: "a.txt", details: ArticleDetails(title: "A call", byline: "AFP", outlet: "Le Monde"),
      published: PublicationDate(candidates: [
        .init(value: date, how: .metadata, foundIn: "sidecar", words: "2022-02-07")
      ]), text: text, headline: TextSpan(0, 20),
      furniture: [Furniture(span: TextSpan(21, text.length), kind: .cookieNotice)])
    let words = try #require(text.quote(TextSpan(0, 20)))
    var report = Report(
      article: article,
      actors: [Actor(name: "Emmanuel Macron", kind: .person, state: "FR", aliases: ["Macron"])])
    report.contacts = [try contact(date: date, words)]
    report.statements = try statements(date: date, words)
    report.figures = [try figure(date: date, words)]
    let action = Action(
      type: .sanction, actor: "France", recipient: "Russia", date: date, status: .planned)
    report.actions = [
      try #require(Finding(action, citations: [words], confidence: confidence()))
    ]
    report.unusedCues = [UnusedCue(kind: .contact, cue: "call", citation: words)]
    report.dateClues = [dateClue(try #require(report.contacts.first).item, words, article)]
    let sides = ["France", "the article"].map {
      Disagreement.Side(who: $0, says: "it was short", citations: [words])
    }
    let disagreement = Disagreement(kind: .fact, about: "the call's length", sides: sides)
    report.disagreements = [try #require(Finding(disagreement, citations: [words]))]
    return report
  }

  private static func dateClue(
    _ contact: Contact, _ words: Citation, _ article: Article
  ) -> DateClue {
    var clue = DateClue(
      .contact, says: "it tells of a call «today»",
      passages: [CitedPassage(words, article: article.id)])
    clue.contact = NearContact(contact, weekday: nil, days: 0...0)
    return clue
  }

  private static func contact(date: EventDate, _ words: Citation) throws -> Finding<Contact> {
    var contact = Contact(
      kind: .call, participants: ["Emmanuel Macron", "Vladimir Putin"], date: date)
    contact.place = "Moscow"
    contact.durationMinutes = 90
    contact.initiator = "Emmanuel Macron"
    contact.tally = 11
    return try #require(
      Finding(
        contact, citations: [words],
        confidence: confidence("participants", "kind", "status", "date", "place")))
  }

  private static func statements(
    date: EventDate, _ words: Citation
  ) throws -> [Finding<Statement>] {
    let speakers = [Speaker("Vladimir Putin"), try #require(Speaker(["France", "Russia"]))]
    return try speakers.map { speaker in
      var statement = Statement(speaker: speaker, form: .direct, text: "Yes", date: date)
      statement.addressee = "Emmanuel Macron"
      return try #require(
        Finding(
          statement, citations: [words], confidence: confidence("speaker", "act", "date")))
    }
  }

  private static func confidence(_ fields: String...) -> Confidence {
    let share = Confidence.Share(value: 0.8, ground: "sentence")
    return Confidence(item: share, fields: Dictionary(fields.map { ($0, share) }) { one, _ in one })
  }

  private static func figure(date: EventDate, _ words: Citation) throws -> Finding<Figure> {
    var figure = Figure(measure: "calls", value: 11.5, bound: .about, unit: "calls")
    figure.place = "Moscow"
    figure.asOf = date
    figure.attributedTo = "France"
    return try #require(Finding(figure, citations: [words]))
  }
}
