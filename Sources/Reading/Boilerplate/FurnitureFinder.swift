import Records

/// Finds the furniture of a text, line by line.
///
/// Input: the lines. Output: passages, in order and apart. «This website uses cookies … Accept» is a
/// cookie notice; «**Related article:** […]» a link. The first rule that recognises a line has it. It
/// does not attempt furniture that stands in the middle of a running paragraph.
struct FurnitureFinder: Sendable {
  private let rules: [any FurnitureRule]

  init(_ lists: FurnitureLists) {
    rules = FurnitureFinder.rules(lists)
  }

  /// Every rule, in the order in which they are asked.
  static func rules(_ lists: FurnitureLists) -> [any FurnitureRule] {
    [
      CommentForm(phrases: lists.commentForms),
      CookieNotice(phrases: lists.cookieNotices),
      CopyrightLine(phrases: lists.copyrights),
      OpeningDateline(),
      OpinionDisclaimer(phrases: lists.disclaimers),
      SourceAddress(labels: lists.addressLabels),
      ShareLinks(phrases: lists.shareLinks),
      SubscriptionNotice(phrases: lists.subscriptions),
      RelatedLink(phrases: lists.relatedLinks),
      NavigationLine(phrases: lists.navigation),
      PhotoCredit(credits: lists.photoCredits, agencies: lists.agencies),
    ]
  }

  func furniture(of lines: [TextLine]) -> [Furniture] {
    var found: [Furniture] = []
    var position = 0
    for index in lines.indices where lines[index].span.start >= position {
      for rule in rules {
        guard let span = rule.passage(at: index, of: lines), !span.isEmpty else { continue }
        found.append(Furniture(span: span, kind: rule.kind))
        position = span.end
        break
      }
    }
    return found
  }
}
