import Records
import Store
import Testing

@testable import Publishing

@Suite struct `A timeline` {
  static let scale = TimelineScale(
    from: day("2017-01-01"), to: day("2018-12-31"), left: 10, right: 740)

  static func day(_ text: String) -> CalendarDay {
    EventDate(text)?.firstDay ?? CalendarDay(number: 0)
  }

  static func mark(
    _ id: String, _ date: String?, _ lane: TimelineMark.Lane = .contacts, tally: Int? = nil
  ) -> TimelineMark {
    TimelineMark(
      id: id, lane: lane, date: date.flatMap { EventDate($0) }, isHollow: false, tally: tally,
      title: "title of \(id)")
  }

  static func picture(_ marks: [TimelineMark], width: Double = 1120) -> String {
    let content = Timeline.Content(
      lanes: TimelineMark.Lane.allCases.map { ($0, "Lane \($0.rawValue)") }, marks: marks)
    return TimelineFigure(content: content, days: ShownDays(), name: "Timeline") { days, list in
      PageAddress(
        path: "/here", query: days.items + (list.map { [.init("show", $0.rawValue)] } ?? []))
    }.markup.text
  }

  @Test func `later days stand farther to the right`() {
    let days = stride(from: 0, to: 730, by: 7).map { Self.day("2017-01-01").adding(days: $0) }
    let places = days.map(Self.scale.x)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    #expect(Self.scale.x(Self.day("2017-01-01")) == 10)
    #expect(Self.scale.end(Self.day("2018-12-31")) == 740)
  }

  @Test(arguments: ["2017-05-29", "2017-05", "2017", "2017-03-01/2018-02-28", "2017-21"])
  func `a mark covers every day that its date can mean`(text: String) throws {
    let date = try #require(EventDate(text))
    let lane = TimelineLane(
      .contacts, [Self.mark("c1", text)], in: TimelineLane.Room(scale: Self.scale))
    let placed = try #require(lane.placed.first)
    #expect(placed.left <= Self.scale.x(try #require(date.firstDay)))
    #expect(placed.right >= Self.scale.end(try #require(date.lastDay)))
    #expect(!placed.isOpenLeft && !placed.isOpenRight)
  }

  @Test(arguments: [
    ("../2018-03", true, false), ("2018-03/..", false, true), ("2016/2019", true, true),
  ])
  func `an end that is not known or not shown is open`(text: String, left: Bool, right: Bool) throws
  {
    let lane = TimelineLane(
      .contacts, [Self.mark("c1", text)], in: TimelineLane.Room(scale: Self.scale))
    let placed = try #require(lane.placed.first)
    #expect(placed.isOpenLeft == left)
    #expect(placed.isOpenRight == right)
  }

  @Test(arguments: [1, 6, 60, 400]) func `no line is hidden, and none stands twice`(count: Int) {
    let marks = (0..<count).map { index in
      Self.mark("c\(index)", index % 5 == 0 ? nil : "2017-05-\(10 + index % 9)")
    }
    let lane = TimelineLane(.contacts, marks, in: TimelineLane.Room(scale: Self.scale))
    let drawn = lane.placed.map(\.mark.id) + lane.undated.shown.map(\.id)
    #expect(Set(drawn).count == drawn.count)
    let crowded = lane.crowds.map(\.count).reduce(0, +)
    #expect(drawn.count + crowded + lane.undated.more == count)
  }

  @Test func `marks of one row do not overlap`() {
    let marks = (0..<120).map { Self.mark("c\($0)", "2017-0\(1 + $0 % 9)-1\($0 % 10)") }
    let lane = TimelineLane(.contacts, marks, in: TimelineLane.Room(scale: Self.scale))
    for (_, row) in Dictionary(grouping: lane.placed, by: \.row) {
      let sorted = row.sorted { $0.left < $1.left }
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.right <= $1.left })
    }
  }

  @Test func `a crowd leads to its own days`() throws {
    let marks = (0..<30).map { Self.mark("c\($0)", "2017-05-\(10 + $0 % 9)") }
    let lane = TimelineLane(.contacts, marks, in: TimelineLane.Room(scale: Self.scale))
    let crowd = try #require(lane.crowds.first)
    let first = try #require(crowd.days.first)
    let last = try #require(crowd.days.last)
    #expect(Self.day("2017-05-10") <= first && last <= Self.day("2017-05-18"))
  }

  @Test func `every mark is a link with a name`() {
    let page = Self.picture([
      Self.mark("c1", "2017-05-29"), Self.mark("s1", "2018", .saidByFirst),
      Self.mark("x1", nil, .conflictual), Self.mark("c2", "2018-01/..", tally: 11),
    ])
    for id in ["c1", "s1", "x1", "c2"] {
      // Once in the wide picture and once in the narrow one.
      #expect(
        page.split(separator: "href=\"/lines/\(id)\" aria-label=\"title of \(id)\"").count == 3)
    }
    #expect(page.contains(">11×<"))
  }

  @Test func `the same lines give the same picture`() {
    let marks = (0..<50).map { Self.mark("c\($0)", "201\($0 % 10)") }
    #expect(Self.picture(marks) == Self.picture(marks))
  }

  @Test func `words of a report stay words in a picture`() {
    var mark = Self.mark("c1", "2017")
    mark = TimelineMark(
      id: "c1", lane: .contacts, date: mark.date, isHollow: false,
      title: "\"><script>x</script>\u{202E}")
    let page = Self.picture([mark])
    #expect(!page.contains("<script"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    ("2017-01-01", "2017-01-09", "1 Jan 2017"), ("2017-01-01", "2018-06-30", "2017"),
    ("1950-06-01", "2022-06-01", "1960"), ("0990-01-01", "1010-12-31", "1000"),
  ])
  func `the axis names days, months or years as fits`(from: String, to: String, name: String) {
    let scale = TimelineScale(from: Self.day(from), to: Self.day(to), left: 10, right: 800)
    let ticks = scale.ticks(apart: 56)
    #expect(ticks.contains { $0.label == name })
    #expect(ticks.count <= 15)
    #expect(ticks.allSatisfy { $0.day >= scale.first && $0.day <= scale.last })
  }

  @Test(arguments: [
    (45, "45 days"), (120, "4 months"), (365, "1 year"), (1340, "3 years 8 months"),
  ])
  func `a silence has its length in words`(days: Int, words: String) {
    #expect(DaysInWords(days).text == words)
  }
}
