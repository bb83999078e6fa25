import Foundation
import Records
import Testing

@Suite struct `Citations` {
  private let text = ArticleText("Élysée: «We agree», said 尹锡悦 — 👍🏽 on Monday.")

  @Test func `hold the exact words at their code points`() throws {
    let start = try #require(text.string.utf8.firstRange(of: "尹锡悦 — 👍🏽".utf8))
    let offset = text.string.utf8.distance(from: text.string.utf8.startIndex, to: start.lowerBound)
    let citation = try #require(
      text.quote(TextSpan(offset, offset + "尹锡悦 — 👍🏽".utf8.count)))
    let scalars = Array(text.string.unicodeScalars)
    let words = String(String.UnicodeScalarView(scalars[citation.start..<citation.end]))
    #expect(words == "尹锡悦 — 👍🏽")
    #expect(citation.text == words)
  }

  @Test func `cannot cut a code point, be empty or reach past the end`() {
    #expect(text.quote(TextSpan(0, 1)) == nil)
    #expect(text.quote(TextSpan(1, 3)) == nil)
    #expect(text.quote(TextSpan(4, 4)) == nil)
    #expect(text.quote(TextSpan(0, text.length + 1)) == nil)
    #expect(text.quote(codePoints: 0, text.string.unicodeScalars.count + 1) == nil)
    #expect(text.quote(text.whole)?.text == text.string)
  }

  @Test func `find every code point of a long text`() throws {
    let long = ArticleText(String(repeating: "naïve 東京 ", count: 900))
    let scalars = Array(long.string.unicodeScalars)
    for start in stride(from: 0, to: scalars.count - 3, by: 97) {
      let citation = try #require(long.quote(codePoints: start, start + 3))
      #expect(citation.start == start && citation.end == start + 3)
      #expect(citation.text == String(String.UnicodeScalarView(scalars[start..<start + 3])))
    }
  }

  @Test func `are read back only when the article still has their words`() throws {
    let citation = try #require(text.quote(codePoints: 8, 18))
    let data = try JSONEncoder().encode(citation)
    #expect(try decoder(for: text).decode(Citation.self, from: data) == citation)
    let other = ArticleText(text.string.replacingOccurrences(of: "agree", with: "talks"))
    #expect(throws: DecodingError.self) {
      try self.decoder(for: other).decode(Citation.self, from: data)
    }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Citation.self, from: data) }
  }

  private func decoder(for text: ArticleText) throws -> JSONDecoder {
    let decoder = JSONDecoder()
    decoder.userInfo[try #require(Citation.articleTextKey)] = text
    return decoder
  }
}
