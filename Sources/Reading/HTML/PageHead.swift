import Foundation

/// What a page says about its article outside the text: JSON-LD, OpenGraph, `<meta>`, `<time>`, `<title>`.
struct PageHead {
  private let tree: PageTree
  /// The first value of every `<meta>`, by name or property in lower case.
  private let metas: [String: String]
  let linked: LinkedData

  init(_ tree: PageTree) {
    self.tree = tree
    var metas: [String: String] = [:]
    var scripts: [String] = []
    for (index, node) in tree.nodes.enumerated() {
      if node.name == "meta", let content = Stated.clean(node.attributes["content"]) {
        for attribute in ["property", "name", "itemprop"] {
          guard let name = node.attributes[attribute]?.lowercased() else { continue }
          if metas[name] == nil { metas[name] = content }
        }
      } else if node.name == "script",
        node.attributes["type"]?.lowercased().contains("ld+json") == true
      {
        scripts.append(tree.nodes[index..<node.end].map(\.text).joined())
      }
    }
    self.metas = metas
    linked = LinkedData(scripts: scripts)
  }

  private static let titleMetas = ["og:title", "twitter:title", "dc.title", "headline", "title"]
  private static let bylineMetas = [
    "author", "article:author", "dc.creator", "dcterms.creator", "byl", "sailthru.author",
    "parsely-author", "citation_author",
  ]
  private static let outletMetas = [
    "og:site_name", "publisher", "dc.publisher", "application-name",
  ]
  private static let openGraphDates = ["article:published_time", "og:article:published_time"]
  private static let dateMetas = [
    "article:published", "datepublished", "date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "dc.date", "dc.date.issued", "dcterms.created",
    "dcterms.date", "dcterms.issued", "sailthru.date", "parsely-pub-date", "article.published",
    "article.created", "published-date", "displaydate", "ptime", "original-publish-date",
    "cxenseparse:recs:publishtime", "citation_publication_date", "date_published", "pdate",
  ]

  var url: String? {
    let canonical = tree.nodes.first {
      $0.name == "link" && $0.attributes["rel"]?.lowercased() == "canonical"
    }
    return [canonical?.attributes["href"], metas["og:url"], linked.url].compactMap { $0 }
      .first { $0.hasPrefix("http") }
  }

  var outlet: String? { linked.outlet ?? value(PageHead.outletMetas) }

  var byline: String? {
    let stated = linked.byline ?? value(PageHead.bylineMetas)
    return stated.flatMap { $0.hasPrefix("http") ? nil : $0 }
      .map { $0.hasPrefix("By ") ? String($0.dropFirst(3)) : $0 }
  }

  /// The title as the page's head gives it, without the outlet's name behind it.
  var title: String? {
    let stated =
      linked.title ?? value(PageHead.titleMetas)
      ?? tree.elements(named: "title").first.map { tree.words(of: $0) }
    return stated.flatMap(withoutOutlet)
  }

  /// Values that give the date of publication, with where they stand, most trusted first.
  func dates(bodyStart: Int) -> [(value: String, place: String)] {
    var dates: [(String, String)] = []
    if let published = linked.published { dates.append((published, "JSON-LD datePublished")) }
    for name in PageHead.openGraphDates {
      if let value = metas[name] { dates.append((value, "OpenGraph \(name)")) }
    }
    for name in PageHead.dateMetas {
      if let value = metas[name] { dates.append((value, "<meta> \(name)")) }
    }
    return dates + timeElements(before: bodyStart)
  }

  /// `<time>` between the headline and the first paragraph, or one that says it is the date.
  private func timeElements(before bodyStart: Int) -> [(String, String)] {
    let headline = tree.elements(named: "h1").first ?? 0
    var dates: [(String, String)] = []
    for (index, node) in tree.nodes.enumerated() where node.isElement {
      let isPublished = node.attributes["itemprop"]?.lowercased() == "datepublished"
      guard node.name == "time" || isPublished && node.name != "meta" else { continue }
      let isNear = index > headline - 40 && index <= bodyStart
      guard isPublished || isNear && !isOfOtherStory(index) else { continue }
      let value = node.attributes["datetime"] ?? node.attributes["content"] ?? tree.words(of: index)
      dates.append((value, "<\(node.name)>"))
      if dates.count == 2 { break }
    }
    return dates
  }

  private func isOfOtherStory(_ index: Int) -> Bool {
    tree.hasAncestor(index) { ["nav", "aside", "footer", "li"].contains($0.name) }
  }

  private func value(_ names: [String]) -> String? {
    for name in names {
      if let value = metas[name] { return value }
    }
    return nil
  }

  /// «Trump walks away | The Meridian Post» without what stands behind the last sign.
  private func withoutOutlet(_ title: String) -> String? {
    for sign in [" | ", " — ", " – ", " - ", " :: ", " » "] {
      guard let range = title.range(of: sign, options: .backwards) else { continue }
      let (head, tail) = (title[..<range.lowerBound], title[range.upperBound...])
      if head.split(separator: " ").count >= 3, isOutlet(tail, sign: sign) {
        return Stated.clean(String(head))
      }
    }
    return Stated.clean(title)
  }

  /// Whether the end of a title names the outlet: its words stand in the outlet's name or address.
  private func isOutlet(_ tail: Substring, sign: String) -> Bool {
    let words = PlainWords.of(tail)
    guard (1...6).contains(words.count) else { return false }
    if sign == " | " { return true }
    let host = url.flatMap { $0.split(separator: "/").dropFirst().first }.map(String.init) ?? ""
    let known = Set(PlainWords.of(outlet ?? "") + [PlainWords.of(host).joined()])
    return words.contains(where: known.contains) || host.contains(words.joined())
  }
}
