import Publishing
import Records
import Store

/// What the record tells between two actors, and between all of them.
enum PairOperations {
  static let all = [timeline, relations, network]

  private static let kinds =
    Contact.Kind.allCases.map(\.rawValue) + Statement.Act.allCases.map(\.rawValue)

  private static let timeline = InterfaceOperation(
    "getTimeline", "/timeline", "The dealings of two actors in order: contacts and statements",
    gives: "Timeline",
    [
      .a, .b, .kind(kinds, "The kind of contact or act of speech; one of several."), .from, .to,
      .text, .leastConfidence, .limit(), .after, .before,
    ]
  ) { question, store in
    let (a, b) = try question.pair(in: store)
    let filter = try question.filter(in: store)
    let rows = try store.timeline(a, b, filter).map(TimelineRow.init)
    let part = try Part(question) { id in rows.contains { $0.id == id } ? id : nil }
    let (items, links) = part.choose(rows, id: \.id)
    return try InterfaceAnswer(
      parted: ListPart(items: items, total: rows.count, links: links))
  }

  private static let by = Parameter(
    "by", .choice(PeriodLength.allCases.map(\.rawValue)),
    "The length of a period; a year unless given.", example: "month")

  private static let relations = InterfaceOperation(
    "getRelations", "/relations", "How two actors dealt with each other, by year or month",
    gives: "RelationDocument", [.a, .b, by, .from, .to, .leastConfidence]
  ) { question, store in
    let (a, b) = try question.pair(in: store)
    let length = question["by"].flatMap(PeriodLength.init) ?? .year
    let filter = try question.filter(in: store)
    return try InterfaceAnswer(
      RelationDocument(try store.relations(a, b, by: length, filter)))
  }

  private static let usual = 100
  private static let most = Parameter(
    "most", .number(1...500, usual: usual), "How many actors are given at most, the busiest.",
    example: "50")

  private static let network = InterfaceOperation(
    "getNetwork", "/network", "Who dealt with whom: actors, and what passed between two of them",
    gives: "NetworkDocument", [most, .from, .to]
  ) { question, store in
    let most = question["most"].flatMap(Int.init) ?? usual
    let filter = try question.filter(in: store)
    return try InterfaceAnswer(NetworkDocument(try store.network(filter, atMost: most)))
  }
}
