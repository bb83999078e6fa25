import Foundation

/// What a page says about its article in JSON-LD (<https://schema.org/NewsArticle>).
///
/// Looks into lists, `@graph` and nested objects for the first object that is an article.
struct LinkedData: Sendable {
  private(set) var title: String?
  private(set) var byline: String?
  private(set) var outlet: String?
  private(set) var url: String?
  private(set) var published: String?
  private(set) var body: String?

  /// - Parameter scripts: the contents of the page's `application/ld+json` scripts.
  init(scripts: [String]) {
    var articles: [[String: Any]] = []
    for script in scripts {
      guard let value = try? JSONText.value(LinkedData.tidy(script), source: "JSON-LD") else {
        continue
      }
      LinkedData.collect(value, depth: 0, into: &articles)
    }
    for article in articles { take(article) }
  }

  private mutating func take(_ article: [String: Any]) {
    title = title ?? LinkedData.name(article["headline"]) ?? LinkedData.name(article["name"])
    byline = byline ?? LinkedData.name(article["author"]) ?? LinkedData.name(article["creator"])
    outlet = outlet ?? LinkedData.name(article["publisher"])
    published = published ?? article["datePublished"] as? String
    body = body ?? article["articleBody"] as? String
    url =
      url ?? LinkedData.address(article["url"]) ?? LinkedData.address(article["mainEntityOfPage"])
  }

  private static func collect(_ value: Any, depth: Int, into articles: inout [[String: Any]]) {
    guard depth < 8 else { return }
    if let list = value as? [Any] {
      for item in list { collect(item, depth: depth + 1, into: &articles) }
    } else if let object = value as? [String: Any] {
      if isArticle(object) {
        articles.append(object)
      } else {
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"] {
          if let part = object[key] { collect(part, depth: depth + 1, into: &articles) }
        }
      }
    }
  }

  private static func isArticle(_ object: [String: Any]) -> Bool {
    let types =
      (object["@type"] as? [Any])?.compactMap { $0 as? String }
      ?? (object["@type"] as? String).map { [$0] } ?? []
    return types.contains { type in
      type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
        || type == "AnalysisNewsArticle" || type == "BackgroundNewsArticle"
    }
  }

  /// A text, the name of an object, or the names of a list.
  private static func name(_ value: Any?) -> String? {
    switch value {
    case let text as String: Stated.clean(CharacterReferences.resolved(text))
    case let object as [String: Any]: name(object["name"])
    case let list as [Any]: Stated.clean(list.compactMap { name($0) }.joined(separator: ", "))
    default: nil
    }
  }

  private static func address(_ value: Any?) -> String? {
    let text = value as? String ?? (value as? [String: Any])?["@id"] as? String
    return text.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  /// Without the comment marks and line ends that some pages put into their scripts.
  private static func tidy(_ script: String) -> String {
    var text = script.trimmingCharacters(in: .whitespacesAndNewlines)
    for mark in ["<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>"] {
      text = text.replacingOccurrences(of: mark, with: "")
    }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
