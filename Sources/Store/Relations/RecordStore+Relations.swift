extension RecordStore {
  /// How two actors dealt with each other, by year or month; a state stands for everyone who acts for it.
  ///
  /// - Throws: as ``dealings(_:_:_:)``; actors without dealings have a relation without periods.
  package func relations(
    _ a: String, _ b: String, by length: PeriodLength = .year,
    _ filter: RecordFilter = RecordFilter()
  ) throws(StoreError) -> Relation {
    Relation(try dealings(a, b, filter), by: length)
  }
}
