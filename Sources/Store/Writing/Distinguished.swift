import Records

/// An item with what tells it from others of its kind in one article.
///
/// What a later extractor may still complete (how long a call lasted, who asked for it, whether a
/// statement is quoted) is left out, so that a line keeps its identifier and its corrections.
protocol Distinguished: Hashable, Sendable, Codable {
  static var findingKind: FindingKind { get }
  var distinction: [String] { get }
}

extension Finding where Item: Distinguished {
  /// The line's identifier: kind, article, what is said and where it stands.
  func identifier(article: String) -> String {
    let offsets = citations.map { "\($0.start)-\($0.end)" }
    return StableIdentifier.finding(
      kind: Item.findingKind, article: article,
      content: item.distinction + [offsets.joined(separator: ",")])
  }
}

/// Joins names so that no two lists give one text.
private func joined(_ names: [String]) -> String {
  names.joined(separator: "\u{1F}")
}

extension Contact: Distinguished {
  static var findingKind: FindingKind { .contact }

  var distinction: [String] {
    [
      kind.rawValue, joined(participants), date?.description ?? "", place ?? "", status.rawValue,
      tally.map(String.init) ?? "",
    ]
  }
}

extension Statement: Distinguished {
  static var findingKind: FindingKind { .statement }

  var distinction: [String] { [joined(speaker.names), text, date?.description ?? ""] }
}

extension Figure: Distinguished {
  static var findingKind: FindingKind { .figure }

  var distinction: [String] {
    [
      measure, String(value), bound.rawValue, unit, place ?? "", asOf?.description ?? "",
      attributedTo ?? "",
    ]
  }
}

extension Action: Distinguished {
  static var findingKind: FindingKind { .action }

  var distinction: [String] {
    [type.rawValue, actor, recipient, date?.description ?? "", status.rawValue]
  }
}

extension Disagreement: Distinguished {
  static var findingKind: FindingKind { .disagreement }

  var distinction: [String] {
    [kind.rawValue, about] + sides.map { joined([$0.who, $0.says]) }
  }
}
