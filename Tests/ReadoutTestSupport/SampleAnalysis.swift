package import Language
import Records

/// An analysis made by hand: a headline, and a sentence with a contraction, a bar and an accent that
/// is written as two code points.
package enum SampleAnalysis {
  package static let text = """
    Talks fail

    “We didn’t agree,” Macron told Rene\u{301} in A|B on Monday.\u{20}

    He left.

    """

  /// Form, lemma, tag, Penn tag, head within the sentence (0 for the root) and relation.
  private static let rows: [[(String, String, UniversalTag, String, Int, String)]] = [
    [("Talks", "talk", .noun, "NNS", 2, "nsubj"), ("fail", "fail", .verb, "VBP", 0, "root")],
    [
      ("“", "“", .punctuation, "``", 5, "punct"), ("We", "we", .pronoun, "PRP", 5, "nsubj"),
      ("did", "do", .auxiliary, "VBD", 5, "aux"), ("n’t", "not", .particle, "RB", 5, "advmod"),
      ("agree", "agree", .verb, "VB", 9, "ccomp"), (",", ",", .punctuation, ",", 5, "punct"),
      ("”", "”", .punctuation, "''", 5, "punct"),
      ("Macron", "Macron", .properNoun, "NNP", 9, "nsubj"),
      ("told", "tell", .verb, "VBD", 0, "root"),
      ("Rene\u{301}", "Rene\u{301}", .properNoun, "NNP", 9, "obj"),
      ("in", "in", .adposition, "IN", 12, "case"), ("A|B", "A|B", .properNoun, "NNP", 9, "obl"),
      ("on", "on", .adposition, "IN", 14, "case"),
      ("Monday", "Monday", .properNoun, "NNP", 9, "obl"),
      (".", ".", .punctuation, ".", 9, "punct"),
    ],
    [
      ("He", "he", .pronoun, "PRP", 2, "nsubj"), ("left", "leave", .verb, "VBD", 0, "root"),
      (".", ".", .punctuation, ".", 2, "punct"),
    ],
  ]

  package static func make(isRead: Bool = true) -> Analysis {
    let article = Article(
      source: "sample.txt", details: ArticleDetails(title: "Talks\nfail"), published: .unknown,
      text: ArticleText(text), headline: TextSpan(0, 10))
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var parses: [Parse] = []
    for (index, row) in rows.enumerated() {
      let first = tokens.count
      for word in row { tokens.append(token(word.0, after: tokens.last)) }
      sentences.append(
        Sentence(
          tokens: first..<tokens.count,
          span: tokens[first].span.union(tokens[tokens.count - 1].span),
          paragraph: index, isHeadline: index == 0))
      parses.append(
        Parse(
          words: row.enumerated().map { place, word in
            Word(
              token: first + place, tag: word.2, pennTag: word.3, lemma: word.1,
              head: word.4 == 0 ? nil : first + word.4 - 1,
              relation: Relation(word.5) ?? Relation(.unspecified))
          }))
    }
    return Analysis(
      article: article, tokens: tokens, sentences: sentences,
      times: [
        TimeExpression(
          span: tokens[15].span, kind: .date, value: "2022-02-07", modifier: "APPROX",
          date: EventDate("2022-02-07~"), rule: "WeekdayName")
      ], mentions: mentions(tokens), grammar: isRead ? grammar(parses) : .none,
      chains: isRead ? chains(grammar(parses)) : .none)
  }

  private static func token(_ form: String, after last: Token?) -> Token {
    let bytes = Array(text.utf8)
    var start = last?.span.end ?? 0
    while bytes[start] == 32 || bytes[start] == 10 { start += 1 }
    return Token(
      span: TextSpan(start, start + form.utf8.count), kind: .word, text: form[...],
      folded: form.lowercased(), continuesWord: form == "n’t")
  }

  private static func mentions(_ tokens: [Token]) -> [Mention] {
    let macron = Actor(name: "Emmanuel Macron", kind: .person, state: "FR", aliases: [])
    return [
      Mention(span: tokens[9].span, tokens: 9..<10, meaning: .actor(macron)),
      Mention(
        span: tokens[13].span, tokens: 13..<14, meaning: .place(name: "A|B=C", state: nil),
        isLocative: true),
    ]
  }

  private static func chains(_ grammar: Grammar) -> Chains {
    Chains([Chain(nominals: [0], actors: [])], of: grammar.nominals)
  }

  private static func grammar(_ parses: [Parse]) -> Grammar {
    Grammar(
      parses: parses,
      names: [
        NamedMention(tokens: 9..<10, kind: .person), NamedMention(tokens: 11..<12, kind: .person),
      ],
      nominals: [NominalMention(head: 0, kind: .event, tokens: 0..<1)],
      attributions: [
        Attribution(source: 9..<10, cue: 10..<11, contents: [3..<7], score: 3.25),
        Attribution(source: nil, cue: 10..<11, contents: [4..<6, 12..<14], score: 1),
      ])
  }
}
