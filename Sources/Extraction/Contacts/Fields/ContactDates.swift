import Language
import Records

/// When a contact was: what its sentence says, and what the day of the report says of it where it tells no day.
///
/// Input: what a word tells of a contact, and the times tied to it. Output: its days. «Putin arrived on Friday for a
/// four-day visit» gives four days from that Friday; «after talks with Putin», in a report of what was done on Tuesday,
/// that Tuesday; «is on a visit to Rome» and «returned on Friday after visits to Italy and Spain» the month; «his recent
/// visit» the year.
struct ContactDates {
  let told: ToldContact
  let circumstances: Circumstances
  let reading: ArticleReading

  init(_ told: ToldContact, _ circumstances: Circumstances, in reading: ArticleReading) {
    self.told = told
    self.circumstances = circumstances
    self.reading = reading
  }

  /// The days that the sentence tells.
  var own: EventDate? {
    if circumstances.isOnNextDay {
      return reading.storyDay?.date.singleDay.map { EventDate($0.adding(days: 1)) }
    }
    let days = days(from: circumstances.date)
    guard let day = days?.singleDay else { return days }
    let isOpen = circumstances.isOpen
    if isOpen.atEnd { return EventDate.from(day) }
    return isOpen.atStart && told.kind == .summit ? EventDate.until(day) : days
  }

  /// The days of a contact with its status: those that it has, if they can be, or else those that the day of the report
  /// gives. `isForItself` says whether a visit is told for itself.
  func settled(_ contact: Contact, isForItself: Bool) -> EventDate? {
    var date = contact.date
    if date == nil, circumstances.isOnStoryDay { date = reading.storyDay?.date }
    date = possible(date, for: contact.status)
    switch contact.status {
    case .planned:
      if date == nil, circumstances.isToBeThen { date = reading.storyDay?.date }
      // «agreed earlier in the day to meet»: that day is of the agreement.
      return circumstances.isBefore(date) ? nil : date
    case .held:
      return date ?? ofReport(isForItself: isForItself)
    default:
      return date
    }
  }

  /// The days of what was done, by the day whose events the report tells.
  private func ofReport(isForItself: Bool) -> EventDate? {
    if circumstances.isRecent { return year }
    let day = reading.storyDay?.date
    let isOfStory =
      told.kind != .letter && !told.isOfStay && (told.kind != .visit || isForItself)
    if isOfStory, circumstances.isPlainPast, let date = days(from: day) {
      // «said after a three-day meeting», which need not have ended on that day.
      return told.kind == .meeting && date.singleDay == nil ? month(before: date) : date
    }
    guard told.kind == .visit else { return nil }
    if circumstances.isDuringSpeech { return circumstances.isArriving ? day : month(of: day) }
    if circumstances.isUnderWay { return month(of: day) }
    return circumstances.dayOfReturn.flatMap { month(before: $0.date ?? day) }
  }

  /// A day with the length of what began or ended on it.
  private func days(from date: EventDate?) -> EventDate? {
    let length = told.kind == .visit ? circumstances.daysOfStay : circumstances.daysOfOwn
    guard let days = length, days > 1, let day = date?.singleDay else { return date }
    // «during their two-day meeting»: it is not known which of them.
    if told.kind != .visit, circumstances.date == nil, !circumstances.isOver { return nil }
    // «opened a two-day summit on Saturday», «arrived on Tuesday for a four-day visit»: from that day; «left on Friday
    // after a four-day visit»: up to it.
    return circumstances.isOver
      ? EventDate(from: day.adding(days: 1 - days), to: day) ?? date
      : EventDate(from: day, to: day.adding(days: days - 1)) ?? date
  }

  /// What is still planned does not lie before the report.
  private func possible(_ date: EventDate?, for status: Contact.Status) -> EventDate? {
    guard status == .planned || status == .proposed, let last = date?.lastDay,
      let published = published?.firstDay, last < published
    else { return date }
    return nil
  }

  private var published: EventDate? { reading.view.analysis.article.published.date }

  /// The month in which a stay goes on that the report tells as going on.
  private func month(of day: EventDate?) -> EventDate? {
    (day ?? published)?.singleDay.flatMap { EventDate(year: $0.year, month: $0.month) }
  }

  /// The month of what was over before a day; not known where the month has hardly begun.
  private func month(before day: EventDate?) -> EventDate? {
    guard let day = day?.lastDay, day.day > ContactDates.begun else { return nil }
    return EventDate(year: day.year, month: day.month)
  }

  /// The year of what was of late; not known where the year has hardly begun.
  private var year: EventDate? {
    guard let day = published?.firstDay, day.month > 2 else { return nil }
    return EventDate(year: day.year)
  }

  /// How many days of a month must be gone for what was just over to be of that month.
  private static let begun = 4
}
