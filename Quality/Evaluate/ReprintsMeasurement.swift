import Foundation
import ReadoutTestSupport
import Reconciliation
import Records

/// Asks whether prints of one text are found among many stories.
///
/// Every tenth story of a collection (of those with 120 words or more) is printed again in seven ways (cut, turned round, retitled, reworded, all of
/// it), and all are grouped together with the others. Two texts belong together when they come from one story, or
/// when every fourth run of five words of the shorter stands in the longer: a collection holds updates of its own.
/// With `--details` the pairs of different stories that were taken for one text are listed.
struct ReprintsMeasurement {
  private struct Story: Decodable {
    let id: String
    let title: String?
    let text: String
  }

  private let options: Options
  private let every = 10

  init(_ options: Options) {
    self.options = options
  }

  func run() throws {
    let stories = try GoldLines.read(Story.self, from: options.path)
      .filter { $0.text.split(whereSeparator: \.isWhitespace).count >= 120 }
    var texts = Dictionary(uniqueKeysWithValues: stories.map { ($0.id, $0.text) })
    for (index, story) in stories.enumerated() where index.isMultiple(of: every) {
      let paragraphs = story.text.split(separator: "\n").map(String.init).filter { !$0.isEmpty }
      var reprinted = Reprinted(paragraphs: paragraphs, seed: UInt64(index))
      for way in Reprinted.Way.allCases { texts["\(story.id) \(way)"] = reprinted.text(way) }
    }
    let clock = ContinuousClock()
    var groups: [[String]] = []
    let spent = clock.measure {
      groups = ReprintGroups(texts.mapValues { ReprintSignature(text: $0) }).groups
    }
    report(groups, texts)
    print("\(texts.count) texts in \(spent)")
  }

  private func report(_ groups: [[String]], _ texts: [String: String]) {
    let groupOf = Dictionary(
      uniqueKeysWithValues: groups.enumerated().flatMap { index, group in
        group.map { ($0, index) }
      })
    let printed = Dictionary(grouping: texts.keys.sorted(), by: origin).filter { $1.count > 1 }
    var ways: [Substring: Int] = [:]
    var (wanted, found) = (0, 0)
    for prints in printed.values {
      for (left, right) in pairs(prints) {
        wanted += 1
        let isFound = groupOf[left] != nil && groupOf[left] == groupOf[right]
        found += isFound ? 1 : 0
        if !isFound { ways[right.drop { $0 != " " }, default: 0] += 1 }
      }
    }
    var (related, wrong) = (0, 0)
    for group in groups {
      for (left, right) in pairs(group) where origin(left) != origin(right) {
        let part = part(texts[origin(left)] ?? "", texts[origin(right)] ?? "")
        if part >= 0.25 { related += 1 } else { wrong += 1 }
        if options.showsDetails, left == origin(left), right == origin(right) {
          print(part < 0.25 ? "wrong" : "related", left, right, share(Int(part * 100), 100))
        }
      }
    }
    print("pairs of one story  \(wanted), found \(found): recall \(share(found, wanted))")
    print("  missed, by the second print: \(ways.sorted { $0.key < $1.key })")
    print("pairs of two stories put together: \(related) that share text, \(wrong) that do not")
    print("precision \(share(found + related, found + related + wrong))")
  }

  private func pairs(_ items: [String]) -> [(String, String)] {
    items.indices.flatMap { right in items[..<right].map { ($0, items[right]) } }
  }

  private func origin(_ name: String) -> String {
    String(name.prefix { $0 != " " })
  }

  /// The share of runs of five words of the shorter text that the longer one has.
  private func part(_ left: String, _ right: String) -> Double {
    func runs(_ text: String) -> Set<ArraySlice<Substring>> {
      let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
      return Set(words.indices.dropLast(4).map { words[$0..<$0 + 5] })
    }
    let (first, second) = (runs(left), runs(right))
    return Double(first.intersection(second).count) / Double(max(1, min(first.count, second.count)))
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    String(format: "%.4f", Double(part) / Double(max(1, whole)))
  }
}
