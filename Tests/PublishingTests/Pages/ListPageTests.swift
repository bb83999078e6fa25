import Records
import Store
import Testing

@testable import Publishing

@Suite struct `A list on a page` {
  private func check(
    _ list: RecordList, _ change: (inout ListQuery) -> Void = { _ in },
    in store: RecordStore? = nil
  ) throws -> PageCheck {
    var query = ListQuery()
    change(&query)
    let store = try store ?? SampleRecord.make()
    return PageCheck(
      try ListPage(list, query, in: store, query.filter(who: query.who, isPaged: true)).page)
  }

  @Test(arguments: RecordList.allCases)
  func `has ordered headings, labelled fields and files`(list: RecordList) throws {
    let check = try check(list)
    #expect(check.hasOrderedHeadings)
    #expect(check.fieldsWithoutLabel == 0)
    if !check.text.contains("class=\"empty\"") {
      for format in ExportFormat.files {
        #expect(check.paths.contains("/\(list.rawValue).\(format.rawValue)"))
      }
    }
  }

  @Test func `counts its lines and puts them under their years`() throws {
    let check = try check(.contacts)
    #expect(check.text.contains("<p class=\"count\">1 contact</p>"))
    #expect(check.text.contains("<h2 class=\"year\">2022</h2>"))
    #expect(check.text.contains("Call between Emmanuel Macron and Vladimir Putin, 90 min"))
  }

  @Test func `shows what it is narrowed to, and takes each condition away by a link`() throws {
    let check = try check(.contacts) { query in
      query.who = ["Emmanuel Macron", "Vladimir Putin"]
      query.kinds = ["call"]
      query.from = EventDate("2022-02")
    }
    #expect(check.text.contains("name=\"who\" value=\"Emmanuel Macron\""))
    #expect(check.text.contains("name=\"who\" value=\"Vladimir Putin\""))
    #expect(check.text.contains("name=\"kind\" value=\"call\" checked"))
    #expect(check.text.contains("<details class=\"more\" open>"))
    #expect(check.text.contains("from February 2022"))
    #expect(
      check.text.contains(
        "href=\"/contacts?who=Emmanuel%20Macron&amp;kind=call&amp;from=2022-02\""))
    #expect(check.text.contains("Take all away"))
    #expect(
      check.text.contains(
        "href=\"/contacts.csv?who=Emmanuel%20Macron&amp;who=Vladimir%20Putin&amp;kind=call"))
  }

  @Test func `an article is named by its headline and kept when the form is sent`() throws {
    let store = try SampleRecord.make()
    let article = try #require(try store.articles().first)
    let check = try check(.statements, { $0.article = article.id }, in: store)
    #expect(check.text.contains("the article “A call”"))
    #expect(check.text.contains("type=\"hidden\" name=\"article\" value=\"\(article.id)\""))
  }

  @Test func `an empty list says what to do`() throws {
    let narrowed = try check(.contacts) { $0.text = "zeppelin" }
    #expect(narrowed.text.contains("Nothing in the record passes all of this."))
    #expect(narrowed.text.contains("“zeppelin”"))
    #expect(!narrowed.paths.contains("/contacts.csv"))
    let bare = try check(.pledges, in: try RecordStore.inMemory())
    #expect(bare.text.contains("The record holds no pledges yet."))
    #expect(bare.text.contains("readout add PATH"))
  }

  @Test func `actors lead to their page and to what they did`() throws {
    let check = try check(.actors)
    let id = StableIdentifier.actor(name: "Emmanuel Macron")
    #expect(check.paths.contains("/actors/\(id)"))
    #expect(check.text.contains("href=\"/contacts?who=Emmanuel%20Macron\""))
    #expect(check.text.contains("<th scope=\"row\">"))
  }

  @Test func `articles tell what they gave`() throws {
    let check = try check(.articles)
    #expect(check.text.contains(">1 contact</a>"))
    #expect(check.text.contains("Le Monde"))
  }

  @Test(arguments: RecordList.allCases)
  func `nothing of an article becomes markup`(list: RecordList) throws {
    let check = try check(list, in: try HostileRecord.make())
    #expect(!check.text.contains("<script>"))
    #expect(!check.text.contains("<img"))
    #expect(!check.text.contains("<b>No"))
    #expect(!check.text.contains("\u{202E}"))
  }
}

@Suite struct `The pages of a list` {
  private func pager(_ total: Int, _ page: Int) -> Pager {
    Pager(.list(.contacts), page: page, total: total)
  }

  @Test func `one page needs no links`() {
    #expect(pager(50, 1).links == "")
    #expect(pager(50, 1).count(of: "contact").text.contains("50 contacts<"))
  }

  @Test func `a page says which it holds`() {
    #expect(pager(1234, 2).count(of: "contact").text.contains("1,234 contacts, 51–100<"))
    #expect(pager(51, 2).count(of: "contact").text.contains("51 contacts, 51<"))
  }

  @Test func `a page knows those beside it`() {
    let links = pager(1234, 3).links.text
    #expect(links.contains("rel=\"prev\" href=\"/contacts?page=2\""))
    #expect(links.contains("rel=\"next\" href=\"/contacts?page=4\""))
    #expect(links.contains("href=\"/contacts?page=3\" aria-current=\"page\""))
    #expect(links.contains("href=\"/contacts?page=25\""))
    #expect(pager(1234, 3).count(of: "contact").text.contains("1,234 contacts, 101–150"))
    #expect(pager(1234, 2).links.text.contains("rel=\"prev\" href=\"/contacts\""))
  }

  @Test func `beyond the end a link leads back`() {
    #expect(pager(60, 9).count(of: "contact").text.contains("lies beyond the end"))
    #expect(pager(60, 9).count(of: "contact").text.contains("href=\"/contacts?page=2\""))
  }
}
