import Foundation
import Hummingbird
import Publishing
import Reconciliation
import Records
import Store
import Synchronization

/// Where the server asks the record and corrects it: one open file, answers kept while it stays the same.
final class RecordDesk: Sendable {
  let store: RecordStore
  /// Whether readers may correct it from the pages.
  let isCorrectable: Bool
  /// Who corrects where a reader gives no name; nil where each must give one.
  let author: String?
  /// The time, as corrections bear it.
  let now: @Sendable () -> String
  /// What every form of these pages carries, made anew at each start.
  let formToken = Secret.make()
  /// Tells this run of the server from others, whose counts of changes mean something else.
  private let start = Secret.make().prefix(16)
  private let watch: RecordWatch
  private let lastLook = Mutex<Look?>(nil)
  private let reconciler: Reconciler
  private let cache = AnswerCache()

  /// - Throws: `StoreError`.
  init(_ store: RecordStore, reconciler: Reconciler, correcting: RecordServer.Correcting?) throws {
    self.store = store
    self.reconciler = reconciler
    isCorrectable = correcting != nil
    author = correcting?.author
    let clock = correcting?.now
    now = { clock?().formatted(.iso8601) ?? "" }
    watch = try RecordWatch(store)
  }

  /// The answer to a request, made once as long as the record stays as it is; while others change it, the answer as it
  /// was at most a few seconds ago. The answer's tag names the state of the record (RFC 9110, section 8.8.3).
  ///
  /// `key` is all of the request on which the answer depends; `make` may be called on any thread.
  ///
  /// - Throws: what `make` throws; `StoreError`.
  func answer(
    _ key: String, make: @escaping @Sendable (RecordStore) throws -> Answer
  ) async throws -> Answer {
    let look = try look()
    let (version, grace) = (look.version, look.isBusy ? Look.busy : .zero)
    return try await cache.answer(key, version: version, grace: grace) { [store, start] in
      var answer = try make(store)
      answer.tag = "\"\(start)-\(version)\""
      return answer
    }
  }

  /// The version of the record, looked up at most once a second: while articles are added it changes many times in
  /// one, and every page would be made anew each time. A reader's own correction is seen at once.
  private func look() throws -> Look {
    let last = lastLook.withLock { $0 }
    if let last, last.at.duration(to: .now) < .seconds(1) { return last }
    let look = Look(version: try watch.version(), after: last)
    lastLook.withLock { $0 = look }
    return look
  }

  /// A page, in the frame that all pages have.
  ///
  /// Where its address names a correction that has just been made, the page says so.
  func page(
    _ key: String, make: @escaping @Sendable (RecordStore, Site) throws -> Page
  ) async throws -> Answer {
    try await answer(key) { [self] store in
      var site = try site()
      if let path = LocalPath(key), let id = path.toldCorrection, let token = site.formToken {
        let forms = CorrectionForms(token: token, back: path.telling(of: nil).text)
        let logged = try store.loggedCorrection(id: id)
        site.done = logged.map { CorrectionNotice($0, forms) }
      }
      return .page(site.text(of: try make(store, site)))
    }
  }

  /// What all pages share now.
  func site() throws -> Site {
    let isBehind = try store.hasUnsettledMatters()
    return Site(
      record: URL(filePath: store.path).lastPathComponent,
      formToken: isCorrectable ? formToken : nil,
      notice: isBehind ? "Disagreements and pledges are being brought up to date." : nil)
  }

  /// Looks up what a reader wants corrected, logs it and lays it over the record.
  ///
  /// - Throws: `CorrectionError` where nothing can be corrected so; `StoreError`; ``RequestError`` where the record
  ///   cannot be corrected.
  func correct(_ request: CorrectionRequest) async throws -> Correction {
    guard isCorrectable else { throw RequestError.readOnly }
    let correction = try await cache.beside { [store, reconciler] in
      let correction = try store.correction(request)
      try store.correct([correction], reconciler, withMatters: false)
      return correction
    }
    lastLook.withLock { $0 = nil }
    await cache.forget()
    return correction
  }

  /// Brings disagreements and pledges up to date whenever the record has been quiet for a moment, until cancelled.
  func keepUp() async {
    guard isCorrectable else { return }
    var last = Int.min
    while !Task.isCancelled {
      // A record that is busy or locked now is tried again at the next turn.
      if let version = try? watch.version() {
        if version == last, (try? store.hasUnsettledMatters()) == true {
          try? await cache.beside { [store, reconciler] in try store.settleMatters(reconciler) }
        }
        last = version
      }
      try? await Task.sleep(for: .seconds(1))
    }
  }
}

/// What was seen of a record when it was last looked at.
private struct Look {
  let version: Int
  let at: ContinuousClock.Instant
  /// When a change was last seen; nil where none was.
  let changed: ContinuousClock.Instant?
  /// Whether it keeps changing: two changes were seen within a few seconds, the second of them just now.
  let isBusy: Bool

  static let busy = Duration.seconds(5)

  init(version: Int, after last: Look?) {
    self.version = version
    let now = ContinuousClock.now
    at = now
    let isChanged = last.map { $0.version != version } ?? false
    changed = isChanged ? now : last?.changed
    let isRecent = last?.changed.map { $0.duration(to: now) < Look.busy } ?? false
    isBusy = isRecent && (isChanged || last?.isBusy == true)
  }
}
