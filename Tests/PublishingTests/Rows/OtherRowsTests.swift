import Publishing
import Records
import Store
import Testing

@Suite("Rows of figures, actions and disagreements")
struct OtherRowsTests {
  private let store: RecordStore

  init() throws {
    store = try RecordStore.inMemory()
    let text = ArticleText("France counts 100,000 troops. Russia denies it. Ties were cut.")
    let article = Article(
      source: "a.txt", details: ArticleDetails(outlet: "AFP"), published: .unknown, text: text)
    let words = try #require(text.quote(TextSpan(0, 29)))
    var report = Report(article: article)
    var figure = Figure(measure: "Russian troops", value: 100_000, bound: .about, unit: "people")
    figure.attributedTo = "France"
    report.figures = [try #require(Finding(figure, citations: [words]))]
    let action = Action(type: .sanction, actor: "France", recipient: "Russia", status: .happened)
    report.actions = [try #require(Finding(action, citations: [words]))]
    let sides = [("France", "there are troops"), ("Russia", "there are none")].map {
      Disagreement.Side(who: $0, says: $1, citations: [words])
    }
    let disagreement = Disagreement(kind: .denial, about: "troops at the border", sides: sides)
    report.disagreements = [try #require(Finding(disagreement, citations: [words]))]
    try store.keep(report, extractorVersion: "test")
  }

  @Test func `A figure shows its number without a needless point`() throws {
    let row = ItemRow(try #require(try store.figures().first))
    #expect(cells(of: row)["value"] == "100000")
    #expect(overview(of: row) == "undated|about 100000 people: Russian troops|AFP")
  }

  @Test func `An action shows who did what to whom`() throws {
    let row = ItemRow(try #require(try store.actions().first))
    #expect(cells(of: row)["type"] == "SANCTION")
    #expect(overview(of: row) == "undated|France → Russia: SANCTION|happened|AFP")
  }

  @Test func `A disagreement shows every side`() throws {
    let row = ItemRow(try #require(try store.disagreements().first))
    #expect(cells(of: row)["sides"] == "Russia: there are none; France: there are troops")
    #expect(overview(of: row).hasPrefix("troops at the border|Russia: "))
  }

  @Test func `Every column has a name of its own and a meaning`() {
    #expect(faults(in: ArticleRow.self) == [])
    #expect(faults(in: ItemRow<Contact>.self) == [])
    #expect(faults(in: ItemRow<Statement>.self) == [])
    #expect(faults(in: ItemRow<Figure>.self) == [])
    #expect(faults(in: ItemRow<Action>.self) == [])
    #expect(faults(in: ItemRow<Dispute>.self) == [])
    #expect(faults(in: TimelineRow.self) == [])
  }

  private func faults<Row: ListedRow>(in row: Row.Type) -> [String] {
    let names = Row.columns.map(\.name)
    let twice = Set(names).count == names.count ? [] : names
    return twice + Row.columns.filter(\.meaning.isEmpty).map(\.name)
  }

  private func cells<Row: ListedRow>(of row: Row) -> [String: String] {
    Dictionary(
      Row.columns.map { ($0.name, $0.value(row)) }, uniquingKeysWith: { first, _ in first })
  }

  /// All cells but the identifier.
  private func overview<Row: ListedRow>(of row: Row) -> String {
    Row.overview.dropLast().map { $0.value(row) }.joined(separator: "|")
  }
}
