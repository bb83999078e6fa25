import Reconciliation
import Records
import Testing

@testable import Store

@Suite struct `Corrections of a record` {
  /// Two reports of one meeting: one line with two accounts.
  private func store() throws -> RecordStore {
    try RecordStore.holding(
      try Sample.versailles(), try Sample.otherVersailles(), try Sample.call())
  }

  private func correction(
    _ kind: Correction.Kind, _ target: CorrectionTarget, at: String = "2026-01-01T00:00:00Z"
  ) -> Correction {
    var correction = Correction(kind, target.line, author: "a reader", at: at)
    correction.accounts = target.accounts
    return correction
  }

  private func meeting(in store: RecordStore) throws -> RecordLine<Contact> {
    try #require(try store.contacts().first { $0.item.kind == .meeting })
  }

  @Test func `a rejected line is shown only on demand, and undo brings it back`() throws {
    let store = try store()
    let before = try store.contacts()
    let line = try meeting(in: store)
    let target = try #require(try store.target(id: line.id))
    let rejection = correction(.reject, target)
    try store.correct([rejection], Reconciler())
    #expect(try store.contacts().map(\.id) == before.map(\.id).filter { $0 != line.id })
    var filter = RecordFilter()
    filter.showsRejected = true
    #expect(try store.contacts(filter).count == before.count)
    let undo = Correction(.undo, rejection.id, author: "a reader", at: "2026-01-02T00:00:00Z")
    try store.correct([undo], Reconciler())
    #expect(try store.contacts() == before)
    #expect(try store.corrections().map(\.standing) == [.undone, .applied])
  }

  @Test func `an edit changes a field, and a value that is none is refused`() throws {
    let store = try store()
    let id = try meeting(in: store).id
    let target = try #require(try store.target(id: id))
    var edit = correction(.edit, target)
    edit.field = "place"
    edit.value = "Trianon"
    try store.correct([edit], Reconciler())
    #expect(try meeting(in: store).item.place == "Trianon")
    #expect(try meeting(in: store).corrections == [edit])
    #expect(try store.canEdit(target, field: "date", value: "2017-05-30"))
    #expect(try !store.canEdit(target, field: "date", value: "soon"))
    #expect(try !store.canEdit(target, field: "colour", value: "red"))
  }

  @Test func `a split takes an account out of its line, and a merge joins lines of other days`()
    throws
  {
    let store = try store()
    let line = try meeting(in: store)
    let target = try #require(try store.target(id: line.id))
    #expect(target.accounts.count == 2)
    var split = Correction(.split, target.accounts[1], author: "a reader", at: "2026")
    split.accounts = [target.accounts[1]]
    try store.correct([split], Reconciler())
    #expect(try store.contacts().filter { $0.item.kind == .meeting }.count == 2)
    let call = try #require(try store.contacts().first { $0.item.kind == .call })
    var merge = correction(.merge, target)
    merge.accounts = [target.accounts[0]]
    merge.other = call.id
    merge.otherAccounts = [call.id]
    try store.correct([merge], Reconciler())
    #expect(try store.contacts().map(\.articles.count).sorted() == [1, 2])
  }

  @Test func `corrections outlive a rebuild and wait for a target that has gone`() throws {
    let store = try store()
    let id = try meeting(in: store).id
    let target = try #require(try store.target(id: id))
    var edit = correction(.edit, target)
    edit.field = "place"
    edit.value = "Trianon"
    try store.correct([edit], Reconciler())
    let rebuilt = try RecordStore.holding(try Sample.call())
    try rebuilt.correct(try store.corrections().map(\.correction), Reconciler())
    #expect(try rebuilt.corrections().map(\.standing) == [.withoutTarget])
    try rebuilt.keep([try Sample.versailles(), try Sample.otherVersailles()])
    #expect(try rebuilt.corrections().map(\.standing) == [.applied])
    #expect(try rebuilt.contacts() == store.contacts())
  }

  @Test func `two names can be ruled one actor`() throws {
    let store = try store()
    var merge = Correction(.mergeActors, "Emmanuel Macron", author: "a reader", at: "2026")
    merge.other = "Vladimir Putin"
    try store.correct([merge], Reconciler())
    #expect(try store.actors().map(\.name) == ["Emmanuel Macron"])
    #expect(try store.names(of: "Emmanuel Macron") == ["Emmanuel Macron", "Vladimir Putin"])
    let undo = Correction(.undo, merge.id, author: "a reader", at: "2027")
    try store.correct([undo], Reconciler())
    #expect(try Set(store.actors().map(\.name)) == ["Emmanuel Macron", "Vladimir Putin"])
  }

  @Test func `of two rulings on two names the later one holds`() throws {
    let store = try store()
    var merge = Correction(.mergeActors, "Emmanuel Macron", author: "a reader", at: "2026")
    merge.other = "Vladimir Putin"
    var split = Correction(.splitActors, "Vladimir Putin", author: "a reader", at: "2027")
    split.other = "Emmanuel Macron"
    try store.correct([merge, split], Reconciler())
    #expect(try Set(store.actors().map(\.name)) == ["Emmanuel Macron", "Vladimir Putin"])
    try store.correct([Correction(.undo, split.id, author: "a", at: "2028")], Reconciler())
    #expect(try store.actors().map(\.name) == ["Emmanuel Macron"])
  }
}
