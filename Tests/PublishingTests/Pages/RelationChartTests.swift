import Records
import Store
import Testing

@testable import Publishing

@Suite struct `The relation over time` {
  static func dealings() throws -> Dealings {
    let store = try RecordStore.inMemory()
    for (index, date) in ["2017-05-29", "2017-06", "2019", "2021-12", nil].enumerated() {
      try store.keep(
        try PairSample.report(
          number: index, date: date, action: index % 2 == 0 ? .sanction : .aid,
          actionDate: "2019-0\(index + 1)"))
    }
    return try store.dealings("France", "Russia")
  }

  static func chart(_ length: PeriodLength = .year, _ days: ShownDays = ShownDays()) throws
    -> String
  {
    let relation = Relation(try dealings(), by: length)
    return RelationChart(relation, by: length, days) { days, _ in
      PageAddress(path: "/here", query: days.items)
    }.markup.text
  }

  @Test func `each year with something to tell is a link to its days`() throws {
    let chart = try Self.chart()
    for year in [2017, 2019, 2021] {
      #expect(chart.contains("href=\"/here?from=\(year)-01-01&amp;to=\(year)-12-31\""))
    }
    #expect(!chart.contains("from=2018-01-01"))
  }

  @Test func `a year in which nothing is told has its place all the same`() throws {
    let chart = try Self.chart()
    #expect(chart.contains(">2018</text>") && chart.contains(">2020</text>"))
  }

  @Test func `the numbers stand in a table too`() throws {
    let chart = try Self.chart()
    #expect(chart.contains("<th scope=\"row\">2017</th><td class=\"number\">2</td>"))
    #expect(chart.contains("<th scope=\"row\">in no one year</th><td class=\"number\">1</td>"))
  }

  @Test func `what lies in no one period is said`() throws {
    #expect(try Self.chart().contains("Not in the bars: 1 contact in no one year."))
    #expect(try Self.chart(.month).contains("in no one month"))
  }

  @Test func `cooperative and conflictual actions stand on two sides of a line`() throws {
    let chart = try Self.chart()
    #expect(chart.contains("class=\"bar cooperative\""))
    #expect(chart.contains("class=\"bar conflictual\""))
    #expect(chart.contains("cooperative, 3 conflictual, mean -0.4"))
  }

  @Test func `the year that is chosen is marked`() throws {
    let days = ShownDays(from: EventDate("2017")?.firstDay, to: EventDate("2017")?.lastDay)
    #expect(try Self.chart(.year, days).contains("aria-current=\"true\""))
    #expect(!(try Self.chart().contains("aria-current")))
  }

  @Test func `a pair page shows the silences and how long they were`() throws {
    let page = PairPage(try Self.dealings(), PairQuery()).page.body.text
    #expect(
      page.contains("No contact reported for 1 year: 31 December 2017 to 31 December 2018"))
    #expect(page.contains("1 contact without a date may lie in it"))
  }

  @Test func `a pair page has a lane for each side of the actions`() throws {
    let page = PairPage(try Self.dealings(), PairQuery()).page.body.text
    #expect(page.contains(">Cooperative actions <tspan"))
    #expect(page.contains(">Conflictual actions <tspan"))
  }
}

@Suite struct `Choosing the days of a timeline` {
  static func figure(_ days: ShownDays = ShownDays()) throws -> String {
    let marks = ["2017-05-29", "2018-03", "2021"].enumerated().map { index, date in
      TimelineTestMark.mark("c\(index)", date)
    }
    return TimelineFigure(
      content: Timeline.Content(lanes: [(.contacts, "Contacts")], marks: marks), days: days,
      name: "Timeline"
    ) { days, _ in PageAddress(path: "/here", query: days.items) }.markup.text
  }

  @Test func `each year of a mark is a link`() throws {
    let figure = try Self.figure()
    for year in [2017, 2018, 2021] {
      #expect(figure.contains("href=\"/here?from=\(year)-01-01&amp;to=\(year)-12-31\">\(year)<"))
    }
  }

  @Test func `all days need no way back`() throws {
    #expect(!(try Self.figure().contains(">All days<")))
  }

  @Test func `chosen days can be widened, moved and given up`() throws {
    let days = ShownDays(from: EventDate("2018-01")?.firstDay, to: EventDate("2018-04")?.lastDay)
    let figure = try Self.figure(days)
    for name in ["Closer", "Farther", "Earlier", "Later", "All days"] {
      #expect(figure.contains(">\(name)</a>"))
    }
    #expect(figure.contains("name=\"from\" value=\"2018-01-01\""))
    #expect(figure.contains("name=\"to\" value=\"2018-04-30\""))
  }

  @Test func `only what can lie in the chosen days is drawn`() throws {
    let days = ShownDays(from: EventDate("2018-03-10")?.firstDay, to: EventDate("2018-04")?.lastDay)
    let figure = try Self.figure(days)
    #expect(figure.contains("/lines/c1"))
    #expect(!figure.contains("/lines/c0") && !figure.contains("/lines/c2"))
  }

  @Test func `days of which nothing is told say so`() throws {
    let days = ShownDays(from: EventDate("1950")?.firstDay, to: EventDate("1951")?.lastDay)
    #expect(try Self.figure(days).contains("Nothing is reported of these days."))
  }

  @Test(
    arguments: [
      ("2018-03", nil, true), ("2017", nil, false), ("../2018-02", nil, true),
      (nil, "2018-02-01", true),
      (nil, nil, false), ("2019/..", nil, false),
    ] as [(String?, String?, Bool)])
  func `days hold what can lie in them`(date: String?, reported: String?, isHeld: Bool) {
    let days = ShownDays(from: EventDate("2018-01")?.firstDay, to: EventDate("2018-06")?.lastDay)
    #expect(
      days.hold(date.flatMap { EventDate($0) }, reported: reported.flatMap { EventDate($0) })
        == isHeld)
  }
}

enum TimelineTestMark {
  static func mark(_ id: String, _ date: String) -> TimelineMark {
    TimelineMark(
      id: id, lane: .contacts, date: EventDate(date), isHollow: false, title: "title of \(id)")
  }
}

/// Reports of France and Russia.
enum PairSample {
  static func report(
    number: Int, date: String?, action: Action.Kind, actionDate: String
  ) throws -> Report {
    let text = ArticleText("France and Russia met, report \(number). Then more was done.")
    let published = PublicationDate(
      candidates: EventDate("20\(17 + number)-12-31").map {
        [.init(value: $0, how: .metadata, foundIn: "sidecar", words: "")]
      } ?? [])
    let article = Article(
      source: "\(number).txt", details: ArticleDetails(title: "Report \(number)"),
      published: published, text: text)
    var report = Report(article: article)
    report.actors = [
      Actor(name: "France", kind: .state, state: "FR"),
      Actor(name: "Russia", kind: .state, state: "RU"),
    ]
    let met = Contact(
      kind: number % 2 == 0 ? .meeting : .call, participants: ["France", "Russia"],
      date: date.flatMap { EventDate($0) })
    let first = try #require(text.quote(codePoints: 0, 21))
    report.contacts = [try #require(Finding(met, citations: [first]))]
    let done = Action(
      type: action, actor: "France", recipient: "Russia", date: EventDate(actionDate),
      status: .happened)
    let second = try #require(text.quote(codePoints: 33, 50))
    report.actions = [try #require(Finding(done, citations: [second]))]
    return report
  }
}
