import GRDB
import Reconciliation
import Records
import Testing

@testable import Store

struct SureRecordTests {
  @Test func `a record of the first version keeps all its lines and takes new ones`() throws {
    let record = try TemporaryRecord()
    try makeFirstRecord(at: record.path)
    let store = try RecordStore.open(record.path, access: .writing)
    try store.settle(Reconciler())
    let line = try #require(try store.contacts().first)
    #expect(line.id == "c0")
    #expect(line.item.date == EventDate("2017-05-29"))
    #expect(line.citations.map(\.text) == ["They met"])
    #expect(line.confidence == nil)
    #expect(try store.keep(try Sample.call(), extractorVersion: "1") == .added)
    try store.verifyIntegrity()
  }

  @Test func `a record of the first version is not read before it is brought up to date`() throws {
    let record = try TemporaryRecord()
    try makeFirstRecord(at: record.path)
    #expect(throws: StoreError(.olderRecord, path: record.path)) {
      try RecordStore.open(record.path, access: .reading)
    }
  }

  @Test func `a line is kept with its shares and what they rest on`() throws {
    let article = Sample.article("Macron met Putin.")
    let share = Confidence.Share(value: 0.83, ground: "verb")
    let day = Confidence.Share(value: 0.5, ground: "story_day")
    let confidence = Confidence(item: share, fields: ["date": day])
    let words = try Sample.cite("Macron met Putin", in: article)
    let finding = try #require(
      Finding(Sample.contact(), citations: [words], confidence: confidence))
    let store = try RecordStore.holding(Report(article: article, contacts: [finding]))
    #expect(try store.contacts().map(\.confidence) == [confidence])
    var filter = RecordFilter()
    filter.leastConfidence = 0.83
    #expect(try store.contacts(filter).count == 1)
    filter.leastConfidence = 0.84
    #expect(try store.contacts(filter).isEmpty)
  }

  @Test func `what was not measured is not sure enough for any share`() throws {
    let store = try RecordStore.holding(try Sample.versailles())
    var filter = RecordFilter()
    filter.leastConfidence = 0.1
    #expect(try store.contacts(filter).isEmpty)
  }

  @Test func `cues without a line are kept with their article and go with its next reading`() throws
  {
    let article = Sample.article("The ministers met.")
    var report = Report(article: article)
    let sentence = try Sample.cite("The ministers met.", in: article)
    report.unusedCues = [UnusedCue(kind: .contact, cue: "meet", citation: sentence)]
    let store = try RecordStore.holding(report)
    #expect(try store.unusedCues().map(\.passage.text) == ["The ministers met."])
    #expect(try store.articles().map(\.unusedCues) == [1])
    report.unusedCues = []
    try store.keep(report, extractorVersion: "2")
    #expect(try store.unusedCues().isEmpty)
  }

  /// A record as the first version left it, with one contact.
  private func makeFirstRecord(at path: String) throws {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(FirstRecord.name, migrate: FirstRecord.migrate)
    let queue = try DatabaseQueue(path: path)
    try migrator.migrate(queue)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO article (id, publishedHow, extractorVersion, text)
            VALUES ('a0', 'unknown', '1', 'They met.');
          INSERT INTO actor VALUES (:actor, 'Emmanuel Macron', 'emmanuel macron');
          INSERT INTO articleActor VALUES ('a0', 0, :actor, NULL, NULL);
          INSERT INTO finding VALUES ('c0', 'a0', 'contact');
          INSERT INTO contact (id, article, kind, date, firstDay, lastDay, status)
            VALUES ('c0', 'a0', 'meeting', '2017-05-29', '2017-05-29', '2017-05-29', 'held');
          INSERT INTO contactParticipant VALUES ('c0', 0, :actor);
          INSERT INTO citation (finding, position, article, start, "end", text)
            VALUES ('c0', 0, 'a0', 0, 8, 'They met');
          """, arguments: ["actor": StableIdentifier.actor(name: "Emmanuel Macron")])
    }
    try queue.close()
  }
}
