import Foundation
import Records

/// Menus, tags and the path to a page: «Home > World > Asia», «Tags: Russia, France».
struct NavigationLine: FurnitureRule {
  let phrases: PhraseList
  var kind: Furniture.Kind { .navigation }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    guard line.span.length <= 250, !line.text.hasSuffix(".") else { return nil }
    return phrases.matches(line.words) && isLabel(line) || isPath(line) ? line.span : nil
  }

  /// «Tags: …» and «Advertisement», not «Tags on the bags said …».
  private func isLabel(_ line: TextLine) -> Bool {
    guard let match = phrases.match(line.words) else { return false }
    return match.upperBound == line.words.count || line.text.withoutEmphasis.contains(":")
  }

  /// Short names with the same sign between them: `>`, `»`, `›`, `|`.
  private func isPath(_ line: TextLine) -> Bool {
    for sign in [">", "»", "›", "|"] {
      let steps = line.text.components(separatedBy: sign)
      guard steps.count >= 3 else { continue }
      return steps.allSatisfy { step in
        let words = step.split(separator: " ")
        return (1...4).contains(words.count)
      }
    }
    return false
  }

  static let examples = [
    "Home > World > Asia", "Tags: Russia, France, Ukraine", "Advertisement", "Skip to content",
    "World | Europe | Ukraine",
  ]
  static let counterexamples = [
    "Tags on the shells showed that they came from Iran.", "Home affairs ministers met in Paris",
  ]
}
