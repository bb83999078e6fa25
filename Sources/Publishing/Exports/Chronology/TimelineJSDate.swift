import Records

/// A date of TimelineJS: a year, and a month and a day where they are known.
struct TimelineJSDate: Encodable, Hashable {
  let year: Int
  var month: Int?
  var day: Int?

  /// Beginning and end of a date; the end is nil where the date is one day, month or year.
  ///
  /// An interval whose beginning is open stands at its end, which ``DisplayDate`` says. Nil where neither is known.
  static func span(of date: EventDate) -> (TimelineJSDate, TimelineJSDate?)? {
    switch date.shape {
    case .point(let point):
      let isLong = point.unspecifiedYearDigits > 0
      return (TimelineJSDate(point), isLong ? TimelineJSDate(year: point.lastDay.year) : nil)
    case .interval(.date(let from), .date(let to)):
      let isLong = to.unspecifiedYearDigits > 0
      let end = isLong ? TimelineJSDate(year: to.lastDay.year) : TimelineJSDate(to)
      return (TimelineJSDate(from), end)
    case .interval(.date(let only), _), .interval(_, .date(let only)):
      return (TimelineJSDate(only), nil)
    case .interval: return nil
    }
  }

  private init(year: Int) {
    self.year = year
  }

  private init(_ point: DatePoint) {
    year = point.year
    guard case .known(let month) = point.month, month <= 12 else { return }
    self.month = month
    if case .known(let day) = point.day { self.day = day }
  }
}

/// A date in words, where a program would show it as surer than it is.
enum DisplayDate {
  /// «about 2019», «spring 2022», «2010s», «until 2022-03-07»; nil for a plain day, month or year, and for two of them.
  static func text(_ date: EventDate) -> String? {
    switch date.shape {
    case .point(let point): return words(point)
    case .interval(.date(let from), .date(let to)):
      guard words(from) != nil || words(to) != nil else { return nil }
      return "\(words(from) ?? "\(from)") to \(words(to) ?? "\(to)")"
    case .interval(.date(let from), _): return "since \(words(from) ?? "\(from)")"
    case .interval(_, .date(let to)): return "until \(words(to) ?? "\(to)")"
    case .interval: return nil
    }
  }

  private static func words(_ point: DatePoint) -> String? {
    let seasons = [21: "spring", 22: "summer", 23: "autumn", 24: "winter"]
    var bare = "\(point)"
    if point.qualifier != nil { bare.removeLast() }
    var isPlain = point.qualifier == nil
    if point.unspecifiedYearDigits > 0 {
      bare = "\(point.year)s"
      isPlain = false
    } else if case .known(let month) = point.month, let season = seasons[month] {
      bare = "\(season) \(point.year)"
      isPlain = false
    }
    switch point.qualifier {
    case .approximate: return "about \(bare)"
    case .uncertain: return "\(bare), uncertain"
    case .both: return "about \(bare), uncertain"
    case nil: return isPlain ? nil : bare
    }
  }
}
