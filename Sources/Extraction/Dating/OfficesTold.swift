import Language
import Records

/// What the offices of people tell: «US President Joe Biden» was written in his term.
///
/// What is quoted, and a sentence that tells of a year gone by, can name people by the office they held then; of these
/// only the beginning of the first term counts.
struct OfficesTold {
  let view: ArticleView
  let told: ToldTimes

  var clues: [DateClue] {
    var seen: Set<[EventDate]> = []
    return view.analysis.offices.compactMap { office in
      let token = view.analysis.tokens(in: office.span).lowerBound
      guard view.tokens.indices.contains(token), !isOfThePast(token),
        seen.insert(office.terms).inserted, let passage = view.passage(token)
      else { return nil }
      let terms = office.terms.map(\.description).joined(separator: ", ")
      let name = view.analysis.article.text[office.span]
      return DateClue(
        .office, says: "\(name) held that office \(terms)", within: office.terms,
        passages: [passage])
    }
  }

  private func isOfThePast(_ token: Int) -> Bool {
    let sentence = view.sentence(of: token)
    return view.quotation(at: token) != nil
      || told.all.contains { sentence.span.contains($0.time.span) && $0.point != nil }
  }
}

/// What months tell that are named from the day of publication: «to be held in April this year».
struct MonthsTold {
  let view: ArticleView
  let told: ToldTimes

  var clues: [DateClue] {
    told.all.compactMap { told in
      guard !told.isQuoted, let month = month(told.time.value),
        let passage = view.passage(told.tokens.lowerBound),
        let months = months(around: month, told)
      else { return nil }
      var clue = DateClue(
        .month, says: "it tells of «\(view.text(told.tokens))»", passages: [passage])
      clue.months = months
      return clue
    }
  }

  private func months(around month: Int, _ told: ToldTime) -> [Int]? {
    let words = told.tokens.map(view.word)
    guard words.suffix(2) == ["this", "year"] else { return nil }
    switch told.tense {
    case .future: return Array(1...month)
    case .past: return Array(month...12)
    case .present, .unclear: return nil
    }
  }

  /// The month of `XXXX-04`.
  private func month(_ value: String) -> Int? {
    guard value.hasPrefix("XXXX-"), value.utf8.count == 7 else { return nil }
    return Int(value.dropFirst(5))
  }
}
