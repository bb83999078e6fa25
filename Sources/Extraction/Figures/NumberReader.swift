import Foundation
import Language
import Records

/// Reads the numbers of an article: tokens → value and bound.
///
/// Input: «more than 9.58 billion», «two hundred», «hundreds», «almost half». Output: 9,580,000,000 with the bound
/// `over`; 200; 100 with `over`; 50 percent with `almost`. Parts of times are left out by who asks.
struct NumberReader: Sendable {
  private enum Role: String {
    case part, scale, many, share
  }

  private let words: [String: (value: Double, role: Role)]
  private let bounds: [String: Figure.Bound]
  private let longestBound: Int

  init() throws(ExtractionError) {
    var words: [String: (value: Double, role: Role)] = [:]
    for row in try CueTable.rows("Figures/numbers.tsv") {
      guard let value = Double(row.cells[1]) else {
        throw row.malformed("«\(row.cells[1])» is no number")
      }
      words[row.cells[0]] = (value, try row.value(2))
    }
    self.words = words
    var bounds: [String: Figure.Bound] = [:]
    for row in try CueTable.rows("Figures/bounds.tsv") {
      for form in row.alternatives(0) { bounds[form] = try row.value(1) }
    }
    self.bounds = bounds
    longestBound = bounds.keys.map { $0.split(separator: " ").count }.max() ?? 1
  }

  /// A number as it stands in the text.
  struct Number {
    var tokens: Range<Int>
    var value: Double
    var bound: Figure.Bound
    /// «half»: a share of a hundred.
    var isShare = false
    /// Whether it is written in digits.
    let isInDigits: Bool
  }

  /// The number that begins at a token, if one does.
  func number(at start: Int, in view: ArticleView) -> Number? {
    let end = view.sentence(of: start).tokens.upperBound
    guard var number = first(at: start, in: view) else { return nil }
    var total = 0.0
    while number.tokens.upperBound < end {
      var next = number.tokens.upperBound
      if view.word(next) == "and", number.value >= 100, next + 1 < end { next += 1 }
      if view.word(next) == "-", next + 1 < end, !number.isInDigits { next += 1 }
      guard let (value, role) = words[view.word(next)] else { break }
      if role == .scale {
        number.value = (number.value * value).rounded()
        if value >= 1000 {
          total += number.value
          number.value = 0
        }
      } else if role == .part, !number.isInDigits, value < number.value || number.value == 0 {
        number.value += value
      } else {
        break
      }
      number.tokens = start..<next + 1
    }
    number.value += total
    if let bound = bound(before: start, in: view) { number.bound = bound }
    return number
  }

  private func first(at start: Int, in view: ArticleView) -> Number? {
    let word = view.word(start)
    if let (value, role) = words[word] {
      let isMany = role == .many
      return Number(
        tokens: start..<start + 1, value: value, bound: isMany ? .over : .exactly,
        isShare: role == .share, isInDigits: false)
    }
    guard let first = word.utf8.first, (48...57).contains(first),
      let value = Double(word.replacingOccurrences(of: ",", with: ""))
    else { return nil }
    return Number(tokens: start..<start + 1, value: value, bound: .exactly, isInDigits: true)
  }

  /// How exactly a number is meant, from the words right before it.
  private func bound(before start: Int, in view: ArticleView) -> Figure.Bound? {
    let first = view.sentence(of: start).tokens.lowerBound
    let before = view.word(start - 1) == "$" ? start - 1 : start
    for length in stride(from: longestBound, through: 1, by: -1) where before - length >= first {
      let words = (before - length..<before).map(view.word).joined(separator: " ")
      if let bound = bounds[words] { return bound }
    }
    return nil
  }
}
