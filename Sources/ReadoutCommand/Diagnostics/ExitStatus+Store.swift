import Store

extension ExitStatus {
  /// The status for what a record could not do.
  init(_ error: StoreError) {
    switch error.code {
    case .notARecord, .newerRecord, .olderRecord, .damaged: self = .unusableRecord
    case .noRecord, .readOnly: self = .noRecord
    case .notFound, .ambiguousID: self = .notFound
    case .locked: self = .busy
    case .diskFull, .failed: self = .outputFailed
    }
  }
}
