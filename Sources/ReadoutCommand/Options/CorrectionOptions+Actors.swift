import Records
import Store

extension CorrectionOptions {
  func correctActors(
    _ kind: Correction.Kind, _ first: String, _ second: String, on console: Console
  ) throws -> ExitStatus {
    let store = try open()
    var correction = correction(kind, first)
    correction.other = second
    for name in [first, second] where try !store.isNamed(name) {
      throw LookupError.unknown(name, suggestions: [], record: store.path)
    }
    return try apply(correction, to: store, on: console)
  }
}
