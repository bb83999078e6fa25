import Foundation
import Records
import Testing

@testable import Publishing
@testable import Store

@Suite struct `The first page` {
  @Test func `counts what the record holds and leads to it`() throws {
    let overview = try SampleRecord.make().overview(most: 8)
    let check = PageCheck(OverviewPage(overview, record: "record.sqlite").page)
    #expect(check.hasOrderedHeadings)
    #expect(check.fieldsWithoutLabel == 0)
    #expect(check.text.contains("<span class=\"number\">1</span> contact</a>"))
    #expect(check.paths.isSuperset(of: ["/contacts", "/statements", "/pairs", "/articles"]))
    #expect(check.text.contains("Call between Emmanuel Macron and Vladimir Putin"))
    #expect(check.text.contains("Emmanuel Macron and Vladimir Putin</a>"))
  }

  @Test func `an empty record says how to fill it`() throws {
    let overview = try RecordStore.inMemory().overview(most: 8)
    let check = PageCheck(OverviewPage(overview, record: "record.sqlite").page)
    #expect(check.text.contains("The record is empty."))
    #expect(check.text.contains("readout add PATH"))
  }

  @Test func `every bar says its time and number and leads to its lines`() throws {
    let counts = [("2021-12", 3), ("2022-02", 12)].compactMap { text, count in
      EventDate(text).map { TimeCount(period: $0, count: count) }
    }
    let chart = try #require(TimeChart(.contacts, counts))
    let html = chart.html.text
    #expect(html.contains("href=\"/contacts?from=2022-02&amp;to=2022-02\""))
    #expect(html.contains("aria-label=\"February 2022: 12 contacts\""))
    #expect(html.contains("most in February 2022 (12)"))
    #expect(TimeChart(.contacts, []) == nil)
  }

  @Test func `downloads name every list in every format, and files for other tools`() throws {
    let check = PageCheck(DownloadsPage(try SampleRecord.make().counts()).page)
    #expect(check.hasOrderedHeadings)
    for list in RecordList.allCases {
      for format in ExportFormat.files {
        #expect(check.paths.contains("/\(list.rawValue).\(format.rawValue)"))
      }
    }
    for file in RecordExport.icalendar.format.files + RecordExport.gexf.format.files {
      #expect(check.paths.contains("/downloads/\(file.name)"))
    }
  }
}

@Suite struct `Searching on a page` {
  private func check(_ query: SearchQuery, in store: RecordStore? = nil) throws -> PageCheck {
    let store = try store ?? SampleRecord.make()
    let answer = query.text == nil ? nil : try SearchAnswer(query, in: store)
    return PageCheck(SearchPage(query, answer).page)
  }

  @Test func `names come first, then lines, then articles with the words marked`() throws {
    let check = try check(SearchQuery(text: "PUTIN"))
    #expect(check.hasOrderedHeadings)
    let places = ["Actors called so", ">Contacts</h2>", ">Articles</h2>"].compactMap {
      check.text.range(of: $0)?.lowerBound
    }
    #expect(places.count == 3 && places == places.sorted())
    #expect(check.text.contains("<mark>Putin</mark>"))
    #expect(check.text.contains("href=\"/contacts?text=PUTIN\""))
  }

  @Test func `a name spelled nearly so is suggested`() throws {
    let check = try check(SearchQuery(text: "Makron"))
    #expect(check.text.contains("Did you mean"))
    #expect(check.text.contains("<b>Emmanuel Macron</b>"))
  }

  @Test func `one kind and a time narrow it`() throws {
    var query = SearchQuery(text: "Putin")
    query.kind = .contact
    #expect(try !check(query).text.contains(">Statements</h2>"))
    query.from = EventDate("2023")
    #expect(try check(query).text.contains("Nothing in the record answers to “Putin”."))
    query.kind = nil
    #expect(try !check(query).text.contains(">Articles</h2>"))
  }

  @Test func `without words it says what can be asked`() throws {
    #expect(try check(SearchQuery(text: nil)).text.contains("all of them must occur"))
  }

  @Test func `what is typed stays text`() throws {
    let check = try check(SearchQuery(text: "\"><script>alert(1)</script>"))
    #expect(!check.text.contains("<script>alert"))
  }

  @Test func `words are marked whatever their case and accents`() {
    let marks = WordMarks("lula GÜNTHER")
    #expect(
      marks.html("Lula met Gunther; lulas <b>").text
        == "<mark>Lula</mark> met <mark>Gunther</mark>; lulas &lt;b&gt;")
  }
}
