import Reconciliation
import Records
import Testing

@Suite struct `Who is who across reports` {
  private func shown(
    _ people: [(String, String?, Int)], ruling: ActorRuling = ActorRuling()
  ) -> [String: String] {
    ActorMerge().entries(
      people.map { ActorSighting(name: $0.0, kind: .person, state: $0.1, articles: $0.2) },
      ruling: ruling
    ).mapValues(\.name)
  }

  @Test func `spellings of one name are one person`() {
    let names = shown([
      ("Volodymyr Zelensky", "UA", 3), ("Volodymyr Zelenskyy", "UA", 1),
      ("Volodymyr Zelenskiy", nil, 1),
    ])
    #expect(Set(names.values) == ["Volodymyr Zelensky"])
  }

  @Test func `a bare surname joins its only bearer`() {
    #expect(
      shown([("Macron", nil, 5), ("Emmanuel Macron", "FR", 1)])["Macron"] == "Emmanuel Macron")
  }

  @Test func `two people of one surname stay two, and a bare surname beside them alone`() {
    let names = shown([
      ("George Bush", "US", 2), ("Laura Bush", "US", 2), ("Bush", "US", 9),
    ])
    #expect(Set(names.values) == ["George Bush", "Laura Bush", "Bush"])
  }

  @Test func `people of two states are not one`() {
    #expect(Set(shown([("Kim Lee", "KR", 1), ("Kim Lee Park", "US", 1)]).values).count == 2)
    #expect(Set(shown([("Lee", "KR", 1), ("Kim Lee", "US", 1)]).values).count == 2)
  }

  @Test func `a reader can keep two names apart`() {
    let ruling = ActorRuling(apart: [("Macron", "Emmanuel Macron")])
    let names = shown([("Macron", nil, 5), ("Emmanuel Macron", "FR", 1)], ruling: ruling)
    #expect(names["Macron"] == "Macron")
  }

  @Test(arguments: [
    ("Gaddafi", "Qaddafi", false), ("Zelensky", "Zelenskiy", true), ("Schröder", "Schroder", true),
    ("Putin", "Poutine", false),
  ])
  func `names of one block sound alike`(one: String, other: String, isAlike: Bool) {
    #expect((ActorMerge.block(one) == ActorMerge.block(other)) == isAlike)
  }

  @Test func `the state that most articles tell is shown`() {
    let entries = ActorMerge().entries([
      ActorSighting(name: "Kofi Annan", kind: .person, state: nil, articles: 4),
      ActorSighting(name: "Kofi Annan", kind: .person, state: "GH", articles: 1),
    ])
    #expect(entries["Kofi Annan"]?.state == "GH")
  }
}
