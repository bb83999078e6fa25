/// A unit of time; the order is from fine to coarse.
enum TimeUnit: String, Sendable, CaseIterable, Comparable {
  case second, minute, hour, day, night, weekend, week, fortnight, month, quarter, year, decade
  case century

  /// The letter in a TIMEX3 duration; the ones of the day stand after `T`.
  var code: String {
    switch self {
    case .second: "S"
    case .minute: "M"
    case .hour: "H"
    case .day, .night: "D"
    case .weekend: "WE"
    case .week, .fortnight: "W"
    case .month: "M"
    case .quarter: "Q"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    }
  }

  /// Whether the unit is shorter than a day.
  var isClockUnit: Bool { self < .day }

  /// `P3M`, `PT90M`, `PXD`: the duration of an amount of the unit.
  func duration(_ amount: String) -> String {
    isClockUnit ? "PT" + amount + code : "P" + amount + code
  }

  static func < (left: TimeUnit, right: TimeUnit) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { TimeUnit.allCases.firstIndex(of: self) ?? 0 }
}

/// How much time: a number, a number and a half, or an untold amount.
struct Amount: Hashable, Sendable {
  /// Nil for «several».
  var count: Int?
  var hasHalf = false
  /// TIMEX3's `mod`: `APPROX` for «a couple of».
  var modifier: String?
  /// Whether it is only the article «a» or «an».
  var isArticle = false

  /// The amount as a duration of the unit: `P2Y`, `PT1H30M`, `PXD`.
  func duration(of unit: TimeUnit) -> String {
    guard let count else { return unit.duration("X") }
    let weeks = unit == .fortnight ? count.multipliedReportingOverflow(by: 2).partialValue : count
    guard hasHalf else { return unit.duration(String(weeks)) }
    return switch unit {
    case .hour: count == 0 ? "PT30M" : "PT\(count)H30M"
    case .minute: count == 0 ? "PT30S" : "PT\(count)M30S"
    case .day: count == 0 ? "PT12H" : "P\(count)DT12H"
    case .year: count == 0 ? "P6M" : "P\(count)Y6M"
    case .decade: unit.duration("\(count).5")
    default: unit.duration("\(count).5")
    }
  }
}
