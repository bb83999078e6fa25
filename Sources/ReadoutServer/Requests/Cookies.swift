import Foundation
import HTTPTypes

/// The cookies of a request, and those that are set.
struct Cookies {
  /// Holds the token of a server that others can reach.
  static let token = "readout-token"
  /// Holds the name under which a reader corrects.
  static let author = "readout-author"

  private let pairs: [(name: Substring, value: Substring)]

  init(_ header: String?) {
    pairs = (header ?? "").split(separator: ";").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingPrefix { $0 == " " } }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }

  /// Every value that a cookie has; a browser can send several of one name.
  func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.map { String($0.value) }
  }

  /// The name under which a reader corrects, as it was typed.
  var author: String? { all(Cookies.author).first?.removingPercentEncoding }

  static func setting(_ name: String, to value: String, days: Int? = nil) -> String {
    let encoded = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let age = days.map { "; Max-Age=\($0 * 86_400)" } ?? ""
    return "\(name)=\(encoded); Path=/; HttpOnly; SameSite=Strict\(age)"
  }
}
