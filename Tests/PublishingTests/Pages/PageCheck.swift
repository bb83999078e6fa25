import Foundation
import Records
import Store

@testable import Publishing

/// What tests look for in the markup of a page.
struct PageCheck {
  let text: String

  init(_ page: Page) {
    text = Site(record: "record.sqlite", formToken: nil).text(of: page)
  }

  /// The levels of its headings, in order.
  var headings: [Int] {
    text.split(separator: "<h").dropFirst().compactMap { part in
      part.first?.wholeNumberValue.flatMap { level in
        let next = part.dropFirst().first
        return next == ">" || next == " " ? level : nil
      }
    }
  }

  /// Whether it has one first heading and leaves out no level.
  var hasOrderedHeadings: Bool {
    headings.filter { $0 == 1 }.count == 1
      && zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 }
  }

  /// The addresses to which it links, without queries and places.
  var paths: Set<String> {
    Set(
      ["href=\"", "action=\"", "src=\""].flatMap { attribute in
        text.components(separatedBy: attribute).dropFirst().map { rest in
          String(rest.prefix { !"\"?#".contains($0) })
        }
      })
  }

  /// Fields without a label around them.
  var fieldsWithoutLabel: Int {
    var depth = 0
    var count = 0
    for part in text.components(separatedBy: "<").dropFirst() {
      if part.hasPrefix("label") { depth += 1 }
      if part.hasPrefix("/label") { depth -= 1 }
      let isField = part.hasPrefix("input") || part.hasPrefix("select")
      if isField, depth == 0, !part.contains("type=\"hidden\""), !part.contains("id=\"find\"") {
        count += 1
      }
    }
    return count
  }
}

/// A record with whatever a hostile article could bring.
enum HostileRecord {
  static let name = "<script>alert(1)</script>"
  static let title = "\"><img src=x onerror=alert(1)> \u{202E}gnp"

  static func make() throws -> RecordStore {
    let store = try RecordStore.inMemory()
    let text = ArticleText(
      "\(name) met Emmanuel Macron & others on Monday. “<b>No</b>,” \(name) said.")
    let article = Article(
      source: "a.txt", details: ArticleDetails(title: title, outlet: "<i>Outlet</i>"),
      published: .unknown, text: text)
    var report = Report(article: article)
    report.actors = [name, "Emmanuel Macron"].map { Actor(name: $0, kind: .person) }
    let contact = Contact(kind: .meeting, participants: [name, "Emmanuel Macron"])
    let whole = [text.quote(text.whole)].compactMap(\.self)
    report.contacts = [Finding(contact, citations: whole)].compactMap(\.self)
    let said = Statement(speaker: Speaker(name), form: .direct, text: "<b>No</b>", act: .refusal)
    report.statements = [Finding(said, citations: whole)].compactMap(\.self)
    try store.keep(report)
    return store
  }
}
