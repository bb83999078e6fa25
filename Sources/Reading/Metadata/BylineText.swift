import Foundation
import Records

/// A line that names the author: «By [Marie Mendras](#)», «By Our correspondent in Seoul».
struct BylineText: Sendable {
  /// The name, if the line is a byline and nothing else.
  func read(_ line: TextLine) -> String? {
    guard line.span.length <= 120, let label = label(of: line) else { return nil }
    let name = BylineText.withoutLinks(line.text.withoutEmphasis.dropFirst(label))
    let bare = Substring(name).withoutEmphasis
    guard bare.first?.isUppercase == true, !bare.hasSuffix("."), !bare.isEmpty,
      !bare.contains(where: { "!?;“\"".contains($0) }), bare.split(separator: " ").count <= 10,
      bare.contains(where: \.isLetter),
      line.words.dropFirst().contains(where: { Int($0) != nil })
        == false
    else { return nil }
    let isNames = bare.split(separator: " ").allSatisfy {
      $0.first?.isUppercase == true || BylineText.smallWords.contains(String($0))
    }
    return isNames ? Stated.clean(String(bare)) : nil
  }

  /// What stands between names; «By late Monday» is no byline.
  private static let smallWords: Set<String> = [
    "and", "in", "of", "the", "for", "at", "with", "our", "a", "de", "da", "del", "der", "di", "du",
    "la", "le", "van", "von", "bin", "al", "el", "ben", "y", "et", "und", "correspondent",
    "correspondents", "reporter", "writer", "staff", "editor", "&", "|", "-", "–", "—", "/",
  ]

  /// The length of the word that begins a byline.
  private func label(of line: TextLine) -> Int? {
    let bare = line.text.withoutEmphasis
    for label in ["By: ", "By ", "BY ", "Written by ", "Author: ", "Par ", "Von ", "Por "]
    where bare.hasPrefix(label) {
      return label.count
    }
    return nil
  }

  /// Markdown links give their words: `[Marie Mendras](#)` → `Marie Mendras`.
  static func withoutLinks(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let open = rest.firstIndex(of: "["),
      let close = rest[open...].range(of: "]("),
      let end = rest[close.upperBound...].firstIndex(of: ")")
    {
      result += rest[..<open] + rest[rest.index(after: open)..<close.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
