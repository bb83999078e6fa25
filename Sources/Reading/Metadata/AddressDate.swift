import Foundation
import Records

/// The date in a web address: `/2017/05/31/`, `/2017-05-31-`, `/20170531/`, `/2019/nov/18/`.
struct AddressDate: Sendable {
  let months: MonthNames

  /// The day, or the month where the address has no day; nil when it has no date.
  func candidate(_ address: String) -> PublicationDate.Candidate? {
    guard let scheme = address.range(of: "://") else { return nil }
    let path = address[scheme.upperBound...].drop { $0 != "/" }.prefix { $0 != "?" && $0 != "#" }
    guard let (date, words) = date(in: path) else { return nil }
    return PublicationDate.Candidate(
      value: date, how: .metadata, foundIn: "address", words: words)
  }

  private func date(in path: Substring) -> (EventDate, String)? {
    let steps = path.split(separator: "/")
    for (index, step) in steps.enumerated() {
      if let year = year(step), index + 1 < steps.count, let month = month(steps[index + 1]) {
        let words = steps[index...].prefix(3)
        if words.count == 3, let day = number(words[index + 2], 1...31),
          let date = CalendarDay(year: year, month: month, day: day)
        {
          return (EventDate(date), words.joined(separator: "/"))
        }
        return EventDate(year: year, month: month)
          .map { ($0, words.prefix(2).joined(separator: "/")) }
      }
      if let found = dayInside(step) { return found }
    }
    return nil
  }

  /// A day inside one step: `2017-05-31-title`, `title-20170531`.
  private func dayInside(_ step: Substring) -> (EventDate, String)? {
    let fields = step.split { !$0.isNumber }
    for (index, field) in fields.enumerated() {
      let count = field.utf8.count
      if count == 8, let year = year(field.prefix(4)),
        let month = number(field.dropFirst(4).prefix(2), 1...12),
        let day = number(field.suffix(2), 1...31),
        let date = CalendarDay(year: year, month: month, day: day)
      {
        return (EventDate(date), String(field))
      }
      guard let year = year(field), index + 2 < fields.count, fields[index + 1].utf8.count == 2,
        fields[index + 2].utf8.count == 2, let month = number(fields[index + 1], 1...12),
        let day = number(fields[index + 2], 1...31),
        let date = CalendarDay(year: year, month: month, day: day)
      else { continue }
      return (EventDate(date), step[field.startIndex..<fields[index + 2].endIndex].description)
    }
    return nil
  }

  /// A year that an address is likely to mean: the web is from 1990 on.
  private func year(_ step: Substring) -> Int? {
    step.utf8.count == 4 ? number(step, 1990...2100) : nil
  }

  private func month(_ step: Substring) -> Int? {
    number(step, 1...12) ?? months.number(step.lowercased())
  }

  private func number(_ digits: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard digits.utf8.count <= 4, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(digits), range.contains(number)
    else { return nil }
    return number
  }
}
