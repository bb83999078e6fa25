import Foundation
import Records
import Store
import Testing

@testable import Publishing

@Suite("Sources and passages for other tools")
struct CitationFormatTests {
  private func annotations(_ sample: ExportSample) throws -> [[String: Any]] {
    let data = Data(try sample.text(.annotations).utf8)
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect(json?["type"] as? String == "AnnotationCollection")
    let page = json?["first"] as? [String: Any]
    let items = try #require(page?["items"] as? [[String: Any]])
    #expect(json?["total"] as? Int == items.count)
    return items
  }

  @Test func `an annotation finds its words by position and by what stands around them`() throws {
    let note = try #require(try annotations(try ExportSample()).first)
    let target = try #require((note["target"] as? [[String: Any]])?.first)
    let selectors = try #require(target["selector"] as? [[String: Any]])
    #expect(selectors[0]["exact"] as? String == "The leaders spoke about everything")
    #expect(selectors[0]["prefix"] as? String == "It was quiet. ")
    #expect(selectors[0]["suffix"] as? String == ". Then it was quiet again.")
    #expect(selectors[1]["start"] as? Int == 14 && selectors[1]["end"] as? Int == 48)
    let source = target["source"] as? [String: String]
    #expect(source?["via"] == "https://news.example/a?b=1")
    #expect(source?["id"]?.hasPrefix("urn:readout:a") == true)
  }

  @Test func `lines of every kind are annotations with a sentence`() throws {
    let notes = try annotations(try ExportSample())
    let bodies = notes.compactMap { $0["body"] as? [[String: String]] }
    let kinds = bodies.compactMap { $0.first { $0["purpose"] == "classifying" }?["value"] }
    #expect(
      Set(kinds).isSuperset(of: ["contact", "statement", "figure", "action", "disagreement"]))
    let sentences = bodies.compactMap { $0.first { $0["purpose"] == "describing" }?["value"] }
    #expect(sentences.contains("Germany → Emmanuel Macron: AID"))
    #expect(sentences.count == notes.count)
  }

  private static let dates: [(String, String, String)] = [
    ("2022-02-08", "year = {2022},\n  month = feb,", "\"date-parts\":[[2022,2,8]]"),
    ("2022-02", "year = {2022},\n  month = feb,", "\"date-parts\":[[2022,2]]"),
    ("2022", "year = {2022},\n  url", "\"date-parts\":[[2022]]"),
    ("2022~", "year = {2022},\n  url", "{\"circa\":true,\"date-parts\":[[2022]]}"),
    ("2022-21", "year = {2022},\n  url", "{\"date-parts\":[[2022]],\"season\":1}"),
    ("201X", "date = {201X},\n  url", "{\"literal\":\"201X\"}"),
    (
      "2022-01-01/2022-04-09", "year = {2022},\n  url",
      "{\"date-parts\":[[2022,1,1],[2022,4,9]]}"
    ),
  ]

  @Test(arguments: dates)
  func `of a date only the parts that are known are given`(
    date: String, tex: String, csl: String
  ) throws {
    let sample = try ExportSample(published: date)
    let bibliography = try sample.text(.bibtex)
    #expect(bibliography.contains("date = {\(date)}"))
    #expect(bibliography.contains(tex))
    #expect(try sample.text(.cslJSON).contains(csl))
  }

  @Test func `an entry is known by the article's identifier`() throws {
    let sample = try ExportSample()
    let id = try #require(try sample.store.articles().first?.id)
    #expect(try sample.text(.bibtex).hasPrefix("@article{\(id),\n  author = {{A. Writer}},\n"))
    #expect(try sample.text(.cslJSON).contains("\"id\":\"\(id)\""))
  }

  @Test(arguments: [
    ("50 % & $5 #1 a_b", "50 \\% \\& \\$5 \\#1 a\\_b"),
    ("a^b~c", "a\\textasciicircum{}b\\textasciitilde{}c"),
    ("{", "\\textbraceleft{}"),
    ("\\input{x}", "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}"),
    ("a\r\nb", "a b"),
  ])
  func `TeX takes nothing in a headline for a command`(text: String, escaped: String) {
    #expect(BibTeXFormat.escaped(text) == escaped)
  }
}
