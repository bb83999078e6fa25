import GRDB
import Reconciliation
import Records
import Testing

@testable import Store

@Suite struct `Corrections that show at once` {
  /// Contacts of two reports, and a promise with what became of it.
  private func reports() throws -> [Report] {
    let article = Sample.article(
      "Putin promised Macron to withdraw the troops.", published: "2022-02-09",
      source: "articles/promise.txt")
    let promise = Sample.statement(
      by: Sample.putin.name, "to withdraw the troops", to: Sample.macron.name, act: .promise,
      date: "2022-02-08")
    let given = Report(
      article: article, actors: [Sample.macron, Sample.putin],
      statements: [try Sample.finding(promise, "to withdraw the troops", in: article)])
    return [
      try Sample.versailles(), try Sample.otherVersailles(), try Sample.call(),
      try Sample.everything(), given,
    ]
  }

  private func store() throws -> RecordStore {
    let store = try RecordStore.inMemory()
    try store.keep(reports())
    return store
  }

  private func request(
    _ kind: Correction.Kind, _ target: String, at: Int, value: String? = nil, field: String? = nil
  ) -> CorrectionRequest {
    var request = CorrectionRequest(
      kind, target, author: "a reader", at: "2026-01-01T00:00:0\(at)Z")
    request.value = value
    request.field = field
    return request
  }

  /// Every table of lines, row by row.
  private func dump(_ store: RecordStore) throws -> [String] {
    try store.read { db in
      try ["line", "lineAccount", "lineActor", "unsettledBlock"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { "\(table) \($0)" }
      }
    }
  }

  /// The same reports and the same log, with every line made anew.
  private func madeAnew(_ store: RecordStore) throws -> RecordStore {
    let anew = try RecordStore.inMemory()
    try anew.correct(try store.corrections().map(\.correction), Reconciler())
    try anew.keep(reports())
    return anew
  }

  @Test(arguments: LineKind.allCases)
  func `what is said of a line is what making it anew gives`(kind: LineKind) throws {
    let store = try store()
    let sql = "SELECT id FROM line WHERE kind = ? ORDER BY id LIMIT 1"
    let id = try #require(
      try store.read { try String.fetchOne($0, sql: sql, arguments: [kind.rawValue]) },
      "the sample has no \(kind)")
    let fields: [LineKind: (String, String)] = [
      .contact: ("place", "Trianon"), .statement: ("text", "something else"),
      .figure: ("value", "90000"), .action: ("date", "2022-01-15"), .disagreement: ("about", "men"),
      .pledge: ("to", "Olaf Scholz"),
    ]
    let (field, value) = try #require(fields[kind])
    var made: [Correction] = []
    for request in [
      request(.note, id, at: 1, value: "look at this"), request(.reject, id, at: 2),
      request(.edit, id, at: 3, value: value, field: field), request(.accept, id, at: 4),
      request(.reject, id, at: 5),
    ] {
      let correction = try store.correction(request)
      try store.correct([correction], Reconciler(), withMatters: false)
      made.append(correction)
      try store.settleMatters(Reconciler())
      #expect(try dump(store) == dump(madeAnew(store)), "after \(correction.kind)")
    }
    for (index, correction) in made.enumerated() {
      let undo = try store.correction(request(.undo, correction.id, at: index))
      try store.correct([undo], Reconciler(), withMatters: false)
      try store.settleMatters(Reconciler())
      #expect(try dump(store) == dump(madeAnew(store)), "without \(correction.kind)")
    }
    #expect(try dump(store) == dump(self.store()))
  }

  @Test(arguments: [LineKind.disagreement, .pledge])
  func `a rejected matter is gone before matters are worked out again`(kind: LineKind) throws {
    let store = try store()
    let sql = "SELECT id FROM line WHERE kind = ? ORDER BY id LIMIT 1"
    let id = try #require(
      try store.read { try String.fetchOne($0, sql: sql, arguments: [kind.rawValue]) })
    let before = try store.lineCount(kind)
    let rejection = try store.correction(request(.reject, id, at: 1))
    try store.correct([rejection], Reconciler(), withMatters: false)
    #expect(try store.lineCount(kind) == before - 1)
    #expect(try !store.hasUnsettledMatters())
    let undo = try store.correction(request(.undo, rejection.id, at: 2))
    try store.correct([undo], Reconciler(), withMatters: false)
    #expect(try store.lineCount(kind) == before)
  }

  @Test func `an undoing that is itself undone brings the correction back`() throws {
    let store = try store()
    let id = try #require(try store.contacts().first).id
    let count = try store.contacts().count
    let rejection = try store.correction(request(.reject, id, at: 1))
    try store.correct([rejection], Reconciler(), withMatters: false)
    let undo = try store.correction(request(.undo, rejection.id, at: 2))
    try store.correct([undo], Reconciler(), withMatters: false)
    #expect(try store.contacts().count == count)
    let again = try store.correction(request(.undo, undo.id, at: 3))
    try store.correct([again], Reconciler(), withMatters: false)
    #expect(try store.contacts().count == count - 1)
  }

  @Test func `what cannot be corrected so is refused with a sentence`() throws {
    let store = try store()
    let contact = try #require(try store.contacts().first).id
    let statement = try #require(try store.statements().first).id
    var merge = request(.merge, contact, at: 1)
    merge.other = statement
    var names = request(.mergeActors, "Emmanuel Macron", at: 1)
    names.other = "Nobody At All"
    let refused: [(CorrectionRequest, CorrectionError)] = [
      (request(.accept, "c0nothing", at: 1), .noLine("c0nothing")),
      (request(.note, contact, at: 1), .missing("the words of the note")),
      (
        request(.edit, contact, at: 1, value: "soon", field: "date"),
        .unfitting(value: "soon", field: "date", kind: "contact")
      ),
      (merge, .unlike(contact, statement)), (names, .noActor("Nobody At All")),
      (request(.undo, "x1", at: 1), .nothingToUndo("x1")),
    ]
    for (request, error) in refused {
      #expect(throws: error) { try store.correction(request) }
    }
    #expect(try store.corrections().isEmpty)
  }
}
