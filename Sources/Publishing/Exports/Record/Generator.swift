/// What makes the files: the program's name and version.
package enum Generator {
  package static let name = "Readout"
  package static let version = "0.1.0"

  /// «Readout 0.1.0».
  static var text: String { "\(name) \(version)" }
}
