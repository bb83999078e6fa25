import Foundation
import Records
package import Store

/// The part of a record that is exported: what passes a filter, without the lines that a reader has rejected.
package struct ExportedRecord: Sendable {
  let store: RecordStore
  let filter: RecordFilter
  /// Files that were written beside the one that is asked for; a manifest describes them.
  package var written: [WrittenFile] = []

  /// A filter's `limit` and `showsRejected` are not looked at.
  package init(_ store: RecordStore, _ filter: RecordFilter = RecordFilter()) {
    self.store = store
    var filter = filter
    filter.limit = nil
    filter.showsRejected = false
    self.filter = filter
  }

  func articles() throws -> [ArticleLine] { try store.articles(filter) }
  func actors() throws -> [ActorMatch] { try store.actors() }
  func contacts() throws -> [RecordLine<Contact>] { try store.contacts(filter) }
  func statements() throws -> [RecordLine<Statement>] { try store.statements(filter) }
  func figures() throws -> [RecordLine<Figure>] { try store.figures(filter) }
  func actions() throws -> [RecordLine<Action>] { try store.actions(filter) }
  func disagreements() throws -> [RecordLine<Dispute>] { try store.disagreements(filter) }
  func pledges() throws -> [RecordLine<Pledge>] { try store.pledges(filter) }

  /// The name of the record's file without folders: «readout.sqlite».
  var fileName: String { URL(filePath: store.path).lastPathComponent }

  /// The options that narrowed it, as the command line has them.
  var options: [(name: String, value: String)] {
    var options = filter.who.map { (name: "--who", value: $0) }
    if let article = filter.article { options.append(("--article", article)) }
    if let from = filter.from { options.append(("--from", "\(DatePoint(from))")) }
    if let to = filter.to { options.append(("--to", "\(DatePoint(to))")) }
    if let text = filter.text { options.append(("--text", text)) }
    options += filter.kinds.map { ("--kind", $0) }
    if let least = filter.leastConfidence {
      options.append(("--confidence-at-least", "\(least)"))
    }
    return options
  }
}

/// A file as it was written.
package struct WrittenFile: Hashable, Sendable {
  let name: String
  let mediaType: String
  let meaning: String
  let bytes: Int
  let digest: String

  init(_ file: ExportFile, text: String) {
    name = file.name
    mediaType = file.mediaType
    meaning = file.meaning
    bytes = text.utf8.count
    digest = SHA256.hexadecimal(of: text.utf8)
  }
}
