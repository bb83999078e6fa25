import GRDB
import Testing

@testable import Store

struct ErrorMessageTests {
  static let sentences: [(StoreError, String)] = [
    (
      StoreError(.notARecord, path: "r.db"),
      "r.db is not a record made by readout; name another file"
    ),
    (
      StoreError(.newerRecord, path: "r.db"),
      "r.db was written by a later version of readout; update readout to open it"
    ),
    (
      StoreError(.olderRecord, path: "r.db"),
      "r.db was written by an earlier version of readout; run `readout add` once to update it"
    ),
    (
      StoreError(.noRecord, path: "r.db"),
      "there is no record at r.db; run `readout add` first"
    ),
    (
      StoreError(.diskFull, path: "r.db"),
      "no space is left for r.db; everything added before is kept, free some space and run again"
    ),
    (
      StoreError(.locked, path: "r.db"),
      "another program is writing to r.db; wait until it has finished and run again"
    ),
    (
      StoreError(.readOnly, path: "r.db"),
      "r.db cannot be opened or written; name a file in a folder that exists and may be written to"
    ),
    (
      StoreError(.readOnly, path: "r.db", detail: "it is a folder"),
      "r.db cannot be opened or written (it is a folder); name a file in a folder that exists and"
        + " may be written to"
    ),
    (
      StoreError(.damaged, path: "r.db", detail: "contact.kind holds «talk»"),
      "r.db is damaged (contact.kind holds «talk»); restore a copy, or add the articles to a new"
        + " record"
    ),
    (
      StoreError(.notFound, path: "r.db", detail: "c12"),
      "nothing in r.db has the identifier «c12»; take one from a list"
    ),
    (
      StoreError(.ambiguousID, path: "r.db", detail: "c12a, c12b"),
      "several lines in r.db begin with that identifier: c12a, c12b; give more of it"
    ),
    (
      StoreError(.failed, path: "r.db", detail: "disk I/O error"),
      "r.db could not be used (disk I/O error); everything added before is kept: run again, and if"
        + " that fails add the articles to a new record"
    ),
  ]

  @Test(arguments: sentences)
  func `each failure has its sentence`(error: StoreError, sentence: String) {
    #expect(error.description == sentence)
  }

  @Test func `every code is pinned`() {
    #expect(Set(Self.sentences.map(\.0.code)) == Set(StoreError.Code.allCases))
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, StoreError.Code.diskFull), (.SQLITE_NOTADB, .notARecord),
    (.SQLITE_CORRUPT, .damaged), (.SQLITE_BUSY, .locked), (.SQLITE_LOCKED, .locked),
    (.SQLITE_READONLY, .readOnly), (.SQLITE_CANTOPEN, .readOnly), (.SQLITE_IOERR, .failed),
    (.SQLITE_CONSTRAINT, .failed),
  ])
  func `SQLite's codes mean ours`(result: ResultCode, code: StoreError.Code) {
    #expect(StoreError(DatabaseError(resultCode: result), path: "r.db").code == code)
  }
}
