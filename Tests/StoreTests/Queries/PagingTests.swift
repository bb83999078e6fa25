import Records
import Testing

@testable import Store

@Suite struct `Lists page by page` {
  private let store: RecordStore

  init() throws {
    store = try RecordStore.holding(
      Sample.undated(), Sample.call(), Sample.versailles(), Sample.everything())
  }

  @Test func `pages one after the other are the whole list`() throws {
    var filter = RecordFilter()
    filter.limit = 1
    var contacts: [String] = []
    var articles: [String] = []
    var actors: [String] = []
    for page in 0..<10 {
      filter.offset = page
      contacts += try store.contacts(filter).map(\.id)
      articles += try store.articles(filter).map(\.id)
      actors += try store.actors(filter).map(\.id)
    }
    #expect(try contacts == store.contacts().map(\.id))
    #expect(try articles == store.articles().map(\.id))
    #expect(try actors == store.actors().map(\.id))
  }

  @Test func `a count is that of the whole list, whatever page is shown`() throws {
    var filter = RecordFilter()
    filter.who = ["Emmanuel Macron"]
    let contacts = try store.contacts(filter).count
    let articles = try store.articles(filter).count
    filter.limit = 1
    filter.offset = 1
    #expect(try store.lineCount(.contact, filter) == contacts)
    #expect(try store.articleCount(filter) == articles)
    #expect(try store.actorCount() == store.actors().count)
  }

  @Test(arguments: [
    ("macr", ["Emmanuel Macron"]), ("EMMANUEL mac", ["Emmanuel Macron"]),
    ("elys", ["Élysée Palace"]), ("acron", []), ("%", []), ("mac scholz", []),
  ])
  func `actors are found by the beginnings of words of their names`(
    text: String, names: [String]
  ) throws {
    var filter = RecordFilter()
    filter.text = text
    #expect(try store.actors(filter).map(\.name) == names)
    #expect(try store.actorCount(filter) == names.count)
  }

  @Test func `one actor's numbers are those of the list of all`() throws {
    for actor in try store.actors() {
      var one = try store.actor(id: actor.id)
      #expect(one == actor)
      var filter = RecordFilter()
      filter.who = [actor.name]
      one = try store.actors(filter).first
      #expect(one == actor)
    }
    #expect(try store.actor(id: "nobody") == nil)
  }
}
