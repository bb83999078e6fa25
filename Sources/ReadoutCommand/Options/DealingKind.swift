import ArgumentParser
import Records

/// A kind of contact or an act of speech: what a timeline can be narrowed to.
struct DealingKind: ExpressibleByArgument {
  let rawValue: String

  init?(argument: String) {
    guard DealingKind.allValueStrings.contains(argument) else { return nil }
    rawValue = argument
  }

  static var allValueStrings: [String] {
    Contact.Kind.allCases.map(\.rawValue) + Statement.Act.allCases.map(\.rawValue)
  }
}
