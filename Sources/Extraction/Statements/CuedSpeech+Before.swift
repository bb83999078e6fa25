import Language
import Records

/// What is said before its cue: «“…,” X said», «“…,” said X», «The talks, X said, failed».
extension CuedSpeech {
  /// «“…,” X said», «Talks failed, X said»: the sentence's beginning up to the comma before X.
  func contentBefore(
    _ subject: Subject, cue: Range<Int>, sentence: Range<Int>, in view: ArticleView
  ) -> [Range<Int>]? {
    contentBefore(subject.tokens.lowerBound, afterCue: cue.upperBound, sentence: sentence, in: view)
  }

  func invertedSpeech(
    _ occurrence: SpeechCues.Occurrence, sentence: Range<Int>, in view: ArticleView
  ) -> ReportedSpeech? {
    let cue = occurrence.tokens
    guard let reading = occurrence.cues.first, reading.complement == .clause,
      cue.lowerBound > sentence.lowerBound, isCloser(view.word(cue.lowerBound - 1)),
      let subject = subjects.subject(after: cue.upperBound - 1, in: view),
      let content = contentBefore(
        cue.lowerBound, afterCue: subject.tokens.upperBound, sentence: sentence, in: view)
    else { return nil }
    return ReportedSpeech(speaker: subject.actors, act: reading.act, content: content, cue: cue)
  }

  func contentBefore(
    _ border: Int, afterCue: Int, sentence: Range<Int>, in view: ArticleView
  ) -> [Range<Int>]? {
    var end = border
    while end > sentence.lowerBound, ["the", "a", "an"].contains(view.word(end - 1)) { end -= 1 }
    guard end > sentence.lowerBound, isCloser(view.word(end - 1)) else { return nil }
    let isQuoted = view.quotation(at: end - 1) != nil
    let isParenthesis = !isQuoted && view.word(end - 1) == "," && view.word(afterCue) == ","
    let isWhole = end - sentence.lowerBound >= 5 && isEnd(afterCue, sentence, in: view)
    guard isQuoted || isParenthesis || isWhole else { return nil }
    while end > sentence.lowerBound, isClosingPoint(view.word(end - 1)) { end -= 1 }
    guard end > sentence.lowerBound, isParenthesis || end - sentence.lowerBound > 1 else {
      return nil
    }
    var content = [sentence.lowerBound..<end]
    if isParenthesis {
      // «The failure, he said, was theirs»: the rest of the sentence is said too.
      guard let rest = contentEnd(from: afterCue + 1, in: view) else { return nil }
      content.append(rest)
    } else if let rest = resumed(after: afterCue, sentence: sentence, in: view) {
      content.append(rest)
    }
    return content
  }

  /// The second half of an interrupted quotation: «“We agree,” he said, “but not today.”»
  func resumed(after index: Int, sentence: Range<Int>, in view: ArticleView) -> Range<Int>? {
    var start = index
    while start < sentence.upperBound, view.quotation(at: start) == nil {
      if start - index > 8 { return nil }
      start += 1
    }
    guard start < sentence.upperBound, isCloser(view.word(start - 1)) else { return nil }
    return contentEnd(from: start, in: view)
  }

  func isEnd(_ index: Int, _ sentence: Range<Int>, in view: ArticleView) -> Bool {
    index >= sentence.upperBound || view.time(at: index) != nil
      || [".", "in", "on", "at", "after", "during", "while", "through", "who", "as", "of", "when"]
        .contains(view.word(index))
  }

  func isCloser(_ word: String) -> Bool {
    [",", "\"", "?", "!", "-", "'"].contains(word)
  }
}
