import Records
import Testing

@testable import Store

struct ActorMatchTests {
  private func record() throws -> RecordStore {
    let article = Sample.article("Brigitte Macron met Angela Merkel.")
    let brigitte = Actor(name: "Brigitte Macron", kind: .person, state: "FR")
    let merkel = Actor(name: "Angela Merkel", kind: .person, aliases: ["the Chancellor"])
    let report = Report(
      article: article, actors: [brigitte, merkel],
      contacts: [
        try Sample.finding(
          Sample.contact([brigitte.name, merkel.name]), "met Angela Merkel", in: article)
      ])
    return try RecordStore.holding(
      report, try Sample.versailles(), try Sample.call(), try Sample.everything())
  }

  static let names: [(String, ActorMatch.Closeness?, [String])] = [
    ("Emmanuel Macron", .name, ["Emmanuel Macron"]),
    ("emmanuel MACRON", .name, ["Emmanuel Macron"]),
    ("elysee palace", .name, ["Élysée Palace"]),
    ("the Élysée  Palace", .name, ["Élysée Palace"]),
    ("macron", .form, ["Emmanuel Macron", "Brigitte Macron"]),
    ("French President", .form, ["Emmanuel Macron"]),
    ("chancellor", .form, ["Angela Merkel"]),
    ("Emm", .beginning, ["Emmanuel Macron"]),
    ("Élys", .beginning, ["Élysée Palace"]),
    ("Merk", .beginning, ["Angela Merkel"]),
    ("makron", .spelling, ["Emmanuel Macron", "Brigitte Macron"]),
    ("Angela Merkle", .spelling, ["Angela Merkel"]),
    ("Vladimir Poutine", .spelling, ["Vladimir Putin"]),
    ("xyz", nil, []), ("", nil, []), ("%", nil, []), ("_ut", nil, []),
  ]

  @Test(arguments: names)
  func `a typed name finds the closest actors`(
    typed: String, closeness: ActorMatch.Closeness?, found: [String]
  ) throws {
    let matches = try record().actors(matching: typed)
    #expect(matches.map(\.name) == found)
    #expect(matches.allSatisfy { $0.closeness == closeness })
  }

  @Test func `a match tells kind, state and how many lines there are`() throws {
    let match = try #require(try record().actors(matching: "Vladimir Putin").first)
    #expect(match.kind == .person)
    #expect(match.state == "RU")
    #expect(match.contacts == 2)
    #expect(match.statements == 0)
    #expect(match.addressed == 1)
    #expect(match.lines == 3)
  }

  @Test func `the kind is what most articles say`() throws {
    let store = try RecordStore.inMemory()
    for (number, kind) in [Actor.Kind.state, .organisation, .organisation].enumerated() {
      let article = Sample.article("Text \(number)")
      try store.keep(
        Report(article: article, actors: [Actor(name: "Kremlin", kind: kind)]),
        extractorVersion: "1")
    }
    #expect(try store.actors(matching: "kremlin").map(\.kind) == [.organisation])
  }

  @Test func `a name to the letter is that actor, though another differs by a capital alone`()
    throws
  {
    let store = try RecordStore.inMemory()
    let police = [Actor(name: "Police", kind: .person), Actor(name: "police", kind: .group)]
    try store.keep(
      Report(article: Sample.article("Text"), actors: police), extractorVersion: "1")
    for name in ["Police", "police"] {
      guard case .one(let match, _) = try store.actor(called: name) else {
        Issue.record("\(name) is not clear")
        continue
      }
      #expect(match.name == name)
    }
    #expect(try store.known(among: ["police", "POLICE", "Nobody"]) == ["police"])
  }

  @Test func `all actors come with the busiest first`() throws {
    var filter = RecordFilter()
    filter.limit = 2
    let names = try record().actors(filter).map(\.name)
    #expect(names == ["Emmanuel Macron", "Vladimir Putin"])
  }

  static let spellings: [(String, String, Int?)] = [
    ("macron", "macron", 0), ("makron", "macron", 1), ("marcon", "macron", 1),
    ("macrn", "macron", 1), ("macaron", "macron", 1), ("mkron", "macron", 2),
    ("merkel", "macron", nil), ("", "a", 1),
  ]

  @Test(arguments: spellings)
  func `distance counts letters that differ`(left: String, right: String, distance: Int?) {
    #expect(SpellingDistance.between(Array(left), Array(right), limit: 2) == distance)
  }

  @Test(arguments: [
    ("Élysée", "elysee"), ("the Kremlin", "kremlin"), ("Jean-Yves Le Drian", "jean yves le drian"),
    ("Lech Wałęsa", "lech walesa"), ("Macron’s", "macrons"), ("U.S.", "us"), ("The", "the"),
    ("  Recep  Tayyip ", "recep tayyip"), ("Bjørn Großmann", "bjorn grossmann"),
  ])
  func `folding leaves what people type`(name: String, folded: String) {
    #expect(NameFolding.fold(name) == folded)
  }
}
