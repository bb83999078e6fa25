import Records
import Store
import Testing

@testable import Publishing

@Suite("Relations in rows and words")
struct RelationRowTests {
  @Test func `A period shows its counts, and a bar for its contacts`() throws {
    let store = try SampleRecord.make()
    let relation = try store.relations("Emmanuel Macron", "Vladimir Putin")
    let row = try #require(RelationRow.rows(of: relation).first)
    #expect(
      RelationRow.overview.map { $0.value(row) }.prefix(5) == ["2022", "▇ 1", "0", "0", "–"])
    #expect(RelationRow.columns.map { $0.value(row) }.prefix(6) == ["2022", "1", "", "0", "0", ""])
    #expect(try JSONText.text(row).contains("\"mean_score\":null"))
    #expect(Set(RelationRow.columns.map(\.name)).count == RelationRow.columns.count)
  }

  @Test func `Below the table stand the first and the last contact and the reports`() throws {
    let store = try SampleRecord.make()
    let relation = try store.relations("Emmanuel Macron", "Vladimir Putin")
    let text = RelationText(style: TextStyle(width: 200)).text(relation)
    #expect(text.hasPrefix("first contact  2022-02-07: call between Emmanuel Macron and "))
    #expect(text.hasSuffix("sources        1 report\n"))
  }
}
