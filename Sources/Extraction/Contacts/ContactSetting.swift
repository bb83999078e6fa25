import Language
import Records

/// What a sentence tells of the stay or the gathering of which a contact is a part.
struct ContactSetting: Sendable {
  /// The bodies on the margins of whose gathering it is, or in whose course: «during the G7 summit».
  let hosts: Set<String>
  /// Whether it is told as on the margins of a gathering.
  let isOnSidelines: Bool
  /// Whether it is in the course of a stay: «during their visit».
  let isDuringStay: Bool
  /// Whether its day is only that of the report, and its own clause tells of it: «he also met Putin».
  let isOfThatDay: Bool
  /// How many days a stay is, of which the sentence need not tell the first: «his four-day visit».
  var daysOfStay: Int?
  /// Whether a stay begins on its day: «arrived on Monday».
  var isFromDay: Bool

  init(of contact: Contact, _ told: ToldContact, _ circumstances: Circumstances) {
    let view = circumstances.reading.view
    hosts = circumstances.hosts
    isOnSidelines = circumstances.sentence.contains {
      ["sidelines", "sideline", "margins"].contains(view.word($0))
    }
    isDuringStay = circumstances.isDuringStay
    isOfThatDay =
      circumstances.date == nil && told.date == nil && circumstances.isOwnStatement
      && contact.date == circumstances.reading.storyDay?.date
    daysOfStay = contact.kind == .visit ? circumstances.daysOfStay : nil
    isFromDay = contact.status == .planned || circumstances.isArriving
  }
}
