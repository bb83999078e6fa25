import ArgumentParser
import Readout
import Reading
import Store

/// An error as its one line and its exit status: the only place that knows all errors.
struct Failure {
  /// Nil where nothing is to be said.
  private let message: String?
  private let status: ExitStatus
  private let isHelp: Bool

  init(_ error: any Error) {
    let (message, status) = Failure.describe(error)
    self.message = message
    self.status = status
    isHelp = status == .done
  }

  /// Prints the line, or the help that was asked for, and gives the status.
  func report(on console: Console) -> ExitStatus {
    guard let message else { return status }
    if isHelp {
      do {
        try console.put(message + "\n")
      } catch {
        return Failure(error).report(on: console)
      }
    } else if status == .usage {
      console.text(message)
    } else {
      console.note("readout: \(message)")
    }
    return status
  }

  private static func describe(_ error: any Error) -> (String?, ExitStatus) {
    switch error {
    case let error as StoreError: (error.description, ExitStatus(error))
    case let error as ReadingError: (error.description, .brokenInstallation)
    case let error as FramesError: (error.description, .unusableFrames)
    case let error as CorrectionError: (error.description, error.isLookup ? .notFound : .usage)
    case let error as CorrectionFileError: (error.description, .usage)
    case let error as ExportError: (error.description, .outputFailed)
    case let error as LookupError: (error.description, .notFound)
    case let error as OutputError:
      (error.isClosed ? nil : error.description, error.isClosed ? .outputClosed : .outputFailed)
    case is Interrupted: (nil, .interrupted)
    default: parserMessage(for: error)
    }
  }

  /// Help and usage errors, which only the argument parser can put into words; anything else that
  /// comes this way is a missing table, whose description is its line.
  private static func parserMessage(for error: any Error) -> (String?, ExitStatus) {
    switch RootCommand.exitCode(for: error) {
    case .success: (RootCommand.fullMessage(for: error), .done)
    case .validationFailure: (RootCommand.fullMessage(for: error), .usage)
    default: (String(describing: error), .brokenInstallation)
    }
  }
}
