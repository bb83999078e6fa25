import Publishing

/// A path on this server to which a browser may be sent: never another site, never a second header.
struct LocalPath: Hashable, Sendable {
  let text: String
  private static let longest = 2_000

  /// The log of corrections.
  static let corrections = LocalPath(known: PageAddress.corrections.path)

  private init(known text: String) {
    self.text = text
  }

  /// Nil for anything that is no path on this server.
  init?(_ text: String) {
    guard text.hasPrefix("/"), text.utf8.count <= LocalPath.longest,
      !text.hasPrefix("//"), !text.contains("\\"),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.text = text
  }

  /// The correction that the page at this path is to tell of.
  var toldCorrection: String? {
    let query = text.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1).dropFirst().first
    return query.flatMap { FormFields(String($0))["done"] }
  }

  /// The same path with the correction that is to be told of, or without any.
  func telling(of correction: String?) -> LocalPath {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let halves = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var items = halves.count > 1 ? halves[1].split(separator: "&").map(String.init) : []
    items.removeAll { $0.hasPrefix("done=") }
    let isPlain = correction?.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    if let correction, isPlain { items.append("done=" + correction) }
    var path = String(halves[0])
    if !items.isEmpty { path += "?" + items.joined(separator: "&") }
    if parts.count > 1 { path += "#" + parts[1] }
    return LocalPath(path) ?? self
  }
}
