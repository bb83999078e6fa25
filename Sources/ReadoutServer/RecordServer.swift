package import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Publishing
package import Reconciliation
package import Store

/// Shows one record in a browser and to programs.
///
/// Input: a request. Output: a page, a file, or JSON. `GET /contacts?who=macron` asks the record for the contacts of
/// Emmanuel Macron and gives the page on which they stand. Nothing is changed by `GET`; corrections come by `POST` from
/// its own pages. It speaks to this machine alone unless told otherwise, and never asks anything of the network.
package struct RecordServer: Sendable {
  /// Where it listens.
  package struct Place: Hashable, Sendable {
    package let host: String
    /// 0 for any that is free.
    package let port: Int
    /// What callers must have; nil for a loopback address.
    package let token: String?

    package init(host: String, port: Int, token: String?) {
      self.host = host
      self.port = port
      self.token = token
    }

    /// Whether only this machine can reach a host.
    package static func isLoopback(_ host: String) -> Bool {
      ["localhost", "127.0.0.1", "::1"].contains(host)
    }
  }

  /// How readers may correct the record.
  package struct Correcting: Sendable {
    /// Who corrects where a reader gives no name; nil where each must give one.
    package let author: String?
    package let now: @Sendable () -> Date

    package init(author: String?, now: @escaping @Sendable () -> Date) {
      self.author = author
      self.now = now
    }
  }

  private let desk: RecordDesk
  private let place: Place
  private let limits: AccessLimits

  /// With `correcting` readers may correct the record, which must then be open for writing.
  ///
  /// - Throws: `StoreError`.
  package init(
    _ store: RecordStore, reconciler: Reconciler, correcting: Correcting?, at place: Place
  ) throws {
    try self.init(
      RecordDesk(store, reconciler: reconciler, correcting: correcting), at: place,
      limits: AccessLimits())
  }

  init(_ desk: RecordDesk, at place: Place, limits: AccessLimits) {
    self.desk = desk
    self.place = place
    self.limits = limits
  }

  /// A token that nobody can guess.
  package static func newToken() -> String { Secret.make() }

  /// Serves until it is told to stop (SIGINT or SIGTERM).
  ///
  /// - Parameter ready: is told the address once requests are answered.
  /// - Throws: an `IOError` where the port is taken or may not be used.
  package func run(ready: @escaping @Sendable (String) -> Void) async throws {
    let host = place.host.contains(":") ? "[\(place.host)]" : place.host
    let application = application { channel in
      ready("http://\(host):\(channel.localAddress?.port ?? place.port)/")
    }
    let keeping = Task { [desk] in await desk.keepUp() }
    defer { keeping.cancel() }
    try await application.runService()
  }

  /// The server as a value, to be run or tested.
  func application(
    ready: @escaping @Sendable (any Channel) -> Void = { _ in }
  ) -> Application<RouterResponder<BasicRequestContext>> {
    var logger = Logger(label: "readout.server")
    logger.logLevel = .error
    return Application(
      router: router(),
      server: .http1(configuration: channelConfiguration),
      configuration: ApplicationConfiguration(
        address: .hostname(place.host, port: place.port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { ready($0) }, logger: logger)
  }

  private var channelConfiguration: HTTP1Channel.Configuration {
    let limits = limits
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [RequestClock(limits)],
      idleTimeout: .milliseconds(Int64(limits.idleMilliseconds)),
      httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: limits.longestHeaders, maxHeaderListSize: limits.longestHeaders,
        maxHeaderFieldCount: limits.mostHeaders))
  }

  private func router() -> Router<BasicRequestContext> {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.middlewares.add(SafetyHeaders())
    router.middlewares.add(ErrorAnswers(desk: desk))
    router.middlewares.add(AccessPolicy(token: place.token, limits: limits))
    router.middlewares.add(MethodPolicy())
    router.middlewares.add(InterfaceAnswers(desk: desk, limits: limits))
    AssetRoutes().add(to: router)
    OverviewRoutes(desk: desk).add(to: router)
    ListRoutes(desk: desk).add(to: router)
    PairRoutes(desk: desk).add(to: router)
    ActorRoutes(desk: desk).add(to: router)
    ArticleRoutes(desk: desk).add(to: router)
    NetworkRoutes(desk: desk).add(to: router)
    LineRoutes(desk: desk).add(to: router)
    SearchRoutes(desk: desk).add(to: router)
    DownloadRoutes(desk: desk).add(to: router)
    ReviewRoutes(desk: desk).add(to: router)
    CorrectionRoutes(desk: desk, limits: limits).add(to: router)
    return router
  }
}
