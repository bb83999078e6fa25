import Foundation
import Records
import Testing

@testable import Reading

/// Reads texts and pages that were damaged at random, the same way in every run.
@Suite struct MutationTests {
  private static let pieces = [
    "\u{301}", "\r\n", "\u{2028}", "**", "[", "](", "](#)", "```", "---\n", "\nBy ", "\n# ", "<",
    ">",
    "</p>", "<h1>", "\"", "\\", "{", "http://", "© ", "Image REUTERS", "May 31, 2017", "٢٠١٧", "½",
    "😀", "\u{FEFF}", "\n\nRead more: ", " | ", "&#", "*", "_", ",",
  ]

  private static let source = """
    # A Thaw That Lasted a Weekend

    By [Jane Example](#)

    May 31, 2017

    President Anna Alder (R) and Boris Birch met near Lakeside. **Carl de Camera / AP**

    He told the newspaper *Le Quotidien* that "talks, if any, resume" on Monday.

    Original url: <https://www.example.org/2017/05/31/a-thaw>
    """

  private static let page = """
    <html><head><title>A Thaw | Post</title><meta name="pubdate" content="20170531">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A Thaw"}</script></head>
    <body><nav><a href="/">Home</a></nav><h1>A Thaw</h1><div class="byline">By Jane Example</div>
    <p>President Anna Alder and Boris Birch met near Lakeside and spoke for five hours.</p></body>
    """

  /// A small linear congruential generator (Numerical Recipes).
  private struct Dice {
    var state: UInt32

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % max(sides, 1)
    }
  }

  private func damaged(_ text: String, seed: Int) -> String {
    var dice = Dice(state: UInt32(seed))
    var scalars = Array(text.unicodeScalars)
    for _ in 0...dice.roll(12) {
      let place = dice.roll(scalars.count + 1)
      if dice.roll(3) == 0 {
        scalars.removeSubrange(place..<min(place + dice.roll(40), scalars.count))
      } else {
        let piece = MutationTests.pieces[dice.roll(MutationTests.pieces.count)]
        scalars.insert(contentsOf: Array(piece.unicodeScalars), at: place)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test(arguments: ["a.txt", "a.md", "a.html", "a.csv", "a.jsonl"])
  func `damaged files are read or skipped, with furniture in order and apart`(
    _ name: String
  ) throws {
    let folder = try TemporaryFolder()
    let whole = name == "a.html" ? Self.page : Self.source
    for seed in 0..<60 { try folder.write("\(seed)-\(name)", damaged(whole, seed: seed)) }
    for article in try folder.outcomes().articles {
      var position = 0
      for piece in article.furniture {
        #expect(piece.span.start >= position && !article.text[piece.span].isEmpty)
        position = piece.span.end
      }
      #expect(article.headline.map { !article.text[$0].isEmpty } ?? true)
    }
  }
}
