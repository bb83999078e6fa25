import Foundation
import Records

/// The named values of an article in a JSON object or a CSV row.
struct ArticleFields: Sendable {
  private let values: [String: String]

  init(_ values: [String: String]) {
    var named: [String: String] = [:]
    for (name, value) in values { named[name.lowercased()] = value }
    self.values = named
  }

  /// Takes texts and numbers; objects count by their `name`, lists of texts are joined.
  init(json object: [String: Any]) {
    self.init(object.compactMapValues(ArticleFields.text))
  }

  var text: String? { first("text", "body", "content", "articlebody") }
  var id: String? { Stated.clean(first("id")) }

  /// What the fields say, with where they stand: `column published`, `sidecar`.
  func stated(foundIn place: (String) -> String, in assembly: ArticleAssembly) -> Stated {
    var stated = Stated(
      title: Stated.clean(first("title", "headline")),
      byline: Stated.clean(first("byline", "author")),
      outlet: Stated.clean(first("outlet", "publisher")), url: Stated.clean(first("url", "link")))
    for name in ["published", "date", "datepublished"] {
      if let candidate = assembly.candidate(values[name], foundIn: place(name)) {
        stated.candidates.append(candidate)
      }
    }
    return stated
  }

  /// A date that is given and cannot be understood.
  func unreadableDate(in assembly: ArticleAssembly) -> String? {
    guard let value = first("published", "date"), Stated.clean(value) != nil,
      assembly.candidate(value, foundIn: "") == nil
    else { return nil }
    return value
  }

  private func first(_ names: String...) -> String? {
    for name in names {
      if let value = values[name], value.contains(where: { !$0.isWhitespace }) { return value }
    }
    return nil
  }

  private static func text(_ value: Any) -> String? {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    case let object as [String: Any]: object["name"] as? String
    case let list as [Any]: list.compactMap(text).joined(separator: ", ")
    default: nil
    }
  }
}
