import Reconciliation
import Records
import Testing

@Suite struct `Figures in many reports` {
  private func figure(
    _ value: Double, _ measure: String, _ bound: Figure.Bound = .exactly, asOf: String? = nil,
    place: String? = nil
  ) -> Figure {
    var figure = Figure(measure: measure, value: value, bound: bound, unit: "people")
    figure.asOf = asOf.flatMap { EventDate($0) }
    figure.place = place
    return figure
  }

  private func told(
    _ id: String, _ figure: Figure, in article: String, _ published: String, _ passage: String
  ) -> Account<Figure> {
    let plain = account(id, figure, in: article, published)
    return Account(
      id: id, item: figure, origin: plain.origin,
      citations: [CitedPassage(article: article, start: 0, end: passage.count, text: passage)])
  }

  @Test func `one number of one thing in two papers is one line`() throws {
    let lines = try FigureMerge().lines([
      told(
        "f1", figure(47_000, "US troops in Japan"), in: "a", "2022-05-20",
        "President Biden will visit some of the 47,000 US troops in Japan."),
      told(
        "f2", figure(47_000, "US troops", asOf: "2022-05", place: "Japan"), in: "b", "2022-05-22",
        "About 47,000 US troops are stationed there."),
    ])
    #expect(lines.map { $0.accounts.map(\.id) } == [["f1", "f2"]])
    #expect(lines.first?.item.measure == "US troops in Japan")
    #expect(lines.first?.item.place == "Japan")
    #expect(lines.first?.item.asOf == EventDate("2022-05"))
  }

  @Test(arguments: [
    (130_000.0, "Russian troops near Ukraine", Figure.Bound.exactly, "2022-02-11"),
    (100_000, "Russian troops near Ukraine", .over, "2022-02-11"),
    (100_000, "Russian troops near Ukraine", .exactly, "2022-05-11"),
    (100_000, "Chinese troops in Tibet", .exactly, "2022-02-11"),
  ])
  func `another number, bound, time or thing is another line`(
    value: Double, measure: String, bound: Figure.Bound, published: String
  ) throws {
    let lines = try FigureMerge().lines([
      told(
        "f1", figure(100_000, "Russian troops near Ukraine"), in: "a", "2022-02-10",
        "Ukraine counts 100,000 Russian troops near its borders."),
      told(
        "f2", figure(value, measure, bound), in: "b", published,
        "It counts \(Int(value)) soldiers there."),
    ])
    #expect(lines.count == 2)
  }

  @Test func `small numbers of one word need the same story`() throws {
    let first = told(
      "f1", figure(2, "people"), in: "a", "2022-02-10",
      "Two people were killed when a shell hit a kindergarten in Stanytsia Luhanska.")
    let same = told(
      "f2", figure(2, "people"), in: "b", "2022-02-10",
      "A shell hit a kindergarten in Stanytsia Luhanska and killed two people, Kyiv said.")
    let other = told(
      "f3", figure(2, "people"), in: "c", "2022-02-10",
      "Two people drowned off Crete when their boat sank.")
    #expect(
      try FigureMerge().lines([first, same, other]).map { $0.accounts.map(\.id) }
        == [["f1", "f2"], ["f3"]])
  }

  @Test func `figures of one kind of thing share a key`() throws {
    let merge = try FigureMerge()
    #expect(merge.block(figure(1, "US troops in Japan")) == "people|troop")
    #expect(merge.block(figure(1, "the 3,000 additional troops near Poland")) == "people|troop")
    #expect(merge.block(figure(1, "refugees")) == "people|\(ContentWords.stem("refugees"))")
    #expect(merge.block(figure(1, "")) == "people|")
  }
}
