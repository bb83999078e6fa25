import Records

/// The form for readers' comments below an article: «Bir yanıt yazın», «Leave a reply».
///
/// All that follows its heading goes with it, as long as that is less than what came before.
struct CommentForm: FurnitureRule {
  let phrases: PhraseList
  var kind: Furniture.Kind { .commentForm }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    guard line.span.length <= 300, let match = phrases.match(line.words), match.lowerBound <= 1,
      let last = lines.last
    else { return nil }
    let rest = last.span.end - line.span.end
    guard rest < line.span.start || lines.count == 1 else { return line.span }
    return startsNotice(after: index, of: lines) ? line.span : line.span.union(last.span)
  }

  /// The last lines of a page (copyright, address) are recognised for what they are.
  private func startsNotice(after index: Int, of lines: [TextLine]) -> Bool {
    guard index + 1 < lines.count else { return true }
    return lines[(index + 1)...].allSatisfy {
      $0.words.first == "©" || $0.words.first == "copyright" || $0.words.first == "original"
        || $0.text.contains("://")
    }
  }

  static let examples = [
    "Bir yanıt yazın", "Leave a Reply", "Schreibe einen Kommentar", "Laisser un commentaire",
    "Deja un comentario", "Добавить комментарий", "Lascia un commento",
    "Schreiben Sie einen Kommentar. Ihre E-Mail-Adresse wird nicht veröffentlicht.",
  ]
  static let counterexamples = [
    "The president did not comment.", "Moscow has yet to leave a reply to the letter of May 3.",
  ]
}
