package import Records

/// What the pages say of an item in a line: its day, its sentence, and chips of its kind.
package protocol ShownItem: ListedItem {
  /// The kind of line that it is.
  static var lineKind: LineKind { get }
  /// When it was, as far as reports tell.
  var day: EventDate? { get }
  /// One sentence without a full stop; its status and its kind stand in the chips.
  var sentence: String { get }
  /// The chip of its kind among its like: «call», «denial».
  var kindChip: Chip { get }
  /// What else is to be seen at once: «planned», «1 against it».
  var statusChips: [Chip] { get }
  /// Everyone whom it names, once each, in order.
  var people: [String] { get }
}

extension ShownItem {
  package var statusChips: [Chip] { [] }
}

extension Contact: ShownItem {
  package static var lineKind: LineKind { .contact }
  package var day: EventDate? { date }
  package var sentence: String {
    PageWords.opening(ContactSentence(self, tellsStatus: false).text)
  }
  package var kindChip: Chip { Chip(PageWords.plain(kind.rawValue), .contact) }
  package var people: [String] { PageWords.once(participants + [initiator].compactMap(\.self)) }
  package var statusChips: [Chip] {
    switch status {
    case .held: []
    case .planned, .proposed: [Chip(status.rawValue, .warn)]
    case .cancelled, .refused: [Chip(status.rawValue, .bad)]
    }
  }
}

extension Statement: ShownItem {
  package static var lineKind: LineKind { .statement }
  package var day: EventDate? { date }
  package var sentence: String { StatementSentence(self, tellsAct: false).text }
  package var kindChip: Chip { Chip(act.rawValue, .statement) }
  package var people: [String] { PageWords.once(speaker.names + [addressee].compactMap(\.self)) }
}

extension Figure: ShownItem {
  package static var lineKind: LineKind { .figure }
  package var day: EventDate? { asOf }
  package var sentence: String {
    let number = PageWords.number(value)
    let amount = bound == .exactly ? number : "\(bound.rawValue) \(number)"
    let source = attributedTo.map { ", according to \($0)" } ?? ""
    return PageWords.opening("\(measure): \(amount) \(unit)\(source)")
  }
  package var kindChip: Chip { Chip(bound.rawValue) }
  package var people: [String] { [attributedTo].compactMap(\.self) }
}

extension Action: ShownItem {
  package static var lineKind: LineKind { .action }
  package var day: EventDate? { date }
  package var sentence: String { "\(actor) → \(recipient): \(type.rawValue.lowercased())" }
  package var kindChip: Chip {
    Chip(
      PageWords.plain(type.quadClass.rawValue), type.quadClass.isCooperative ? .good : .bad)
  }
  package var people: [String] { PageWords.once([actor, recipient]) }
  package var statusChips: [Chip] {
    status == .happened ? [] : [Chip(status.rawValue, .warn)]
  }
}

extension Dispute: ShownItem {
  package static var lineKind: LineKind { .disagreement }
  package var day: EventDate? { sides.compactMap(\.since).min() }
  package var sentence: String { PageWords.opening(about) }
  package var kindChip: Chip { Chip("on a \(kind.rawValue)", .warn) }
  package var people: [String] { PageWords.once(sides.map(\.who)) }
  package var statusChips: [Chip] { gaveWay.map { [Chip("\($0) gave way", .good)] } ?? [] }
}

extension Pledge: ShownItem {
  package static var lineKind: LineKind { .pledge }
  package var day: EventDate? { date }
  package var sentence: String {
    let hearer = to.map { " to \($0)" } ?? ""
    return "\(ContactSentence.list(by))\(hearer): \(what)"
  }
  package var kindChip: Chip { Chip(kind.rawValue, .statement) }
  package var people: [String] { PageWords.once(by + [to].compactMap(\.self)) }
  package var statusChips: [Chip] {
    let bearings: [(Evidence.Bearing, String, Chip.Tone)] = [
      (.for, "for it", .good), (.against, "against it", .bad), (.disputed, "disputed", .warn),
    ]
    return bearings.compactMap { bearing, words, tone in
      let count = outcomes.count { $0.bearing == bearing }
      return count == 0 ? nil : Chip("\(count) \(words)", tone)
    }
  }
}

/// Small changes that make words of the record words of a page.
enum PageWords {
  /// With a capital letter at the beginning.
  static func opening(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `video_call` as «video call».
  static func plain(_ name: String) -> String { name.replacing("_", with: " ") }

  /// «100,000», «4.5».
  static func number(_ value: Double) -> String {
    guard let whole = Int(exactly: value) else { return "\(value)" }
    let digits = Array(String(abs(whole)))
    var text = whole < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  static func once(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
