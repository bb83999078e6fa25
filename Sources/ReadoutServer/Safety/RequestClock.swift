import NIOCore
import NIOHTTPTypes

/// Cuts off whoever sends a request a byte a second, or does not take its answer.
///
/// That a request's head comes in time is watched by the server's own idle time, which whole heads alone put off.
final class RequestClock: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart

  private let limits: AccessLimits
  private var deadline: Scheduled<Void>?
  /// Requests that have begun and are not yet answered; several may be sent one after the other.
  private var open = 0

  init(_ limits: AccessLimits) {
    self.limits = limits
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      open += 1
      close(context.channel, after: limits.requestMilliseconds)
    case .body: break
    case .end: close(context.channel, after: limits.answerMilliseconds)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      open -= 1
      if open == 0 { deadline?.cancel() }
    }
    context.write(data, promise: promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
  }

  private func close(_ channel: any Channel, after milliseconds: Int) {
    deadline?.cancel()
    deadline = channel.eventLoop.scheduleTask(in: .milliseconds(Int64(milliseconds))) {
      channel.close(promise: nil)
    }
  }
}
