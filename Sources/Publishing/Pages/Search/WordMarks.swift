import Foundation

/// Marks searched words in a passage, as the full-text index compares them: whole words, without case and accents.
struct WordMarks {
  private let wanted: Set<String>

  init(_ text: String) {
    wanted = Set(WordMarks.words(of: text).filter(\.isWord).map { WordMarks.folded($0.text) })
  }

  func html(_ passage: String) -> HTML {
    WordMarks.words(of: SafeText.line(passage)).reduce(into: HTML.empty) { html, piece in
      let isWanted = piece.isWord && wanted.contains(WordMarks.folded(piece.text))
      html += isWanted ? "<mark>\(verbatim: piece.text)</mark>" : "\(verbatim: piece.text)"
    }
  }

  /// The text cut into words and what is between them.
  private static func words(of text: String) -> [(text: Substring, isWord: Bool)] {
    var pieces: [(text: Substring, isWord: Bool)] = []
    var rest = Substring(text)
    while let first = rest.first {
      let isWord = isOfWord(first)
      let piece = rest.prefix { isOfWord($0) == isWord }
      pieces.append((piece, isWord))
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func folded(_ word: Substring) -> String {
    String(word).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
