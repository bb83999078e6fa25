import Extraction
import Foundation
import Language
import Neural
import Records

/// Asks for the type of the deed between two marked parties, and compares it with PLOVER's gold records
/// (`gold_records.json`: sentences with their source, target and type).
///
/// The program reads the sentence by itself. Of the deeds that it finds it answers with the one whose own
/// actor and recipient match the marked source and target best (a phrase matches that shares a word with the
/// mark); of equals with the one told highest in the tree. The gold's type and its event words are not
/// read. A record without both parties marked is left out; no deed found is a wrong answer. Types of the
/// records' early version are read as those of today: DEMAND is REQUEST, DISAPPROVE and INVESTIGATE
/// are ACCUSE, FIGHT is ASSAULT. «strict» counts only answers whose parties both match. Records with an
/// even place were looked at while frames were written (the tuned half), those with an odd one were not.
struct PloverMeasurement {
  private let options: Options
  private static let typesOfToday = [
    "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
  ]

  init(_ options: Options) {
    self.options = options
  }

  func run() throws {
    guard let data = FileManager.default.contents(atPath: options.path) else {
      throw EvaluationError.missingFile(options.path)
    }
    let records = try JSONDecoder().decode([Record].self, from: data)
    let analyser = try LanguageAnalyser(parser: Parser(LanguageModel()))
    let reader = try PairReader()
    var halves = [Count(), Count()]
    for (index, record) in records.enumerated() {
      guard let (source, target) = record.pair else { continue }
      let article = Article(
        source: record.id, details: ArticleDetails(), published: PublicationDate(candidates: []),
        text: ArticleText(record.text))
      let analysis = analyser.analyse(article)
      let deed = reader.deed(
        from: analysis.tokens(in: source), to: analysis.tokens(in: target), in: analysis)
      let gold = PloverMeasurement.typesOfToday[record.event] ?? record.event
      let isRight = deed?.type.rawValue == gold
      halves[index % 2].add(isRight: isRight, isStrict: deed?.match == .both)
      if options.showsDetails, index.isMultiple(of: 2) == (options.half == "tuned") {
        let said = deed.map { "\($0.type.rawValue) (\($0.match), line \($0.line))" } ?? "nothing"
        print(isRight ? "=" : "≠", index, gold, "but", said, "|", record.marked)
      }
    }
    print("half     pairs  type right    strict")
    for (name, count) in [
      ("tuned", halves[0]), ("other", halves[1]), ("all", halves[0] + halves[1]),
    ] {
      print(name.padding(toLength: 7, withPad: " ", startingAt: 0), count)
    }
  }

  /// How many pairs there are, and of how many the type is right.
  private struct Count: CustomStringConvertible {
    var pairs = 0
    var right = 0
    var strict = 0

    mutating func add(isRight: Bool, isStrict: Bool) {
      pairs += 1
      if isRight { right += 1 }
      if isRight, isStrict { strict += 1 }
    }

    static func + (left: Count, right: Count) -> Count {
      var sum = left
      sum.pairs += right.pairs
      sum.right += right.right
      sum.strict += right.strict
      return sum
    }

    var description: String {
      let share = { (part: Int) in
        String(format: "%4d %.3f", part, Double(part) / Double(max(1, pairs)))
      }
      return String(format: "%6d  ", pairs) + share(right) + "  " + share(strict)
    }
  }
}

extension PloverMeasurement {
  /// A sentence with a marked event.
  private struct Record: Decodable {
    struct Party: Decodable {
      let actorText: String
    }

    struct Info: Decodable {
      let markup: String
    }

    let id: String
    let event: String
    let text: String
    let marked: String
    private let source: [Party]
    private let target: [Party]

    private enum CodingKeys: String, CodingKey {
      case id, event, text, source, target, textInfo
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decode(String.self, forKey: .id)
      event = try container.decode(String.self, forKey: .event)
      text = try container.decode(String.self, forKey: .text)
      // Where no party is marked there is an empty text or nothing.
      source = (try? container.decode([Party].self, forKey: .source)) ?? []
      target = (try? container.decode([Party].self, forKey: .target)) ?? []
      marked =
        (try? container.decode(Info.self, forKey: .textInfo).markup)
        ?? (try? container.decode(String.self, forKey: .textInfo)) ?? text
    }

    /// Where the two parties stand; of a compound («SRC/TAR») the first does it to the second.
    var pair: (source: TextSpan, target: TextSpan)? {
      var sources = spans(of: "SRC")
      var targets = spans(of: "TAR")
      if sources.isEmpty { sources = source.compactMap { span(of: $0.actorText) } }
      if targets.isEmpty { targets = target.compactMap { span(of: $0.actorText) } }
      guard let source = sources.first,
        let target = targets.first(where: { $0 != source }) ?? targets.first
      else { return nil }
      return (source, target)
    }

    /// The passages that have a mark of a kind, `(SRC: Poland's parliament)`.
    private func spans(of mark: String) -> [TextSpan] {
      let marks = marked.matches(of: /\(([A-Z\/]+): *([^():]*)\)/)
      return marks.filter { $0.output.1.contains(mark) }
        .compactMap { span(of: String($0.output.2)) }
    }

    private func span(of words: String) -> TextSpan? {
      guard !words.isEmpty, let range = text.range(of: words) else { return nil }
      return TextSpan(
        text.utf8.distance(from: text.startIndex, to: range.lowerBound),
        text.utf8.distance(from: text.startIndex, to: range.upperBound))
    }
  }
}
