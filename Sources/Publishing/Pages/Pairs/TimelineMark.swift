import Records
import Store

/// A line of the record as a picture of time shows it.
struct TimelineMark: Hashable, Sendable {
  /// The row of the picture in which it stands.
  enum Lane: String, CaseIterable, Sendable {
    case contacts
    /// What the first side says, and what the second says.
    case saidByFirst, saidBySecond
    case cooperative, conflictual

    /// The class that colours it.
    var style: String {
      switch self {
      case .contacts: "contact"
      case .saidByFirst, .saidBySecond: "statement"
      case .cooperative: "cooperative"
      case .conflictual: "conflictual"
      }
    }

    /// The list below in which its lines stand.
    var list: RecordList {
      switch self {
      case .contacts: .contacts
      case .saidByFirst, .saidBySecond: .statements
      case .cooperative, .conflictual: .actions
      }
    }
  }

  let id: String
  let lane: Lane
  /// When; of a statement without a day the day of its report.
  let date: EventDate?
  /// Drawn hollow: what did not take place or not yet, or a statement that stands at its report's day.
  let isHollow: Bool
  /// The number of a tally.
  var tally: Int?
  /// «29 May 2017: Meeting of Emmanuel Macron and Vladimir Putin, Versailles».
  let title: String
}

extension TimelineMark {
  init(_ line: RecordLine<Contact>) {
    id = line.id
    lane = .contacts
    date = line.item.date
    isHollow = line.item.status != .held
    tally = line.item.tally
    title = TimelineMark.title(date, PageWords.opening(ContactSentence(line.item).text))
  }

  init(_ line: RecordLine<Statement>, isOfFirst: Bool) {
    id = line.id
    lane = isOfFirst ? .saidByFirst : .saidBySecond
    date = line.item.date ?? line.article.published
    isHollow = line.item.date == nil
    let text = LineWrap.truncated(SafeText.line(line.item.sentence), width: 160)
    let title = TimelineMark.title(date, text)
    self.title = isHollow && date != nil ? "Reported \(title)" : title
  }

  init(_ line: RecordLine<Action>) {
    let action = line.item
    id = line.id
    lane = action.type.quadClass.isCooperative ? .cooperative : .conflictual
    date = action.date
    isHollow = action.status != .happened
    let status = action.status == .happened ? "" : ", \(action.status.rawValue)"
    title = TimelineMark.title(date, action.sentence + status)
  }

  /// Every contact, statement and action of two sides.
  static func all(in dealings: Dealings) -> [TimelineMark] {
    let first = Set(dealings.a.members)
    return dealings.contacts.map { TimelineMark($0) }
      + dealings.statements.map { line in
        TimelineMark(line, isOfFirst: line.item.speaker.names.contains(where: first.contains))
      } + dealings.actions.map { TimelineMark($0) }
  }

  private static func title(_ date: EventDate?, _ text: String) -> String {
    "\(date.map { DateWords.text($0) } ?? "Undated"): \(text)"
  }
}
