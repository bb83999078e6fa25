import Reconciliation
import Records
import Testing

@Suite struct `The value of a field that accounts give` {
  private func call(_ date: String?) -> Action {
    Action(
      type: .consult, actor: "France", recipient: "Russia", date: date.flatMap { EventDate($0) },
      status: .happened)
  }

  private func dates(_ told: [(article: String, published: String, date: String?)])
    -> FieldSupport<EventDate>
  {
    let accounts = told.enumerated().map {
      account("x\($0)", call($1.date), in: $1.article, $1.published)
    }
    return FieldSupport(date: "date", of: accounts) { $0.date }
  }

  @Test func `is that of most reports, and the others are kept as variants`() {
    let support = dates([
      ("a", "2022-02-08", "2022-02-08"), ("b", "2022-02-09", "2022-02-07"),
      ("c", "2022-02-10", "2022-02-07"), ("d", "2022-02-10", nil),
    ])
    #expect(support.value == EventDate("2022-02-07"))
    #expect(
      support.variants == [
        Variant(field: "date", value: "2022-02-07", accounts: ["x1", "x2"]),
        Variant(field: "date", value: "2022-02-08", accounts: ["x0"]),
      ])
  }

  @Test func `is not decided by one report that says it twice`() {
    let support = dates([
      ("a", "2022-02-09", "2022-02-08"), ("a", "2022-02-09", "2022-02-08"),
      ("b", "2022-02-08", "2022-02-07"),
    ])
    #expect(support.value == EventDate("2022-02-07"), "one report each: the earlier one is taken")
  }

  @Test func `is the exact date to which the vague one agrees`() {
    let support = dates([
      ("a", "2017-06-01", "2017-05"), ("b", "2017-06-02", "2017-05"),
      ("c", "2017-06-03", "2017-05-29"),
    ])
    #expect(support.value == EventDate("2017-05-29"))
    #expect(support.variants.map(\.value) == ["2017-05-29", "2017-05"])
  }

  @Test func `has no variants when all who give it agree`() {
    let support = dates([("a", "2017-06-01", "2017-05-29"), ("b", "2017-06-01", nil)])
    #expect(support.value == EventDate("2017-05-29"))
    #expect(support.variants == [])
    #expect(dates([("a", "2017-06-01", nil)]).value == nil)
  }
}
