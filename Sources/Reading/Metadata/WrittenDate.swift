import Foundation
import Records

/// A full date as people and machines write it in metadata and datelines.
///
/// Reads `2017-05-31T09:00:00Z`, «May 31, 2017», «31 May 2017», «31.05.2017», `20170531`. A date of
/// numbers alone whose day and month could change places («05/06/2017») is no date. The day is taken
/// as written, whatever the time zone.
struct WrittenDate: Hashable, Sendable {
  let day: CalendarDay
  /// Which parts of the line it covers.
  let range: Range<Int>

  /// A run of digits or of letters, and the signs before it.
  struct Part: Hashable, Sendable {
    let text: String
    let gap: String
    let start: String.Index

    var number: Int? { text.utf8.count <= 8 ? Int(text) : nil }
  }
}

extension WrittenDate {
  /// The date that a metadata value gives: EDTF, or the first date in its words.
  static func eventDate(of value: String, months: MonthNames) -> EventDate? {
    let trimmed = value.trimmingCharacters(in: .whitespacesAndNewlines)
    if let date = EventDate(trimmed), let year = date.firstDay?.year, isYear(year) { return date }
    guard trimmed.utf8.count <= 300 else { return nil }
    return first(in: parts(of: trimmed), months: months).map { EventDate($0.day) }
  }

  static func first(in parts: [Part], months: MonthNames) -> WrittenDate? {
    for index in parts.indices {
      if let date = date(at: index, of: parts, months: months) { return date }
    }
    return nil
  }

  /// Every date of a line, from left to right, none inside another.
  static func all(in parts: [Part], months: MonthNames) -> [WrittenDate] {
    var dates: [WrittenDate] = []
    var index = 0
    while index < parts.count {
      if let date = date(at: index, of: parts, months: months) {
        dates.append(date)
        index = date.range.upperBound
      } else {
        index += 1
      }
    }
    return dates
  }

  /// Cuts a line into runs of digits and runs of letters, folded.
  static func parts(of text: some StringProtocol) -> [Part] {
    var parts: [Part] = []
    var gap = ""
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      guard character.isLetter || character.isNumber else {
        gap.append(character)
        index = text.index(after: index)
        continue
      }
      let isDigit = character.isNumber
      let end =
        text[index...].firstIndex { isDigit ? !$0.isNumber : !$0.isLetter } ?? text.endIndex
      let word = PlainWords.of(text[index..<end]).joined()
      parts.append(Part(text: word, gap: gap, start: index))
      gap = ""
      index = end
    }
    return parts
  }

  private static func date(at index: Int, of parts: [Part], months: MonthNames) -> WrittenDate? {
    numericDate(at: index, of: parts) ?? namedMonthDate(at: index, of: parts, months: months)
  }

  /// `2017-05-31`, `2017/05/31`, `20170531`, `31.05.2017`, `31/05/2017`.
  private static func numericDate(at index: Int, of parts: [Part]) -> WrittenDate? {
    guard let first = parts[index].number else { return nil }
    if parts[index].text.utf8.count == 8, isYear(first / 10_000) {
      return make(first / 10_000, first / 100 % 100, first % 100, index..<index + 1)
    }
    guard index + 2 < parts.count, let second = parts[index + 1].number,
      let third = parts[index + 2].number
    else { return nil }
    let gap = parts[index + 1].gap
    guard ["-", "/", "."].contains(gap), parts[index + 2].gap == gap else { return nil }
    let range = index..<index + 3
    if parts[index].text.utf8.count == 4 { return make(first, second, third, range) }
    guard parts[index + 2].text.utf8.count == 4 else { return nil }
    if gap == "." || first > 12 { return make(third, second, first, range) }
    return second > 12 || first == second ? make(third, first, second, range) : nil
  }

  /// «May 31, 2017», «31st of May 2017», «31 mai 2017».
  private static func namedMonthDate(
    at index: Int, of parts: [Part], months: MonthNames
  ) -> WrittenDate? {
    var next = index
    var day: Int?
    if let number = parts[index].number, number <= 31 {
      day = number
      next = skip(fillers, from: index + 1, of: parts)
    }
    guard next < parts.count, let month = months.number(parts[next].text) else { return nil }
    next += 1
    if day == nil {
      guard next < parts.count, let number = parts[next].number, (1...31).contains(number)
      else { return nil }
      day = number
      next += 1
    }
    next = skip(fillers, from: next, of: parts)
    guard next < parts.count, let day, let year = parts[next].number,
      parts[next].text.utf8.count == 4
    else { return nil }
    return make(year, month, day, index..<next + 1)
  }

  /// What may stand between the parts of a date: `31st`, «31 de mayo de 2017».
  private static let fillers: Set<String> = [
    "st", "nd", "rd", "th", "er", "of", "de", "del", "di", "o", "a",
  ]

  private static func skip(_ words: Set<String>, from index: Int, of parts: [Part]) -> Int {
    var next = index
    while next < parts.count, next < index + 2, words.contains(parts[next].text) { next += 1 }
    return next
  }

  private static func make(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>)
    -> WrittenDate?
  {
    guard isYear(year), let day = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return WrittenDate(day: day, range: range)
  }

  static func isYear(_ year: Int) -> Bool { (1800...2199).contains(year) }
}

/// The names of the months in the languages that news pages are written in (`Resources/months.txt`).
struct MonthNames: Sendable {
  private let numbers: [String: Int]

  /// - Throws: `missing_table` when the list is not there.
  init() throws(ReadingError) {
    var numbers: [String: Int] = [:]
    for line in try ResourceList.lines("months") {
      let words = PlainWords.of(line)
      guard let number = words.first.flatMap({ Int($0) }) else { continue }
      for word in words.dropFirst() { numbers[word] = number }
    }
    self.numbers = numbers
  }

  func number(_ word: String) -> Int? { numbers[word] }
}
