import Extraction
import Records
import Testing

@Suite struct `Figures` {
  struct Told: Sendable, CustomTestStringConvertible {
    let text: String
    let value: Double
    let bound: Figure.Bound
    let unit: String
    let measure: String
    var testDescription: String { text }

    init(_ text: String, _ value: Double, _ bound: Figure.Bound, _ unit: String, _ measure: String)
    {
      self.text = text
      self.value = value
      self.bound = bound
      self.unit = unit
      self.measure = measure
    }
  }

  @Test(arguments: [
    Told(
      "Russia has massed over 100,000 troops near Ukraine.", 100_000, .over, "people",
      "troops near Ukraine"),
    Told(
      "The fighting has displaced some two million people.", 2_000_000, .about, "people", "people"),
    Told(
      "Trade between the two countries rose to 40.6 billion dollars.", 40_600_000_000, .exactly,
      "USD", "Trade between the two countries"),
    Told(
      "China offered $3 billion in preferential loans.", 3_000_000_000, .exactly, "USD",
      "preferential loans"),
    Told(
      "They signed a deal worth nearly 500 million euros.", 500_000_000, .almost, "EUR", "deal"),
    Told(
      "The region produces 60 percent of the country's oil.", 60, .exactly, "percent",
      "country's oil"),
    Told("Almost half of the voters stayed at home.", 50, .almost, "percent", "voters"),
    Told(
      "The summit brought together 48 African countries.", 48, .exactly, "states",
      "African countries"),
    Told(
      "The 27-nation bloc imposed sanctions.", 27, .exactly, "states", "nations of bloc"),
    Told("India and Pakistan have fought three wars.", 3, .exactly, "wars", "wars"),
  ])
  func `are read with what they count`(told: Told) throws {
    let figures = try ExtractedReport.of(told.text).figures.map(\.item)
    #expect(figures.map(\.value) == [told.value])
    #expect(figures.map(\.bound) == [told.bound])
    #expect(figures.map(\.unit) == [told.unit])
    #expect(figures.map(\.measure) == [told.measure])
  }

  @Test(arguments: [
    "Xi Jinping met Vladimir Putin on 7 March 2022.", "The two leaders agreed on 15 June.",
    "The talks lasted five hours.", "The 67-year-old president spoke for 90 minutes.",
    "It was the third meeting of the two countries.", "Both sides held two rounds of talks.",
    "Leaders of the G20 met.", "7. April 1997 Nippon Total Finance 510.00",
    "One of the ministers left.",
    "Two officials said the talks were useful.", "Angela Merkel said raising 2016 elections was wrong.",
  ])
  func `are not times, ages, ordinals or rounds of talks`(text: String) throws {
    #expect(try ExtractedReport.of(text).figures.map(\.item) == [])
  }

  @Test func `tell where, as of when and who says so`() throws {
    let report = try ExtractedReport.of(
      "Emmanuel Macron said that France had 4,000 troops in Niger in 2017.")
    let figure = try #require(report.figures.first?.item)
    #expect(figure.place == "Niger")
    #expect(figure.attributedTo == "Emmanuel Macron")
    #expect(figure.asOf?.description == "2017")
  }

  @Test func `told twice are one`() throws {
    let report = try ExtractedReport.of(
      "Russia has 100,000 troops at the border. Kyiv fears the 100,000 troops at the border.")
    #expect(report.figures.count == 1)
  }
}
