import Neural

/// Asks the language model of every noun phrase which ones before it mean the same.
///
/// Input: the windows of an article in order. Output: for each phrase its likely antecedents, also from
/// earlier windows: the model compares what it made of two phrases, wherever they were read. A phrase is
/// compared with the last ``reach`` ones and the best ``kept`` guesses stay, so that time and memory grow
/// with the length of the article alone.
struct ReferenceScorer {
  /// How many phrases back are looked at: some 800 words.
  private static let reach = 250
  private static let kept = 16
  /// Guesses worse than this by the side of none are not worth keeping.
  private static let least: Float = -5

  /// A phrase as those after it are compared with it.
  private struct Earlier {
    let antecedent: Antecedent
    let words: MentionWords
    let sentence: Int
  }

  private let model: LanguageModel
  /// The last phrases; the last of them has the place `references.count - 1`.
  private var recent: [Earlier] = []
  private var sentences = 0
  /// For each phrase so far its guesses, the best first.
  private(set) var references: [[Reference]] = []

  init(_ model: LanguageModel) {
    self.model = model
  }

  /// Goes on with the grammar of the next window, which holds some of the tokens.
  mutating func read(
    _ grammar: Grammar, of window: Range<Int>, in tokens: [Token], _ encoded: EncodedWindow
  ) {
    var nominals = grammar.nominals[...]
    for parse in grammar.parses {
      while let nominal = nominals.first, parse.tokens.contains(nominal.head) {
        nominals.removeFirst()
        let place = nominal.head - window.lowerBound
        let words = MentionWords(nominal, in: parse, tokens)
        references.append(guesses(model.anaphor(of: encoded, word: place), words))
        recent.append(
          Earlier(
            antecedent: model.antecedent(of: encoded, word: place), words: words,
            sentence: sentences))
        if recent.count >= 2 * Self.reach { recent.removeFirst(Self.reach) }
      }
      sentences += 1
    }
  }

  private func guesses(_ anaphor: Anaphor, _ words: MentionWords) -> [Reference] {
    let first = references.count - recent.count
    var found: [Reference] = []
    for (place, earlier) in recent.enumerated().suffix(Self.reach) {
      let score = model.coreferenceScore(
        anaphor, earlier.antecedent,
        pair: MentionPair(
          sentencesApart: sentences - earlier.sentence,
          mentionsBetween: recent.count - place - 1, anaphorKind: words.kind,
          antecedentKind: earlier.words.kind, match: words.match(earlier.words)))
      let gain = score - anaphor.none
      if gain > Self.least { found.append(Reference(antecedent: first + place, gain: gain)) }
    }
    found.sort { ($0.gain, $0.antecedent) > ($1.gain, $1.antecedent) }
    return Array(found.prefix(Self.kept))
  }
}

/// What the model asks of a phrase's words, as `Mention` in Training/tasks.py has it.
private struct MentionWords {
  /// 0 for a pronoun, 1 for a name, 2 for any other.
  let kind: Int
  private let lemma: String
  private let words: String

  private static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those",
  ]

  init(_ nominal: NominalMention, in parse: Parse, _ tokens: [Token]) {
    let head = parse[nominal.head]
    kind =
      switch head.tag {
      case .pronoun, .determiner: 0
      case .properNoun: 1
      default: 2
      }
    lemma = head.lemma.lowercased()
    var texts = tokens[nominal.tokens].map { $0.text.lowercased() }
    if texts.count > 1, Self.determiners.contains(texts[0]) { texts.removeFirst() }
    words = texts.joined(separator: " ")
  }

  func match(_ other: MentionWords) -> Int {
    words == other.words ? 2 : lemma == other.lemma ? 1 : 0
  }
}
