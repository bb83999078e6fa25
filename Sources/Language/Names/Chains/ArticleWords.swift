import Records

/// The tokens of an article with what name rules ask of them again and again.
struct ArticleWords {
  /// How a sentence uses capitals.
  enum Style {
    case plain
    /// A headline in which every longer word begins with a capital.
    case titleCase
    case allCapitals
  }

  let tokens: [Token]
  let sentences: [Sentence]
  /// For every token the sentence that it stands in.
  let sentenceIndex: [Int]
  let styles: [Style]
  /// Folded words without the full stops of abbreviations.
  let keys: [String]
  let capital: [Bool]
  /// The words that the article writes with a small letter somewhere.
  let smallKeys: Set<String>
  /// The numbers of the words in the gazetteer, or -1.
  let numbers: [Int32]

  init(tokens: [Token], sentences: [Sentence], gazetteer: Gazetteer) {
    self.tokens = tokens
    self.sentences = sentences
    keys = tokens.map { Gazetteer.key($0.folded) }
    capital = tokens.map(\.isCapitalised)
    smallKeys = Set(zip(keys, capital).lazy.filter { !$1 }.map(\.0))
    numbers = keys.map(gazetteer.number)
    var sentenceIndex = Array(repeating: 0, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { sentenceIndex[token] = index }
    }
    self.sentenceIndex = sentenceIndex
    styles = sentences.enumerated().map { ArticleWords.style(of: $1, at: $0, tokens) }
  }

  func style(at index: Int) -> Style {
    styles[sentenceIndex[index]]
  }

  func sentence(at index: Int) -> Sentence {
    sentences[sentenceIndex[index]]
  }

  /// The word before, if it stands in the same sentence.
  func key(before index: Int, by distance: Int = 1) -> String? {
    let place = index - distance
    return place >= 0 && sentenceIndex[place] == sentenceIndex[index] ? keys[place] : nil
  }

  /// The key of a token, if it stands in the sentence of another.
  func key(at place: Int, with index: Int) -> String? {
    place >= 0 && place < tokens.count && sentenceIndex[place] == sentenceIndex[index]
      ? keys[place] : nil
  }

  func isWord(_ index: Int) -> Bool {
    tokens[index].kind == .word
  }

  /// Whether a capital here says nothing: the first word of a sentence or of a quotation.
  func isOpening(_ index: Int) -> Bool {
    let first = sentence(at: index).tokens.lowerBound
    if index == first { return true }
    let before = tokens[index - 1]
    if before.kind == .punctuation {
      if ["\"", ":", ".", "..."].contains(before.folded) { return true }
      return index - 1 == first
    }
    return false
  }

  private static func style(of sentence: Sentence, at index: Int, _ tokens: [Token]) -> Style {
    let words = tokens[sentence.tokens].filter { $0.kind == .word && $0.folded.utf8.count > 1 }
    guard !words.isEmpty else { return .plain }
    let shouting = words.count { token in
      let bytes = token.text.utf8
      return !bytes.contains { (97...122).contains($0) }
        && bytes.contains { (65...90).contains($0) }
    }
    if shouting * 10 >= words.count * 8, words.count > 2 || sentence.isHeadline {
      return .allCapitals
    }
    let endsWithStop = tokens[sentence.tokens.upperBound - 1].folded == "."
    guard sentence.isHeadline || index < 3 && !endsWithStop else { return .plain }
    let long = words.filter { $0.text.utf8.count > 3 }
    let raised = long.count { $0.isCapitalised }
    return long.count > 2 && raised == long.count ? .titleCase : .plain
  }
}
