/// How a command ended; the numbers are documented and never change.
///
/// From 64 on they are those of `sysexits.h`, as far as that has a fitting one.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case someSkipped = 1
  case notFound = 2
  case faultyCitations = 3
  case usage = 64
  case unusableRecord = 65
  case noRecord = 66
  case brokenInstallation = 70
  case outputFailed = 74
  case busy = 75
  case unusableFrames = 78
  case interrupted = 130
  case outputClosed = 141

  var meaning: String {
    switch self {
    case .done: "everything was done"
    case .someSkipped: "some sources could not be read; all others were"
    case .notFound: "no such name or identifier in the record, or several that fit"
    case .faultyCitations: "some citations are not what their articles say"
    case .usage: "the command line is wrong"
    case .unusableRecord: "the file is not a record, is damaged, or is from a newer version"
    case .noRecord: "there is no record at that place, or it cannot be opened"
    case .brokenInstallation: "a table that ships with the program is missing"
    case .outputFailed: "writing failed, for instance on a full disk"
    case .busy: "another program is writing to the record; try again"
    case .unusableFrames: "a file of frames of your own is missing or has a mistake"
    case .interrupted: "stopped by Ctrl-C; whatever was added before stays"
    case .outputClosed: "the program that read the output ended first"
    }
  }

  /// One line a status, for the help text.
  static var table: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return number + String(repeating: " ", count: 5 - number.count) + status.meaning
    }.joined(separator: "\n")
  }
}
