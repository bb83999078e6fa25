import Foundation
import Language
import Neural
import Records

/// Compares the times found with a gold of TIMEX3 expressions.
///
/// «Found» needs the exact span, «overlapping» a shared character, «type» and «value» the exact span
/// and the same type or value. Stories with an even number were looked at while rules were written
/// (the tuned half); those with an odd number were not.
struct TimesMeasurement {
  private let options: Options

  init(_ options: Options) {
    self.options = options
  }

  /// A story of the gold.
  private struct Story: Decodable {
    struct Timex: Decodable {
      let start: Int
      let end: Int
      let type: String
      let value: String
      let mod: String?
    }

    let id: String
    let published: String?
    let text: String
    let timex: [Timex]?
    let silverTimex: [Timex]?

    var gold: [Timex] { timex ?? silverTimex ?? [] }

    private enum CodingKeys: String, CodingKey {
      case id, published, text, timex
      case silverTimex = "silver_timex"
    }
  }

  func run() throws {
    let stories = try GoldLines.read(Story.self, from: options.path)
    let analyser = try LanguageAnalyser(parser: Parser(LanguageModel()))
    var tuned = TimesCount()
    var other = TimesCount()
    let clock = ContinuousClock()
    var spent = Duration.zero
    for (index, story) in stories.enumerated() {
      let article = TimesMeasurement.article(story)
      let start = clock.now
      let times = analyser.analyse(article).times
      spent += clock.now - start
      let isTuned = index.isMultiple(of: 2)
      let isListed = options.showsDetails && isTuned == (options.half == "tuned")
      let count = compare(story, article, times, isListed: isListed)
      if isTuned { tuned += count } else { other += count }
    }
    print("                       found            overlap  type   value")
    print("half     gold  system  P     R     F1   F1       F1     F1")
    for (name, count) in [("tuned", tuned), ("other", other), ("all", tuned + other)] {
      print(name.padding(toLength: 7, withPad: " ", startingAt: 0), count)
    }
    print("\(stories.count) stories in \(spent)")
  }

  private static func article(_ story: Story) -> Article {
    let date = story.published.flatMap { EventDate(String($0.prefix(10))) }
    let candidate = date.map {
      PublicationDate.Candidate(
        value: $0, how: .metadata, foundIn: "gold", words: story.published ?? "")
    }
    return Article(
      source: story.id, details: ArticleDetails(),
      published: PublicationDate(candidates: candidate.map { [$0] } ?? []),
      text: ArticleText(story.text))
  }

  private func compare(
    _ story: Story, _ article: Article, _ times: [TimeExpression], isListed: Bool
  ) -> TimesCount {
    var count = TimesCount()
    count.gold = story.gold.count
    count.system = times.count
    let quotes = times.compactMap { time in article.text.quote(time.span).map { (time, $0) } }
    for (time, quote) in quotes {
      let gold = story.gold.first { $0.start == quote.start && $0.end == quote.end }
      if story.gold.contains(where: { $0.start < quote.end && quote.start < $0.end }) {
        count.overlapping += 1
      }
      guard let gold else {
        if isListed {
          let note = "\(time.value), \(time.date?.description ?? "no date"), \(time.rule)"
          list("+", story, quote.start, quote.end, note)
        }
        continue
      }
      count.found += 1
      if gold.type == time.kind.rawValue { count.type += 1 }
      if gold.value == time.value {
        count.value += 1
      } else if isListed {
        let note = "\(gold.value) but \(time.value) \(time.rule)"
        list("≠", story, quote.start, quote.end, note)
      }
    }
    for gold in story.gold where isListed {
      let isFound = quotes.contains { $0.1.start == gold.start && $0.1.end == gold.end }
      if !isFound { list("-", story, gold.start, gold.end, gold.value) }
    }
    return count
  }

  /// One line: what, the passage in its surroundings, and a note.
  private func list(_ mark: String, _ story: Story, _ start: Int, _ end: Int, _ note: String) {
    let scalars = Array(story.text.unicodeScalars)
    let words = { (range: Range<Int>) in
      String(String.UnicodeScalarView(scalars[range])).replacing("\n", with: " ")
    }
    let before = words(max(0, start - 45)..<start)
    let after = words(end..<min(scalars.count, end + 30))
    print("\(mark) \(story.id.prefix(12)) \(before)«\(words(start..<end))»\(after)  [\(note)]")
  }
}

/// How many expressions there are, were found, and were understood.
struct TimesCount: CustomStringConvertible {
  var gold = 0
  var system = 0
  var found = 0
  var overlapping = 0
  var type = 0
  var value = 0

  static func + (left: TimesCount, right: TimesCount) -> TimesCount {
    var sum = left
    sum += right
    return sum
  }

  static func += (left: inout TimesCount, right: TimesCount) {
    left.gold += right.gold
    left.system += right.system
    left.found += right.found
    left.overlapping += right.overlapping
    left.type += right.type
    left.value += right.value
  }

  var description: String {
    let precision = ratio(found, system)
    let recall = ratio(found, gold)
    let shares = [precision, recall, f1(found), f1(overlapping), f1(type), f1(value)]
    return " \(gold)   \(system)   "
      + shares.map { String(format: "%.3f", $0) }.joined(separator: "  ")
  }

  private func f1(_ hits: Int) -> Double {
    ratio(2 * hits, gold + system)
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
