import Records

/// Contacts that reports date, place or time differently, or tell as held and as not held.
enum ContactDisputes {
  /// Fields whose values exclude each other, and what kind of dispute that is.
  private static let kinds: [String: Disagreement.Kind] = [
    "date": .date, "duration_minutes": .figure, "initiator": .fact, "status": .fact,
  ]
  /// How far apart two durations must lie, as a share of the shorter: «nearly two hours» and «110 minutes» do not.
  private static let notable = 0.2

  static func disputes(in contacts: [Line<Contact>]) -> [Dispute] {
    contacts.sorted { $0.id < $1.id }.flatMap { line in
      Dictionary(grouping: line.variants) { $0.field }.sorted { $0.key < $1.key }
        .compactMap { field, variants in dispute(field, variants, of: line) }
    }
  }

  private static func dispute(
    _ field: String, _ variants: [Variant], of line: Line<Contact>
  ) -> Dispute? {
    guard let kind = kinds[field] else { return nil }
    let excluding = variants.filter { one in
      variants.contains { one != $0 && exclude(one.value, $0.value, in: field) }
    }
    let sides = excluding.compactMap { side($0, of: line) }
    guard sides.count >= 2 else { return nil }
    let contact = line.item
    let name = field.replacing("_", with: " ")
    return Dispute(
      kind: kind,
      about: "\(name) of the \(contact.kind.rawValue.replacing("_", with: " ")) of "
        + contact.participants.joined(separator: ", "),
      sides: sides)
  }

  private static func exclude(_ one: String, _ two: String, in field: String) -> Bool {
    switch field {
    case "date":
      guard let first = EventDate(one), let second = EventDate(two) else { return false }
      return !first.overlaps(second)
    case "duration_minutes":
      guard let first = Double(one), let second = Double(two) else { return false }
      return max(first, second) > min(first, second) * (1 + notable)
    case "status":
      // What was planned and then held is a history; what was held was not called off.
      return Set([one, two]).contains("held")
        && ["cancelled", "refused"].contains { $0 == one || $0 == two }
    default:
      return one != two
    }
  }

  private static func side(_ variant: Variant, of line: Line<Contact>) -> Dispute.Side? {
    let accounts = line.accounts.filter { variant.accounts.contains($0.id) }
    guard let first = accounts.first else { return nil }
    return Dispute.Side(
      who: "the article", says: variant.value, since: first.origin.published,
      citations: accounts.flatMap(\.citations))
  }
}
