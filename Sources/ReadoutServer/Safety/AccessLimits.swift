/// Bounds on what is read of a request, and on how long anyone may take.
struct AccessLimits: Sendable {
  /// Bytes of an address.
  var longestTarget = 8 << 10
  /// Bytes of a form.
  var longestForm = 64 << 10
  /// Bytes of all header fields together.
  var longestHeaders = 16 << 10
  /// How many header fields.
  var mostHeaders = 100
  /// Connections at a time; further ones wait.
  var connections = 256
  /// Milliseconds that a connection may stay without a whole request head.
  var idleMilliseconds = 30_000
  /// Milliseconds that a request may take from its head to its end.
  var requestMilliseconds = 10_000
  /// Milliseconds from the end of a request to the end of its answer, with the time its asker takes to read it.
  var answerMilliseconds = 60_000
}
