import Language
import Records

/// What figures and actions rest on.
///
/// «100,000 troops» is a figure of people; «He expelled two diplomats» an action whose actor was named before.
struct OtherGrounds {
  private let sentences: CitedSentences

  init(_ view: ArticleView) {
    sentences = CitedSentences(view)
  }

  static func grounds(of figure: Figure) -> Grounds {
    let item: Ground =
      switch figure.unit {
      case "people": .people
      case "percent": .percent
      case let unit where unit.count == 3 && unit.allSatisfy(\.isUppercase): .money
      default: .other
      }
    return Grounds(item: item)
  }

  func grounds(of action: Action, _ citations: [Citation]) -> Grounds {
    if citations.count > 1 { return Grounds(item: .repeated) }
    let named = Set(citations.compactMap(sentences.sentence).flatMap(sentences.named))
    let isNamed = named.contains(action.actor) && named.contains(action.recipient)
    return Grounds(item: isNamed ? .named : .referred)
  }
}
