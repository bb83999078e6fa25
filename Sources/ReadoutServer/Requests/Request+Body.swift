import Hummingbird
import NIOCore

extension Request {
  /// What was sent with it, whole, if it is of one media type and not too long; else its sender gets `advice`.
  ///
  /// - Throws: ``RequestError`` where it has another media type, or is too long.
  func body(of type: String, atMost longest: Int, otherwise advice: String) async throws
    -> ByteBuffer
  {
    let given = headers[.contentType]?.prefix { $0 != ";" }.filter { !$0.isWhitespace }
    guard given?.lowercased() == type else { throw RequestError(.unsupportedMediaType, advice) }
    let tooLong = RequestError(
      .contentTooLarge, "what was sent is too long; shorten it")
    if let told = headers[.contentLength].flatMap(Int.init), told > longest { throw tooLong }
    do {
      return try await body.collect(upTo: longest)
    } catch {
      throw tooLong
    }
  }
}
