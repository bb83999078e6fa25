import Foundation

/// Measures a stage against outside gold (`evaluate MEASUREMENT PATH [--details]`), or prints a
/// generated page of the manual (`evaluate manual PAGE`).
///
/// Each measurement is one file of this folder and one line of ``measurements``.
@main
enum EvaluateCommand {
  private static let measurements: [String: @Sendable (Options) throws -> Void] = [
    "chains": { try ChainsMeasurement($0).run() },
    "encoder": { try WindowLines($0).printSpeed() },
    "manual": { try ManualPage($0).write() },
    "plover": { try PloverMeasurement($0).run() },
    "predictions": { try WindowLines($0).printPredictions() },
    "reprints": { try ReprintsMeasurement($0).run() },
    "stages": { try StagesMeasurement($0).run() },
    "segmentation": { try SegmentationMeasurement($0).run() },
    "treebank": { try TreebankMeasurement($0).run() },
    "times": { try TimesMeasurement($0).run() },
  ]

  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      guard let measure = measurements[options.measurement] else {
        throw EvaluationError.unknownMeasurement(
          options.measurement, known: measurements.keys.sorted())
      }
      try measure(options)
    } catch {
      FileHandle.standardError.write(Data("evaluate: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// What the command line asks for.
struct Options {
  let measurement: String
  /// A `.jsonl` or `.conllu` file, plain or with `.gz`, or `-` for standard input.
  let path: String
  /// Whether to list what was missed, found in vain or understood wrongly.
  let showsDetails: Bool
  /// Which half the details are of: `tuned`, `other` or `all`.
  let half: String
  /// How many threads the encoder may take; 1 unless `--threads` says otherwise.
  let threads: Int
  /// How many times the encoder reads everything for the clock; 1 unless `--rounds` says otherwise.
  let rounds: Int

  init(_ arguments: ArraySlice<String>) throws {
    var words: [String] = []
    var numbers = ["--threads": 1, "--rounds": 1]
    var rest = arguments
    while let argument = rest.popFirst() {
      if numbers[argument] != nil {
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
          throw EvaluationError.usage
        }
        numbers[argument] = number
      } else if !argument.hasPrefix("--") {
        words.append(argument)
      }
    }
    threads = numbers["--threads"] ?? 1
    rounds = numbers["--rounds"] ?? 1
    guard words.count == 2, let measurement = words.first, let path = words.last else {
      throw EvaluationError.usage
    }
    self.measurement = measurement
    self.path = path
    showsDetails = arguments.contains("--details")
    half = arguments.contains("--other") ? "other" : "tuned"
  }
}

/// Why nothing was measured.
enum EvaluationError: Error, CustomStringConvertible {
  case usage
  case unknownMeasurement(String, known: [String])
  case unknownPage(String, known: [String])
  case missingFile(String)
  case unreadableLine(path: String, number: Int, reason: String)

  var description: String {
    switch self {
    case .usage:
      "expected a measurement and a file: evaluate times PATH [--details [--other]]"
    case .unknownMeasurement(let name, let known):
      "there is no measurement «\(name)»; there are: \(known.joined(separator: ", "))"
    case .unknownPage(let name, let known):
      "there is no page «\(name)»; there are: \(known.joined(separator: ", "))"
    case .missingFile(let path):
      "\(path): no such file can be read; give the path of a file of gold, plain or .gz, or -"
    case .unreadableLine(let path, let number, let reason):
      "\(path): line \(number) cannot be read: \(reason)"
    }
  }
}
