import Records

/// The words of time, read from `Resources/Times`: one concept a file.
struct TimeLexicon: Sendable {
  let months: [String: Int]
  let weekdays: [String: Weekday]
  let numbers: [String: Int]
  let ordinals: [String: Int]
  let singularUnits: [String: TimeUnit]
  let pluralUnits: [String: TimeUnit]
  let seasons: [String: Season]
  /// «2000 troops».
  let countedNouns: Set<String>
  let decades: [String: Int]
  let dayParts: [String: String]
  let clockWords: [String: String]
  let timeZones: Set<String>
  let holidays: PhraseTable<MonthDay>
  /// «Easter», «Thanksgiving».
  let feasts: PhraseTable<MovableFeast>
  let vagueAmounts: PhraseTable<String>
  let amountModifiers: PhraseTable<String>
  /// «20 more years».
  let unitAdjectives: Set<String>
  /// «for a week».
  let measuringWords: Set<String>
  /// «within hours».
  let stretchLeads: Set<String>
  let edgeModifiers: PhraseTable<String>
  let presentWords: PhraseTable<String>
  let pastWords: PhraseTable<String>
  let futureWords: PhraseTable<String>
  let frequencies: PhraseTable<String>
  /// «in May», «since 1988».
  let timeLeads: Set<String>
  let setDurations: PhraseTable<String>
  let tense: TenseWords

  init() throws(LanguageError) {
    months = try TimeLexicon.numbers("Calendar/months.tsv")
    weekdays = try TimeLexicon.numbers("Calendar/weekdays.tsv").compactMapValues(
      Weekday.init(rawValue:))
    seasons = try TimeLexicon.seasons()
    holidays = try TimeLexicon.holidays()
    feasts = try PhraseTable(
      WordTable.rows("Times/Calendar/feasts.tsv").compactMap { row in
        MovableFeast(row["rule"] ?? "").map { (row["name"] ?? "", $0) }
      })
    decades = try TimeLexicon.table("Calendar/decade_words.tsv", "word", "year")
      .compactMapValues(Int.init)
    numbers = try TimeLexicon.table("Amounts/number_words.tsv", "word", "value")
      .compactMapValues(Int.init)
    ordinals = try TimeLexicon.table("Amounts/ordinal_words.tsv", "word", "value")
      .compactMapValues(Int.init)
    singularUnits = try TimeLexicon.table("Amounts/units.tsv", "singular", "unit")
      .compactMapValues(TimeUnit.init(rawValue:))
    pluralUnits = try TimeLexicon.table("Amounts/units.tsv", "plural", "unit")
      .compactMapValues(TimeUnit.init(rawValue:))
    vagueAmounts = try TimeLexicon.phrases("Amounts/vague_amounts.tsv", "amount")
    amountModifiers = try TimeLexicon.phrases("Amounts/amount_modifiers.tsv", "mod")
    setDurations = try TimeLexicon.phrases("Amounts/set_durations.tsv", "value")
    countedNouns = try WordTable.words("Times/Calendar/counted_nouns.txt")
    measuringWords = try WordTable.words("Times/Amounts/measuring_words.txt")
    stretchLeads = try WordTable.words("Times/Amounts/stretch_leads.txt")
    timeLeads = try WordTable.words("Times/References/time_leads.txt")
    unitAdjectives = try WordTable.words("Times/Amounts/unit_adjectives.txt")
    dayParts = try TimeLexicon.table("Clock/day_parts.tsv", "words", "code")
    clockWords = try TimeLexicon.table("Clock/clock_words.tsv", "word", "time")
    timeZones = try WordTable.words("Times/Clock/time_zones.txt")
    edgeModifiers = try TimeLexicon.phrases("References/edge_modifiers.tsv", "mod")
    frequencies = try TimeLexicon.phrases("References/frequencies.tsv", "value")
    presentWords = try TimeLexicon.references("present_words.txt", "PRESENT_REF")
    pastWords = try TimeLexicon.references("past_words.txt", "PAST_REF")
    futureWords = try TimeLexicon.references("future_words.txt", "FUTURE_REF")
    tense = try TenseWords()
  }

  /// Two columns of a table; `|` parts alternatives in the first.
  private static func table(
    _ path: String, _ key: String, _ value: String
  ) throws(LanguageError) -> [String: String] {
    var table: [String: String] = [:]
    for row in try WordTable.rows("Times/" + path) {
      for word in (row[key] ?? "").split(separator: "|") {
        table[String(word)] = row[value]
      }
    }
    return table
  }

  private static func numbers(_ path: String) throws(LanguageError) -> [String: Int] {
    try table(path, "words", "number").compactMapValues(Int.init)
  }

  private static func phrases(
    _ path: String, _ column: String
  ) throws(LanguageError) -> PhraseTable<String> {
    let rows = try WordTable.rows("Times/" + path)
    return PhraseTable(rows.map { ($0["phrase"] ?? "", $0[column] ?? "") })
  }

  private static func references(
    _ file: String, _ value: String
  ) throws(LanguageError) -> PhraseTable<String> {
    PhraseTable(try WordTable.words("Times/References/" + file).map { ($0, value) })
  }

  private static func seasons() throws(LanguageError) -> [String: Season] {
    let codes = try table("Calendar/seasons.tsv", "words", "code")
    let numbers = try table("Calendar/seasons.tsv", "words", "edtf").compactMapValues(Int.init)
    return codes.reduce(into: [:]) { seasons, entry in
      guard let number = numbers[entry.key] else { return }
      seasons[entry.key] = Season(code: entry.value, number: number)
    }
  }

  private static func holidays() throws(LanguageError) -> PhraseTable<MonthDay> {
    let rows = try WordTable.rows("Times/Calendar/holidays.tsv")
    return PhraseTable(
      rows.compactMap { row in
        let parts = (row["date"] ?? "").split(separator: "-").compactMap { Int($0) }
        guard let name = row["name"], parts.count == 2 else { return nil }
        return (name, MonthDay(month: parts[0], day: parts[1]))
      })
  }
}

/// A season with TIMEX3's code (`SU`) and EDTF's number (22).
struct Season: Hashable, Sendable {
  let code: String
  let number: Int
}

/// A day of any year.
struct MonthDay: Hashable, Sendable {
  let month: Int
  let day: Int
}

extension Dictionary where Key == String {
  /// The words that have an entry.
  var words: [String] { Array(keys) }
}
