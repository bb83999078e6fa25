import Records
import Store

extension OriginOptions {
  /// Adds to a filter whose lines are wanted, with every name as the record has it.
  ///
  /// - Throws: ``LookupError`` for a name that is not clear; `StoreError`.
  func complete(
    _ filter: RecordFilter, kinds: [String], store: RecordStore, console: Console
  ) throws -> RecordFilter {
    var filter = filter
    let names = NameLookup(store: store, console: console)
    filter.who = try who.map(names.actor)
    filter.article = article
    filter.kinds = kinds
    return filter
  }
}
