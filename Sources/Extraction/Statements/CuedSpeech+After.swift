import Language
import Records

/// What is said after its cue: where the content begins and where it ends.
extension CuedSpeech {
  /// «that …», «on Monday that …», «through an interpreter that …»: the clause, past what is before it.
  func clause(after start: Int, needsThat: Bool, in view: ArticleView) -> Range<Int>? {
    let end = view.sentence(of: start - 1).tokens.upperBound
    var index = start
    if subjects.isPreposition(view.word(index)) || ["out", "to"].contains(view.word(index)) {
      guard let that = opening(from: index, end: end, in: view) else {
        return view.time(at: index + 1) == nil
          ? nil : bareClause(after: index, end: end, needsThat, in: view)
      }
      index = that
    } else if let colon = (index..<min(index + 4, end)).first(where: { view.word($0) == ":" }) {
      index = colon
    }
    return bareClause(after: index, end: end, needsThat, in: view)
  }

  func bareClause(
    after start: Int, end: Int, _ needsThat: Bool, in view: ArticleView
  ) -> Range<Int>? {
    var index = skipAdverbials(from: start, end: end, in: view)
    if view.word(index) == ",", view.quotation(at: index + 1) != nil { index += 1 }
    let isOpened = ["that", ":"].contains(view.word(index))
    if isOpened { index += 1 }
    // «although he denied it, sitting …»: a pronoun alone is no clause.
    let isPronoun = ["it", "them", "him", "her", "this", "that"].contains(view.word(index))
    if isPronoun, [",", ".", ";"].contains(view.word(index + 1)) { return nil }
    guard index < end, isOpened || !needsThat || view.quotation(at: index) != nil,
      !subjects.isPreposition(view.word(index)) || isOpened || view.quotation(at: index) != nil,
      !notOpening.contains(view.word(index))
    else { return nil }
    return contentEnd(from: index, in: view)
  }

  /// The person told, where the words said stand before: «“…,” he told Mr. Kim».
  func addressee(after start: Int, in view: ArticleView) -> Actor? {
    let end = view.sentence(of: start - 1).tokens.upperBound
    return (start..<min(start + 3, end)).lazy.compactMap { view.mention(at: $0)?.actor }.first
  }

  func personComplement(
    after start: Int, addressee: inout String?, in view: ArticleView
  ) -> Range<Int>? {
    let end = view.sentence(of: start - 1).tokens.upperBound
    var index = start
    while index < min(end, start + 3), view.mention(at: index) == nil,
      ["the", "a", "visiting", "local"].contains(view.word(index))
    { index += 1 }
    if ["his", "her", "their"].contains(view.word(index)) {
      guard let next = opening(from: index, end: end, in: view) else { return nil }
      index = next
    } else if let mention = view.mention(at: index), !mention.actors.isEmpty {
      let group = subjects.coordination(startingAt: mention, in: view)
      addressee = group.actors.map(\.name).joined(separator: ", ")
      index = group.tokens.upperBound
    } else if audiences.contains(view.word(index)) {
      addressee = view.word(index)
      index += 1
    } else if ["him", "her", "them", "us"].contains(view.word(index)) {
      index += 1
    } else {
      return nil
    }
    index = skipAdverbials(from: index, end: end, in: view)
    if subjects.isPreposition(view.word(index)), view.word(index) != "to" {
      guard let that = opening(from: index, end: end, in: view) else { return nil }
      index = that
    }
    if ["that", ":", ","].contains(view.word(index)) { index += 1 }
    guard index < end else { return nil }
    return contentEnd(from: index, in: view)
  }

  /// What is denounced or praised, without «, sitting …» and «, which …» after it.
  func object(after start: Int, in view: ArticleView) -> Range<Int>? {
    guard let whole = contentEnd(from: start, in: view), !subjects.isPreposition(view.word(start)),
      !["here", "that", ","].contains(view.word(start)), view.time(at: start) == nil
    else { return nil }
    let end = whole.first { index in
      view.word(index) == "," && view.quotation(at: index) == nil
        && (view.word(index + 1).hasSuffix("ing")
          || ["which", "who"].contains(view.word(index + 1)))
    }
    return start..<(end ?? whole.upperBound)
  }

  /// «to …» at once, or after the one who is to do it: «wants the EU to give …».
  func infinitive(after start: Int, in view: ArticleView) -> Range<Int>? {
    let end = view.sentence(of: start - 1).tokens.upperBound
    let near = (start..<min(start + 7, end)).first { view.word($0) == "to" }
    guard let to = near,
      (start..<to).allSatisfy({ view.tokens[$0].kind == .word && !cues.isCue(view.word($0)) })
    else { return nil }
    return contentEnd(from: start, in: view)
  }

  /// The «that» or colon that opens a clause a few words on, with no comma before it.
  func opening(from index: Int, end: Int, in view: ArticleView) -> Int? {
    let near = index..<min(index + 10, end)
    let clause = near.prefix { view.word($0) != "," }
    return clause.first { ["that", ":"].contains(view.word($0)) }
  }

  /// Times, «in Moscow», «at a news conference» between a cue and its clause.
  func skipAdverbials(from start: Int, end: Int, in view: ArticleView) -> Int {
    var index = start
    while index < end {
      if view.time(at: index) != nil, view.word(index + 1) != "'s" {
        index += 1
      } else if ["on", "in", "at", "late", "early"].contains(view.word(index)), index + 1 < end,
        view.time(at: index + 1) != nil || view.mention(at: index + 1) != nil
      {
        index += 1
      } else if let mention = view.mention(at: index), view.word(index - 1) == "in" {
        index = mention.tokens.upperBound
      } else if view.word(index) == ",", view.time(at: index - 1) != nil {
        index += 1
      } else if ["here", "earlier", "later"].contains(view.word(index)) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// From the content's first token to where another cue of the speaker, another voice, or the sentence
  /// ends it.
  func contentEnd(from start: Int, in view: ArticleView) -> Range<Int>? {
    let sentence = view.sentence(of: max(start - 1, 0)).tokens
    guard start < sentence.upperBound else { return nil }
    var end = sentence.upperBound
    for index in start + 1..<max(end, start + 1) where view.quotation(at: index) == nil {
      if endsContent(at: index, sentence: sentence, in: view) {
        end = index
        break
      }
    }
    while end > start, isClosingPoint(view.word(end - 1)) { end -= 1 }
    return end > start ? start..<end : nil
  }

  func endsContent(at index: Int, sentence: Range<Int>, in view: ArticleView) -> Bool {
    let next = view.word(index + 1)
    switch view.word(index) {
    case "according":
      return next == "to"
    case ",":
      return addingVerbs.contains(next) || next == "according"
        || isOtherVoice(after: index, sentence: sentence, in: view)
    case "and", "but":
      // «thanked Kim and asked him to …»: a finite cue goes on with the speaker's next act.
      let voiced = view.mention(at: index + 1)?.tokens.upperBound ?? index + 1
      return cues.isCue(next) && next.hasSuffix("ed") && view.word(index - 1) != ","
        || ["said", "told", "says"].contains(view.word(voiced))
    default:
      return false
    }
  }

  /// «…, Seoul said», «…, the South Korean adviser announced on Thursday»: another voice's cue.
  func isOtherVoice(after comma: Int, sentence: Range<Int>, in view: ArticleView) -> Bool {
    let near = comma + 1..<min(comma + 9, sentence.upperBound)
    guard
      let cue = near.first(where: { index in
        cues.occurrence(at: index, in: view)?.cues.contains { $0.complement == .clause } ?? false
      }), !["that", "who", "which", "and", "but", "if", "when"].contains(view.word(comma + 1)),
      let voice = subjects.subject(before: cue, in: view)
    else { return false }
    let isNext =
      cue + 1 >= sentence.upperBound || view.tokens[cue + 1].kind == .punctuation
      || view.time(at: cue + 1) != nil || view.time(at: cue + 2) != nil
    return voice.tokens.lowerBound > comma && isNext
  }

  func isClosingPoint(_ word: String) -> Bool {
    [".", ",", ";", ":", "...", "-"].contains(word)
  }
}
