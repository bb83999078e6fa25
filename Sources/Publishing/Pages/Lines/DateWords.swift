package import Records

/// A date as people read it: «29 May 2017», «about 2019», «24 February to 6 March 2022», «since May 2021».
///
/// What a date does not tell stays untold: «some day in April 1985», never the first of April.
package enum DateWords {
  package static func text(_ date: EventDate) -> String {
    switch date.shape {
    case .point(let point): text(point)
    case .interval(.date(let first), .date(let last)): span(first, last)
    case .interval(.date(let first), .open): "since \(text(first))"
    case .interval(.date(let first), .unknown): "from \(text(first))"
    case .interval(.open, .date(let last)): "until \(text(last))"
    case .interval(_, .date(let last)): "up to \(text(last))"
    case .interval: date.description
    }
  }

  /// «29 May 2017».
  package static func text(_ day: CalendarDay) -> String { text(DatePoint(day)) }

  /// «2 to 6 March 2022»: what the two ends share is told once.
  private static func span(_ first: DatePoint, _ last: DatePoint) -> String {
    guard first.qualifier == nil, last.qualifier == nil, first.precision == .day,
      last.precision == .day
    else { return "\(text(first)) to \(text(last))" }
    let (from, to) = (first.firstDay, last.firstDay)
    guard from.year == to.year else { return "\(text(from)) to \(text(to))" }
    let opening = from.month == to.month ? "\(from.day)" : "\(from.day) \(month(from.month))"
    return "\(opening) to \(text(to))"
  }

  private static func text(_ point: DatePoint) -> String {
    switch point.qualifier {
    case nil: plain(point)
    case .approximate: "about \(plain(point))"
    case .uncertain: "perhaps \(plain(point))"
    case .both: "perhaps about \(plain(point))"
    }
  }

  private static func plain(_ point: DatePoint) -> String {
    switch (point.month, point.day) {
    case (.known(let month), .known(let day)): "\(day) \(self.month(month)) \(point.year)"
    case (.known(let month), .unspecified): "some day in \(self.month(month)) \(point.year)"
    case (.known(let month), nil): "\(self.month(month)) \(point.year)"
    case (.unspecified, _): "some time in \(point.year)"
    case (nil, _): point.unspecifiedYearDigits == 0 ? "\(point.year)" : "the \(point.year)s"
    }
  }

  /// «May», or «spring» for the seasons that EDTF counts from 21.
  package static func month(_ number: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let seasons = ["spring", "summer", "autumn", "winter"]
    if names.indices.contains(number - 1) { return names[number - 1] }
    return seasons.indices.contains(number - 21) ? seasons[number - 21] : "\(number)"
  }
}

/// A date on a page: in words, with what machines read where it is a plain date.
package enum DayMarkup {
  /// `<time datetime="2017-05-29">29 May 2017</time>`; words alone where HTML has no form for the date.
  package static func html(_ date: EventDate) -> HTML {
    let words = DateWords.text(date)
    guard case .point(let point) = date.shape, point.qualifier == nil,
      [.day, .month, .year].contains(point.precision), point.unspecifiedYearDigits == 0,
      point.month != .unspecified, point.day != .unspecified
    else { return "\(words)" }
    return "<time datetime=\"\(date.description)\">\(words)</time>"
  }

  /// The day of a line: its own, else «reported» and that of its earliest report, else «undated».
  package static func html(_ date: EventDate?, reportedOn published: EventDate?) -> HTML {
    if let date { return html(date) }
    guard let published else { return "<span class=\"quiet\">undated</span>" }
    return "<span class=\"quiet\">reported \(html(published))</span>"
  }
}
