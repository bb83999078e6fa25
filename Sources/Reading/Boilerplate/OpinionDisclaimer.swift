import Foundation
import Records

/// A note that opinions are the author's own: «The views expressed in opinion pieces do not …».
struct OpinionDisclaimer: FurnitureRule {
  let phrases: PhraseList
  var kind: Furniture.Kind { .disclaimer }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    return line.isShort && phrases.matches(line.words) ? line.span : nil
  }

  /// The outlet that a disclaimer speaks for: «… the position of The Moscow Times.»
  func outlet(in line: TextLine) -> String? {
    guard line.isShort, phrases.matches(line.words) else { return nil }
    let text = line.text.withoutEmphasis
    for word in ["position of ", "views of ", "opinion of ", "opinions of ", "policy of "] {
      guard let range = text.range(of: word, options: .backwards) else { continue }
      var name = text[range.upperBound...]
      while let last = name.last, ".*_ ".contains(last) { name.removeLast() }
      let words = name.split(separator: " ")
      let isName = words.allSatisfy { $0.first?.isUppercase == true || ["of", "the"].contains($0) }
      if isName, (1...6).contains(words.count), words.last?.first?.isUppercase == true {
        return String(name)
      }
    }
    return nil
  }

  static let examples = [
    "*The views expressed in opinion pieces do not necessarily reflect the position of The Post.*",
    "The opinions expressed are those of the author.",
  ]
  static let counterexamples = [
    "The views expressed by Macron in Moscow surprised his hosts.",
    "That does not reflect the position of France, she said.",
  ]
}
