import Logging

/// Sends the program's own log to the console's error side: what `--verbose` shows.
struct ConsoleLog: LogHandler {
  let console: Console
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    console.note("\(event.level): \(event.message)")
  }
}

extension Console {
  /// A log that comes out here, with every detail or with warnings only.
  func logger(isVerbose: Bool) -> Logger {
    Logger(label: "readout") { _ in
      ConsoleLog(console: self, logLevel: isVerbose ? .debug : .warning)
    }
  }
}
