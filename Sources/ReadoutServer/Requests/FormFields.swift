import Foundation

/// The fields of an address or a form, decoded (`application/x-www-form-urlencoded`, as the WHATWG URL standard has it).
struct FormFields: Hashable, Sendable {
  /// All of them, as they were sent.
  let pairs: [(name: String, value: String)]
  /// More fields than a reader would ever send are not looked at.
  private static let most = 200

  init(_ encoded: String) {
    pairs = encoded.split(separator: "&").prefix(FormFields.most).map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (FormFields.decoded(parts[0]), parts.count > 1 ? FormFields.decoded(parts[1]) : "")
    }
  }

  /// The first value of a field, trimmed; nil where it is missing or empty.
  subscript(name: String) -> String? { all(name).first }

  /// Every value of a field that is not empty, trimmed, in order.
  func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }
      .map { $0.value.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
  }

  /// The names that occur.
  var names: Set<String> { Set(pairs.map(\.name)) }

  private static func decoded(_ text: Substring) -> String {
    let spaced = text.replacing("+", with: " ")
    return spaced.removingPercentEncoding ?? String(spaced)
  }

  static func == (left: FormFields, right: FormFields) -> Bool {
    left.pairs.elementsEqual(right.pairs, by: ==)
  }

  func hash(into hasher: inout Hasher) {
    for pair in pairs {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }
}
