import Records
import Testing

@testable import Language

struct DurationMinutesTests {
  @Test(arguments: [
    ("They spoke for 90 minutes.", "90 minutes", 90),
    ("They spoke for an hour and a half.", "an hour and a half", 90),
    ("They spoke for two hours.", "two hours", 120),
    ("They spoke for almost five hours.", "almost five hours", 300),
    ("They spoke for two and a half hours.", "two and a half hours", 150),
    ("They spoke for 2.5 hours.", "2.5 hours", 150),
    ("They spoke for two hours and ten minutes.", "two hours and ten minutes", 130),
    ("They spoke for half an hour.", "half an hour", 30),
    ("They held a 45-minute call.", "45-minute", 45),
    ("They held a two-hour meeting.", "two-hour", 120),
    ("They spoke for more than an hour.", "more than an hour", 60),
    ("He stayed for two days.", "two days", 2880),
  ])
  func `a duration is told in minutes`(_ text: String, _ words: String, _ minutes: Int) throws {
    let times = try MarkedTimes(text, on: "2022-03-07")
    let time = try #require(times.all.first { times.words($0) == words })
    #expect(time.durationMinutes == minutes)
  }

  @Test(arguments: [
    ("They spoke for several hours.", "several hours"), ("It lasted three months.", "three months"),
    ("They met on Monday.", "Monday"),
  ])
  func `an untold or long duration has no minutes`(_ text: String, _ words: String) throws {
    let times = try MarkedTimes(text, on: "2022-03-07")
    let time = try #require(times.all.first { times.words($0) == words })
    #expect(time.durationMinutes == nil)
  }
}
