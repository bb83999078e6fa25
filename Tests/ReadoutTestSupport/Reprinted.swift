/// Prints of a text as papers make them: cut, turned round, under another title, reworded a little, between boilerplate.
///
/// In: the paragraphs of a text and a seed. Out: one text for every way of ``Way``, always the same ones for a seed.
package struct Reprinted {
  /// How a paper changes what it prints.
  package enum Way: String, CaseIterable, Sendable {
    case firstHalf, lastThird, everySecond, turnedRound, retitled, reworded, all
  }

  private let paragraphs: [String]
  private var random: SplitMix

  package init(paragraphs: [String], seed: UInt64) {
    self.paragraphs = paragraphs
    random = SplitMix(state: seed)
  }

  package mutating func text(_ way: Way) -> String {
    let count = paragraphs.count
    switch way {
    case .firstHalf: return paragraphs.prefix((count + 1) / 2).joined(separator: "\n\n")
    case .lastThird: return paragraphs.suffix((count + 2) / 3).joined(separator: "\n\n")
    case .everySecond:
      return paragraphs.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        .joined(separator: "\n\n")
    case .turnedRound: return paragraphs.shuffled(using: &random).joined(separator: "\n\n")
    case .retitled: return Reprinted.retitled(paragraphs.joined(separator: "\n\n"))
    case .reworded: return reworded(paragraphs.joined(separator: "\n\n"))
    case .all:
      let rest = paragraphs.prefix(max(1, count * 2 / 3)).shuffled(using: &random)
      return Reprinted.retitled(reworded(rest.joined(separator: "\n\n")))
    }
  }

  private static func retitled(_ text: String) -> String {
    """
    What you need to know this morning

    Our correspondents abroad have gathered the news of the day for our readers.

    \(text)

    The agency contributed to this report. Subscribe to our newsletter for the stories that matter, every weekday at \
    seven. All rights reserved; reproduction in whole or in part needs our written permission.
    """
  }

  /// Of a hundred words six become another one, two fall away and two change places with the next.
  private mutating func reworded(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices.reversed() {
      switch random.next() % 100 {
      case ..<6:
        words[index] = Reprinted.others[Int(random.next() % UInt64(Reprinted.others.count))]
      case 6..<8: words.remove(at: index)
      case 8..<10 where index + 1 < words.count: words.swapAt(index, index + 1)
      default: break
      }
    }
    return words.joined(separator: " ")
  }

  private static let others = [
    "meanwhile", "reportedly", "declared", "nation", "premier", "discussions", "pact", "leader",
    "however", "recently", "urged", "officials", "region", "stated", "significant", "began",
  ]
}

/// A small random generator that gives the same numbers everywhere (SplitMix64, S. Vigna).
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
